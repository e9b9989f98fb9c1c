-- The hash of every foreign event applied, so that a late duplicate can be told from a fork.
CREATE TABLE admitted_event (
  stream_id text COLLATE "C" NOT NULL,
  version   bigint NOT NULL,
  hash      bytea  NOT NULL,
  PRIMARY KEY (stream_id, version)
);

-- Events held back, as they came. A fork parks two events of one version, hence the hash in the key.
CREATE TABLE parked_event (
  stream_id text COLLATE "C" NOT NULL,
  version   bigint  NOT NULL,
  hash      text    NOT NULL,
  topic     text    NOT NULL,
  partition integer NOT NULL,
  record_offset bigint NOT NULL,
  type      text    NOT NULL,
  redacted  boolean NOT NULL,
  headers   text    NOT NULL,
  payload   bytea   NOT NULL,
  reason    text    NOT NULL,
  detail    text    NOT NULL,
  parked_at timestamptz NOT NULL,
  PRIMARY KEY (stream_id, version, hash)
);

CREATE INDEX parked_event_reason ON parked_event (reason, type);

-- Messages that name no event at all: there is no stream they could be parked in.
CREATE TABLE dead_letter (
  topic         text    NOT NULL,
  partition     integer NOT NULL,
  record_offset bigint  NOT NULL,
  key           bytea,
  headers       text    NOT NULL,
  payload       bytea,
  reason        text    NOT NULL,
  received_at   timestamptz NOT NULL,
  PRIMARY KEY (topic, partition, record_offset)
);

-- Where to read on, moved with the events' own transaction. The group's offsets on the broker follow it, but a database
-- restored from a backup, or made anew, reads on from here and so misses nothing.
CREATE TABLE inbox_position (
  topic       text    NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint  NOT NULL,
  -- Whether the partition held nothing more at that moment: then a gap is no longer just a matter of waiting.
  at_end      boolean NOT NULL,
  PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
