-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE commitment_event ALTER COLUMN payload SET STATISTICS 0;
ALTER TABLE task_event ALTER COLUMN payload SET STATISTICS 0;
