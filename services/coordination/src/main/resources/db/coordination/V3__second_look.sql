-- Texts in which the screening found something and at which a second person looks (OWNER_ONLY: nothing of this
-- leaves the service), and the record of who asked, who decided and when. The text is there while it waits, no longer.
CREATE TABLE second_look (
  second_look_id uuid        PRIMARY KEY,
  organisation   uuid        NOT NULL,
  command        text        NOT NULL,
  field          text        NOT NULL,
  kinds          text[]      NOT NULL,
  -- HMAC-SHA256 of organisation, purpose and text under the key below.
  fingerprint    bytea       NOT NULL,
  text           text,
  asked_by       text        NOT NULL,
  asked_at       timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  decided_by     text,
  decided_at     timestamptz,
  allowed        boolean,
  used_at        timestamptz,
  CONSTRAINT second_look_by_another CHECK (decided_by <> asked_by),
  CONSTRAINT second_look_decided_whole CHECK (num_nulls(decided_by, decided_at, allowed) IN (0, 3)),
  CONSTRAINT second_look_text_forgotten CHECK (text IS NULL OR decided_at IS NULL),
  CONSTRAINT second_look_used_if_allowed CHECK (used_at IS NULL OR allowed)
);

CREATE INDEX second_look_by_text ON second_look (organisation, fingerprint);
CREATE INDEX second_look_open ON second_look (organisation, asked_at) WHERE used_at IS NULL;
CREATE INDEX second_look_texts ON second_look (expires_at) WHERE text IS NOT NULL;

-- Without it nobody finds out a text by trying texts until the fingerprint fits.
CREATE TABLE second_look_key (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  key      bytea   NOT NULL
);

INSERT INTO second_look_key (key)
VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
