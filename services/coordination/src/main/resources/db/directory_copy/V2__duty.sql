-- What offices owe by law, and the days on which they work.

CREATE TABLE directory_duty_rule (
  id uuid PRIMARY KEY,
  duty text NOT NULL,
  office text NOT NULL,
  level text NOT NULL,
  times int NOT NULL,
  period text NOT NULL,
  part_period text NOT NULL,
  notice_days int,
  result_days int,
  basis text NOT NULL,
  verified boolean NOT NULL,
  valid_from date NOT NULL,
  last_day date,
  revision bigint NOT NULL
);

-- The columns of holidays are as long as each other.
CREATE TABLE directory_calendar_year (
  id int PRIMARY KEY,
  holidays date[] NOT NULL,
  names text[] NOT NULL,
  names_en text[] NOT NULL,
  worked_days date[] NOT NULL,
  basis text NOT NULL,
  verified boolean NOT NULL,
  revision bigint NOT NULL
);
