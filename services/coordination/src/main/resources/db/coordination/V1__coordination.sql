-- By what commitments and tasks are found. What they say is folded from their events.

CREATE TABLE commitment (
  commitment_id    uuid    PRIMARY KEY,
  -- The record it came from; until there are others, a task.
  task_id          uuid    NOT NULL,
  asker            uuid    NOT NULL,
  responsible      uuid    NOT NULL,
  phase            text    NOT NULL,
  asker_owes       boolean NOT NULL,
  responsible_owes boolean NOT NULL,
  due              date    NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX commitment_by_asker ON commitment (asker, due, commitment_id);
CREATE INDEX commitment_by_responsible ON commitment (responsible, due, commitment_id);
CREATE INDEX commitment_by_task ON commitment (task_id, due, commitment_id);

CREATE TABLE task (
  task_id uuid PRIMARY KEY,
  lead    uuid NOT NULL,
  status  text NOT NULL,
  due     date NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX task_by_lead ON task (lead, due, task_id);

-- The records of agencies' own systems that commands came from, so that each takes effect once.
CREATE TABLE command_origin (
  organisation uuid NOT NULL,
  system       text NOT NULL,
  external_id  text NOT NULL,
  action       text NOT NULL,
  -- The task or commitment that the command was about, or began.
  subject      uuid NOT NULL,
  PRIMARY KEY (organisation, system, external_id)
);
