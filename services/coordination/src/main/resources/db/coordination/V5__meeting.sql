-- A commitment may have come from a meeting too.
ALTER TABLE commitment RENAME COLUMN task_id TO source_id;
ALTER INDEX commitment_by_task RENAME TO commitment_by_source;

-- By whom meetings are found: one row for each organisation that hosts one or is invited.
CREATE TABLE meeting (
  meeting_id    uuid NOT NULL,
  participant   uuid NOT NULL,
  host_position uuid NOT NULL,
  day           date NOT NULL,
  PRIMARY KEY (meeting_id, participant)
) WITH (fillfactor = 90);

CREATE INDEX meeting_by_day ON meeting (participant, day, meeting_id);
