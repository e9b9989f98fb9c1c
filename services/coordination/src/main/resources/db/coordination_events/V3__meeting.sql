-- Records of one stream each have tables of one shape.
ALTER TABLE task_event RENAME COLUMN task_id TO record_id;

CREATE TABLE meeting_event (
  record_id      uuid    NOT NULL,
  version        bigint  NOT NULL,
  classification text    NOT NULL,
  recorded_at    timestamptz NOT NULL,
  redacted       boolean NOT NULL,
  payload        bytea   NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE meeting_event ALTER COLUMN payload SET STATISTICS 0;
