-- The service's own copy of the directory. No foreign keys: units and organisations come in streams of their own, in any
-- order, and what is referred to may not have arrived yet.

-- Every transaction that changes the copy raises this one row and keeps it locked until it commits. So revisions are
-- committed in their order, and who has read up to one has missed nothing before it.
CREATE TABLE directory_revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  revision bigint NOT NULL
);

INSERT INTO directory_revision (revision) VALUES (0);

CREATE TABLE directory_unit (
  id uuid PRIMARY KEY,
  level text NOT NULL,
  type text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  parent uuid,
  valid_from date NOT NULL,
  revision bigint NOT NULL
);

CREATE INDEX directory_unit_revision ON directory_unit (revision);

CREATE TABLE directory_organisation (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  type text NOT NULL,
  unit uuid NOT NULL,
  parent uuid,
  name text NOT NULL,
  name_en text NOT NULL,
  valid_from date NOT NULL,
  revision bigint NOT NULL
);

CREATE INDEX directory_organisation_revision ON directory_organisation (revision);

CREATE TABLE directory_position (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL,
  role text NOT NULL,
  title text NOT NULL,
  title_en text NOT NULL,
  valid_from date NOT NULL,
  revision bigint NOT NULL
);

CREATE INDEX directory_position_revision ON directory_position (revision);
