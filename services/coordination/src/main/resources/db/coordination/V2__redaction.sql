-- Orders to blank what events say: who gave them and by which act. They never leave this service.

CREATE TABLE redaction (
  redaction_id    uuid PRIMARY KEY,
  organisation    uuid NOT NULL,
  position        uuid,
  -- The legal basis.
  basis_number    text NOT NULL,
  basis_issued_on date NOT NULL,
  basis_issuer    uuid NOT NULL,
  basis_link      text,
  basis_sha256    text,
  ordered_at      timestamptz NOT NULL
);

CREATE INDEX redaction_by_organisation ON redaction (organisation, redaction_id);

CREATE TABLE redaction_event (
  redaction_id   uuid   NOT NULL REFERENCES redaction,
  stream_id      text   NOT NULL,
  stream_version bigint NOT NULL,
  PRIMARY KEY (redaction_id, stream_id, stream_version)
);

CREATE INDEX redaction_event_by_stream ON redaction_event (stream_id, stream_version);
