create table sla.policy (
  id bigint generated always as identity primary key,
  step text not null,
  kind text,
  complaint_class text,
  emergency boolean not null,
  amount int not null check (amount > 0),
  unit text not null check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR')),
  clock_start text not null,
  regulation text not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table sla.policy is 'How long a step may take, by which rule, from when to when; the past is never changed';
create unique index policy_case on sla.policy (step, kind, complaint_class, emergency, valid_from) nulls not distinct;

create table sla.holiday (
  date date primary key,
  name text not null,
  kind text not null check (kind in ('NATIONAL', 'JOINT_LEAVE')),
  decree text not null
);
comment on table sla.holiday is 'Days off by the yearly joint decree of three ministers';

create table sla.setting (
  key text primary key,
  value text not null
);
comment on table sla.setting is 'Switches of the working calendar';
insert into sla.setting (key, value) values ('countJointLeaveAsWorkingDay', 'false');

create table sla.version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
comment on table sla.version is 'Grows with every change of policies, holidays and settings; copies of the program reload by it';
insert into sla.version (version) values (1);

create table sla.change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id bigint,
  what text not null,
  detail jsonb not null,
  reason text
);
comment on table sla.change is 'Who changed policies, holidays and settings, with what was removed; append-only';

create table sla.deadline (
  id bigint generated always as identity primary key,
  report_id bigint not null,
  holder_id bigint,
  step text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  check ((ended_at is null) = (outcome is null))
);
comment on table sla.deadline is 'Every clock that ran for a report, with how it ended; for statistics';
comment on column sla.deadline.holder_id is 'The node that had the report when the clock started; null for the national admin';
create index deadline_running on sla.deadline (report_id, step) where ended_at is null;
create index deadline_ended on sla.deadline (holder_id, ended_at) where ended_at is not null;
