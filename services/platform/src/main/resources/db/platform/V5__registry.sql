-- The schemas this service has seen, so that it starts and works while the registry is down. An id never changes its
-- meaning, so rows are only ever added.
CREATE TABLE registered_schema (
  schema_id integer PRIMARY KEY,
  schema    text NOT NULL
);
