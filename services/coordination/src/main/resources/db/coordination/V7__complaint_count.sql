-- How many complaints and denunciations were received (OWNER_ONLY: nothing of this leaves the service but a yearly
-- figure). No time, no text: a row says nothing else.
CREATE TABLE complaint_count (
  organisation uuid NOT NULL,
  unit         uuid NOT NULL,
  year         int  NOT NULL,
  count        int  NOT NULL CHECK (count > 0),
  PRIMARY KEY (organisation, unit, year)
);
