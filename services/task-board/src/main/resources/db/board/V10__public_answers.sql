-- The answers that everybody may read, by the unit whose people are answered. Filled from the events, like all else here.
create table board.public_answer (
  answer uuid primary key,
  unit uuid not null,
  published date not null
);
create index public_answer_of on board.public_answer (unit, published desc, answer desc);
