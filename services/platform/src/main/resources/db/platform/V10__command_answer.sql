-- The answers given to commands, so that a repeated request takes effect once (Idempotency-Key).
create table command_answer (
  organisation uuid not null,
  key text not null check (length(key) <= 128),
  -- SHA-256 of path, query and body: another request under the same key is refused.
  request bytea not null,
  -- The last three are null only inside the transaction that carries the command out.
  status smallint,
  headers text[],
  body bytea,
  recorded_at timestamptz not null,
  primary key (organisation, key)
)
-- Room for the one update that every row gets, so that it need not touch the index.
with (fillfactor = 60);

comment on column command_answer.headers is 'name, value, name, value, ...';

create index command_answer_by_age on command_answer using brin (recorded_at);
