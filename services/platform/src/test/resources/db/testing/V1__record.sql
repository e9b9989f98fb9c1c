create table record (
  id uuid primary key,
  title text not null
);
