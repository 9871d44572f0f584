create extension if not exists pg_trgm with schema public;

create table region.area (
  code        text primary key,
  level       smallint not null check (level between 1 and 4),
  parent_code text references region.area (code),
  name        text not null,
  words       text not null,
  around      text not null default '',
  time_zone   text not null,
  latitude    double precision,
  longitude   double precision,
  check ((level = 1) = (parent_code is null))
);

comment on table region.area is 'Provinces (1), regencies and cities (2), districts (3), villages (4) by the code of the Ministry of Home Affairs';
comment on column region.area.words is 'The name for searching: plain words, also written together, a blank around each';
comment on column region.area.around is 'For villages: the words of district, regency and province';

create index area_inside on region.area (parent_code, name);
create index area_upper on region.area (code) where level < 4;
create index area_village_words on region.area using gin (words public.gin_trgm_ops) where level = 4;

create table region.version (
  only_row boolean primary key default true check (only_row),
  number   bigint not null
);

comment on table region.version is 'Grows with each change, so that other copies of the program reload what they hold in memory';

insert into region.version (number) values (0);
