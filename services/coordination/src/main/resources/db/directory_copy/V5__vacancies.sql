-- On which days a position has no holder; the columns of days are as long as each other.
CREATE TABLE directory_vacancies (
  position uuid PRIMARY KEY,
  organisation uuid NOT NULL,
  first_days date[] NOT NULL,
  last_days date[] NOT NULL,
  revision bigint NOT NULL
);
