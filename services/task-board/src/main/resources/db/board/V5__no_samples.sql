-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
alter table board.task alter column title set statistics 0;
