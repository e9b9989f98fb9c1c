-- A card shows a task, or a meeting with what was concluded there.
alter table board.task rename to item;
alter table board.item add column kind text;
update board.item set kind = 'TASK' where title is not null;
alter table board.part rename column task to item;
alter index board.part_task rename to part_item;
alter table board.card rename column task to item;
alter table board.delta rename column task to item;

-- Meetings that can meet a duty of the office that hosts them.
create table board.duty_meeting (
  meeting uuid primary key,
  organisation uuid not null,
  host uuid not null,
  duty text not null,
  day date not null,
  counted date not null,
  outcome text not null
);
create index duty_meeting_counted on board.duty_meeting (organisation, duty, counted);
