-- The receipts that this service gave (OWNER_ONLY: nothing of this leaves the service). A code itself is nowhere.
CREATE TABLE matter_receipt (
  matter_id  uuid  PRIMARY KEY,
  meeting_id uuid  NOT NULL,
  -- The version of the meeting's matters at which it was given: a restored table has some that were replaced since.
  since      bigint NOT NULL,
  -- SHA-256 of the code.
  code_hash  bytea NOT NULL UNIQUE
);
