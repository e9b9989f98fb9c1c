-- The last step of the ladder taken for the due date in force, whom it was brought before, and all organisations above
-- the responsible one that any step was.
alter table board.part
  add column climbed text,
  add column climbed_to uuid,
  add column brought_before uuid[] not null default '{}';
create index part_brought_before on board.part using gin (brought_before);
