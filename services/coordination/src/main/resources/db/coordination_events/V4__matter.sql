-- What people raised at meetings: a stream beside the meeting's own, in a table of the same shape.
CREATE TABLE matter_event (
  record_id      uuid    NOT NULL,
  version        bigint  NOT NULL,
  classification text    NOT NULL,
  recorded_at    timestamptz NOT NULL,
  redacted       boolean NOT NULL,
  payload        bytea   NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE matter_event ALTER COLUMN payload SET STATISTICS 0;
