-- The receptions and dialogues that everybody may know of, by who holds them and when. Filled from the events, like all else
-- here: a board that has taken meetings in before is built anew.
create table board.public_meeting (
  meeting uuid primary key,
  organisation uuid not null,
  day date not null
);
create index public_meeting_day on board.public_meeting (organisation, day);
