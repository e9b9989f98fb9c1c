-- Answers that wait for a second person (OWNER_ONLY: nothing of this leaves the service). One at most waits for a
-- commitment, and it is there no longer than that, thirty days at most.
CREATE TABLE answer_draft (
  draft_id        uuid        PRIMARY KEY,
  organisation    uuid        NOT NULL,
  commitment_id   uuid        NOT NULL UNIQUE,
  -- How much of the request stream who drafted it could know.
  seen            bigint      NOT NULL,
  question        text        NOT NULL,
  reply           text        NOT NULL,
  correction      text,
  document_number text        NOT NULL,
  issued_on       date        NOT NULL,
  issuer          uuid        NOT NULL,
  link            text,
  sha256          text,
  drafted_by      text        NOT NULL,
  drafted_at      timestamptz NOT NULL
);

CREATE INDEX answer_draft_of ON answer_draft (organisation, drafted_at);

-- What ANALYZE keeps of a column are values from it, in a catalog that nothing that is forgotten reaches.
ALTER TABLE answer_draft ALTER COLUMN question SET STATISTICS 0;
ALTER TABLE answer_draft ALTER COLUMN reply SET STATISTICS 0;
ALTER TABLE answer_draft ALTER COLUMN correction SET STATISTICS 0;
