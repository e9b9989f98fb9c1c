-- Units as people look for them. The keys are made by io.danvan.platform.text.NameKey, as are those of what is looked for:
-- one definition of "the same name", where unaccent() would be a second one and knows no tone positions.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE unit_name (
  unit uuid PRIMARY KEY,
  -- The official name: "Xã Con Cuông".
  marked text NOT NULL,
  bare text NOT NULL,
  -- Without its generic word: "Con Cuông".
  proper_marked text NOT NULL,
  proper_bare text NOT NULL
);

CREATE INDEX unit_name_trigrams ON unit_name USING gin (bare gin_trgm_ops);

CREATE INDEX directory_unit_parent ON directory_unit (parent);
CREATE INDEX directory_unit_code ON directory_unit (code);
