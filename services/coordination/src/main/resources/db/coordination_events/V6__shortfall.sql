-- Why offices did less than they owe: one stream for each rule, organisation and month.
CREATE TABLE shortfall_event (
  record_id      uuid    NOT NULL,
  version        bigint  NOT NULL,
  classification text    NOT NULL,
  recorded_at    timestamptz NOT NULL,
  redacted       boolean NOT NULL,
  payload        bytea   NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE shortfall_event ALTER COLUMN payload SET STATISTICS 0;
