-- Answers published to the people: one stream for each, in a table of the same shape.
CREATE TABLE answer_event (
  record_id      uuid    NOT NULL,
  version        bigint  NOT NULL,
  classification text    NOT NULL,
  recorded_at    timestamptz NOT NULL,
  redacted       boolean NOT NULL,
  payload        bytea   NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE answer_event ALTER COLUMN payload SET STATISTICS 0;
