-- The head of every stream this service knows: its own, whose append locks, checks and advances it, and the foreign
-- ones, whose events the inbox admits by it. stream_id sorts by its bytes, so that code and database lock in one order.
CREATE TABLE stream_gate (
  stream_id text COLLATE "C" PRIMARY KEY,
  version   bigint  NOT NULL CHECK (version >= 0),
  hash      text    NOT NULL CHECK (length(hash) = 64),
  -- Where the stream began, and so who may write it; none before its first event was applied.
  topic     text    CHECK (topic IS NOT NULL OR version = 0),
  parked    boolean NOT NULL DEFAULT false
) WITH (fillfactor = 80);

-- The event store and the audit trail. Not partitioned: stream and version must stay unique.
CREATE TABLE journal (
  -- Cache 1: a session that kept positions in reserve would write them later than another session's higher ones.
  position       bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
  -- The transaction that gave the row its present content; a republish asks a snapshot whether it saw that.
  transaction_id xid8   NOT NULL DEFAULT pg_current_xact_id(),
  event_id       uuid   NOT NULL UNIQUE,
  topic          text   NOT NULL,
  stream_id      text COLLATE "C" NOT NULL,
  stream_version bigint NOT NULL CHECK (stream_version > 0),
  type           text   NOT NULL,
  schema_id      integer NOT NULL,
  -- The value as Kafka gets it. Topics take messages of 1 MiB, headers and record overhead included.
  payload        bytea  NOT NULL CONSTRAINT journal_payload_size CHECK (octet_length(payload) <= 900000),
  -- The CloudEvents attributes that no other column holds, one "name: value" a line.
  headers        text   NOT NULL,
  recorded_at    timestamptz NOT NULL,
  hash           text   NOT NULL CHECK (length(hash) = 64),
  UNIQUE (stream_id, stream_version)
);

CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER journal_keeps_everything BEFORE DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();

-- The one update there is blanks an event's text; whatever the hash covers, except the payload itself, stays.
CREATE FUNCTION journal_redact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.position, NEW.event_id, NEW.topic, NEW.stream_id, NEW.stream_version, NEW.type, NEW.recorded_at, NEW.hash)
     IS DISTINCT FROM
     (OLD.position, OLD.event_id, OLD.topic, OLD.stream_id, OLD.stream_version, OLD.type, OLD.recorded_at, OLD.hash)
     OR NEW.headers NOT LIKE '%ce_redacted: true%'
  THEN
    RAISE EXCEPTION 'The journal is append-only: only a redaction may change event %', OLD.event_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.transaction_id := pg_current_xact_id();
  -- A copy, because logical replication leaves a stored value out of an update that did not write it.
  NEW.payload := NEW.payload || ''::bytea;
  RETURN NEW;
END $$;

CREATE TRIGGER journal_changes_only_by_redaction BEFORE UPDATE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_redact();
