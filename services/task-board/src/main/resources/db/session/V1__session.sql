-- What cannot be rebuilt from Kafka: who is signed in. The columns are Spring Session's.
create schema session;

create table session.session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index session_id on session.session (session_id);
create index session_expiry on session.session (expiry_time);
create index session_principal on session.session (principal_name);

create table session.session_attributes (
  session_primary_id char(36) not null references session.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
