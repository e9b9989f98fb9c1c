-- What the Front found of the result last handed in.
alter table board.part add column finding text;
