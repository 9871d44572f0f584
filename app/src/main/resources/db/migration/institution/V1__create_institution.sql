create table institution.institution (
  id         bigint generated always as identity primary key,
  code       text not null unique,
  parent_id  bigint references institution.institution (id),
  kind       text not null,
  name       text not null,
  short_name text,
  unit_type  text,
  area_code  text,
  time_zone  text not null default 'Asia/Jakarta',
  valid_from date,
  valid_to   date,
  check (parent_id <> id),
  check (valid_to >= valid_from)
);

comment on table institution.institution is 'The tree of ministries, agencies, governments, enterprises and their units, of any depth';
comment on column institution.institution.area_code is 'The area it serves; null for a national one';
comment on column institution.institution.time_zone is 'The zone of its working days';
comment on column institution.institution.valid_to is 'The last day it exists; nodes are never deleted';

create index institution_below on institution.institution (parent_id);

create table institution.alias (
  words          text primary key,
  name           text not null,
  institution_id bigint not null references institution.institution (id)
);

comment on table institution.alias is 'Former and other names by which people and other systems mean an institution';

create index alias_of on institution.alias (institution_id);

create table institution.unit_type (
  code          text primary key,
  name_id       text not null,
  name_en       text not null,
  province_name text,
  regency_name  text,
  city_name     text
);

comment on table institution.unit_type is 'The usual kinds of unit of a regional government, with the pattern of their names; a kind without pattern is not usual at that level';

create table institution.version (
  only_row boolean primary key default true check (only_row),
  number   bigint not null
);

comment on table institution.version is 'Grows with each change, so that other copies of the program reload what they hold in memory';

insert into institution.version (number) values (0);
