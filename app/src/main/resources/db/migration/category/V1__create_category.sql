create table category.category (
  code        text primary key,
  parent_code text references category.category (code),
  place       integer not null,
  name_id     text not null,
  name_en     text not null,
  keywords    text[] not null default '{}',
  supervisory boolean not null default false,
  unit_type   text,
  sensitive   boolean not null default false,
  emergency   boolean not null default false,
  valid_from  date,
  valid_to    date,
  check (parent_code <> code),
  check (valid_to >= valid_from)
);

comment on table category.category is 'What reports are about: topics and, below them, categories';
comment on column category.category.place is 'Order in lists';
comment on column category.category.supervisory is 'Complaints of it are supervisory (berkadar pengawasan) unless the officer decides otherwise';
comment on column category.category.sensitive is 'Reports of it are confidential by rule';
comment on column category.category.emergency is 'Shorter clocks';
comment on column category.category.valid_to is 'The last day it can be chosen; categories are never deleted';

create index category_below on category.category (parent_code);

create table category.alias (
  lapor_id   text primary key,
  lapor_name text not null,
  code       text not null references category.category (code)
);

comment on table category.alias is 'The categories of the national system by its numbers and names, for imports';

create index alias_of on category.alias (code);

create table category.version (
  only_row boolean primary key default true check (only_row),
  number   bigint not null
);

comment on table category.version is 'Grows with each change, so that other copies of the program reload what they hold in memory';

insert into category.version (number) values (0);
