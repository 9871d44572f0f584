create table integration.import_run (
  id bigint generated always as identity primary key,
  file_name text not null,
  content bytea,
  account_id bigint,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  fault text,
  fault_detail text,
  institution text,
  made_on timestamptz,
  added int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0
);
comment on table integration.import_run is 'Files of other systems taken over, with what became of them';
comment on column integration.import_run.content is 'The file until it is read; then emptied, for it holds personal data';

create index import_run_waiting on integration.import_run (id) where content is not null;

create table integration.import_row (
  run_id bigint not null references integration.import_run (id),
  line bigint not null,
  tracking_id text not null,
  outcome text not null,
  reason text,
  primary key (run_id, line)
);
comment on table integration.import_row is 'What became of each row of a file';

create table integration.office (
  id bigint generated always as identity primary key,
  top_id bigint,
  parent_name text not null,
  name text not null,
  node_id bigint,
  first_seen timestamptz not null,
  account_id bigint
);
comment on table integration.office is 'Names of offices in imports that the institution tree does not know; node_id is what an admin said they are';
create unique index office_name on integration.office (top_id, name) nulls not distinct;
create index office_unknown on integration.office (id) where node_id is null;

create table integration.waiting_report (
  office_id bigint not null references integration.office (id),
  number bigint not null,
  primary key (office_id, number)
);
comment on table integration.waiting_report is 'Imported reports that stay with the top institution until their office is known';
