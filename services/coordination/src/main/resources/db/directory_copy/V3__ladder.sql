-- By which steps what is not met is brought before others. The columns of steps are as long as each
-- other.
CREATE TABLE directory_ladder (
  id uuid PRIMARY KEY,
  numbers int[] NOT NULL,
  kinds text[] NOT NULL,
  days int[] NOT NULL,
  counts text[] NOT NULL,
  basis text NOT NULL,
  verified boolean NOT NULL,
  valid_from date NOT NULL,
  last_day date,
  revision bigint NOT NULL
);
