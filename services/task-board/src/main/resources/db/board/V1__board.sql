-- Everything in this schema is built from Kafka: it can be dropped and built again, which starts a new generation.
create schema board;

-- Versions of two generations cannot be compared; a later one has the higher number.
create table board.generation (
  value bigint not null,
  single boolean primary key default true check (single)
);
insert into board.generation (value) values (extract(epoch from clock_timestamp())::bigint);

-- What cards show of tasks and their parts; names are looked up in the directory.
create table board.task (
  id uuid primary key,
  title text not null,
  lead uuid not null,
  issued timestamptz not null
);

create table board.part (
  commitment uuid primary key,
  task uuid not null,
  asker uuid not null,
  responsible uuid not null,
  standing text not null,
  classification text not null,
  phase text not null,
  percent smallint,
  due date not null,
  original_due date not null,
  asks text[] not null,
  demanded_by uuid[] not null,
  waiting uuid,
  since timestamptz not null,
  asked timestamptz not null,
  concluded timestamptz,
  responsible_turn text[] not null,
  asker_turn text[] not null,
  request_version bigint not null,
  response_version bigint not null
);
create index part_task on board.part (task);
create index part_asker on board.part (asker);
create index part_responsible on board.part (responsible);

-- A board that is watched, or was within the last 48 hours. Its row is the lock under which versions are drawn.
create table board.board (
  id bigint generated always as identity primary key,
  scope text not null unique,
  version bigint not null default 0,
  open integer not null default 0,
  kept_until timestamptz not null,
  day date not null
);

create table board.card (
  board bigint not null references board.board (id),
  task uuid not null,
  lane text not null,
  rank text collate "C" not null,
  waiting uuid[] not null,
  participants uuid[] not null,
  restricted boolean not null,
  primary key (board, task)
);
create index card_lane on board.card (board, lane, rank);

-- Not a journal: what watchers may have missed. A whole day is dropped at once.
create table board.delta (
  board bigint not null,
  version bigint not null,
  day date not null,
  task uuid not null,
  lane_before text,
  lane_after text,
  primary key (board, version, day)
) partition by range (day);
