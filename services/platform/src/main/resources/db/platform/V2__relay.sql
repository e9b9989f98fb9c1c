CREATE PUBLICATION danvan_journal FOR TABLE journal WITH (publish = 'insert, update');

-- How far the relay is known to have got, written before the slot is told. One row.
CREATE TABLE relay_checkpoint (
  id               boolean PRIMARY KEY DEFAULT true CHECK (id),
  -- Raised by each new leader; a leader that slept writes nothing after it woke.
  epoch            bigint NOT NULL DEFAULT 0,
  -- The slot is never told more than this: a slot that is further is not the one this row speaks of.
  acknowledged_lsn pg_lsn NOT NULL DEFAULT '0/0',
  -- Whatever this snapshot sees, Kafka has acknowledged. Null until that was once so.
  snapshot         pg_snapshot,
  -- Read after the snapshot was taken, and acknowledged since.
  snapshot_lsn     pg_lsn,
  -- "topic-partition" to the last offset acknowledged before the snapshot was taken.
  offsets          jsonb NOT NULL DEFAULT '{}',
  recorded_at      timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

INSERT INTO relay_checkpoint DEFAULT VALUES;
