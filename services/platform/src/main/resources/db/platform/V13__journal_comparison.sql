-- Whether this journal is known to have all that Kafka has. A database brought back from a backup does not, and must not
-- append before it does: it would use versions twice.

-- Names this journal in this run of its server. Whatever could take the journal back to an older state changes the name:
-- a server that starts on older files, a database or table that is made anew from a dump. Every append asks, so it is an
-- expression that PostgreSQL can put in place; the path's last folder is the database's own.
CREATE FUNCTION journal_incarnation() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('/', extract(epoch FROM pg_postmaster_start_time()),
                   substring(pg_relation_filepath('journal') FROM '(\d+)/[^/]*$'), 'journal'::regclass::oid)
$$;

-- The incarnation that was last compared with Kafka and brought up to it. One row, none before the first time.
CREATE TABLE journal_comparison (
  id          boolean PRIMARY KEY DEFAULT true CHECK (id),
  incarnation text NOT NULL
);

-- The cluster whose positions and transaction ids the row speaks of: those of another mean nothing in this one.
ALTER TABLE relay_checkpoint ADD COLUMN cluster bigint;
-- The journal that the present leader leads. One that slept while the database was restored writes nothing into that.
ALTER TABLE relay_checkpoint ADD COLUMN incarnation text;
