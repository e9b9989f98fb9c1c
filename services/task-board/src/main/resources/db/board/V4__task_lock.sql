-- A task's row is the lock under which its parts are put together, so it is there before the task's own event.
alter table board.task
  alter column title drop not null,
  alter column lead drop not null,
  alter column issued drop not null;
