-- Events whose texts the law had blanked, and how far that has got in Kafka: what was replaced is removed only from closed
-- segments, and an idle one is closed by the next event that comes late enough.
CREATE TABLE redacted_event (
  event_id    uuid PRIMARY KEY,
  redacted_at timestamptz NOT NULL,
  -- When Kafka was known to have what was sent last.
  arrived_at  timestamptz,
  -- When it was sent once more.
  repeated_at timestamptz
);

CREATE INDEX redacted_event_open ON redacted_event (arrived_at) WHERE repeated_at IS NULL;

-- An event's headers once it is redacted: the mark is added, once, and nothing else.
CREATE FUNCTION journal_redacted_headers(headers text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT replace(headers, chr(10) || 'ce_redacted: true', '') || chr(10) || 'ce_redacted: true'
$$;

-- The one update there is blanks an event's text; all but the payload itself stays.
CREATE OR REPLACE FUNCTION journal_redact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.position, NEW.event_id, NEW.topic, NEW.stream_id, NEW.stream_version, NEW.type, NEW.schema_id, NEW.recorded_at,
      NEW.hash, NEW.headers)
     IS DISTINCT FROM
     (OLD.position, OLD.event_id, OLD.topic, OLD.stream_id, OLD.stream_version, OLD.type, OLD.schema_id, OLD.recorded_at,
      OLD.hash, journal_redacted_headers(OLD.headers))
  THEN
    RAISE EXCEPTION 'The journal is append-only: only a redaction may change event %', OLD.event_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.transaction_id := pg_current_xact_id();
  -- A copy, because logical replication leaves a stored value out of an update that did not write it.
  NEW.payload := NEW.payload || ''::bytea;
  INSERT INTO redacted_event VALUES (NEW.event_id, now())
  ON CONFLICT (event_id) DO UPDATE SET redacted_at = now(), arrived_at = NULL, repeated_at = NULL;
  RETURN NEW;
END $$;

-- What ANALYZE keeps of a column are values from it, in a catalog that no redaction reaches.
ALTER TABLE journal ALTER COLUMN payload SET STATISTICS 0;
ALTER TABLE parked_event ALTER COLUMN payload SET STATISTICS 0;
ALTER TABLE dead_letter ALTER COLUMN payload SET STATISTICS 0;
ALTER TABLE command_answer ALTER COLUMN body SET STATISTICS 0;
