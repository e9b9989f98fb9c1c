-- What a service knows of commitments and tasks, own and foreign alike: the events from which state is folded. The
-- payload is the event as this service can read it, in the wire format of the contract.

-- One row per commitment: to lock before its events are read or added, because its streams arrive independently.
CREATE TABLE commitment_head (
  commitment_id  uuid    PRIMARY KEY,
  classification text    NOT NULL,
  events         integer NOT NULL CHECK (events > 0)
) WITH (fillfactor = 70);

CREATE TABLE commitment_event (
  commitment_id uuid    NOT NULL,
  -- What follows the commitment in the stream's id: request, response, remark/<organisation>.
  stream        text COLLATE "C" NOT NULL,
  version       bigint  NOT NULL,
  recorded_at   timestamptz NOT NULL,
  redacted      boolean NOT NULL,
  payload       bytea   NOT NULL,
  PRIMARY KEY (commitment_id, stream, version)
);

CREATE TABLE task_event (
  task_id        uuid    NOT NULL,
  version        bigint  NOT NULL,
  classification text    NOT NULL,
  recorded_at    timestamptz NOT NULL,
  redacted       boolean NOT NULL,
  payload        bytea   NOT NULL,
  PRIMARY KEY (task_id, version)
);
