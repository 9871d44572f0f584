-- Ids are handed out in blocks of 100 to each copy of the program, so taking one costs no round trip.
create sequence report.report_id increment by 100;

-- A report as it stands now. Who reported it is not in here.
create table report.report (
  id bigint primary key,
  number bigint not null,
  version int not null,
  kind text not null,
  complaint_class text,
  state text not null,
  resume_state text,
  title text not null,
  description text not null,
  published_title text,
  published_description text,
  category text,
  incident_date date,
  channel text not null,
  area_code text,
  address text,
  latitude double precision,
  longitude double precision,
  anonymous boolean not null,
  confidential boolean not null,
  published boolean not null,
  institution_id bigint,
  lead_unit_id bigint,
  unit_ids bigint[] not null default '{}',
  past_holders bigint[] not null default '{}',
  returns int not null default 0,
  binding boolean not null default false,
  substantiated boolean not null default false,
  submitted_at timestamptz not null,
  state_since timestamptz not null,
  step text,
  step_due_at timestamptz,
  resolve_due_at timestamptz,
  paused_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  rating smallint,
  merged_into bigint,
  receipt_tag bytea not null
) with (fillfactor = 80);

create unique index report_number on report.report (number);

-- Lists of the public, newest first.
create index report_public on report.report (submitted_at, id) where published;
create index report_public_kind on report.report (kind, submitted_at, id) where published;
create index report_public_state on report.report (state, submitted_at, id) where published;
create index report_public_category on report.report (category, submitted_at, id) where published;
create index report_public_area on report.report (area_code text_pattern_ops, submitted_at, id) where published;
create index report_public_institution on report.report (institution_id, submitted_at, id) where published;

-- Everything, and everything an institution or unit has, newest first.
create index report_submitted on report.report (submitted_at, id);
create index report_institution on report.report (institution_id, submitted_at, id);
create index report_lead_unit on report.report (lead_unit_id, submitted_at, id);

-- Queues: what is due first. Only open reports are in these, so they stay small.
create index report_queue_national on report.report (step_due_at, id)
  where institution_id is null and state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED');
create index report_queue_institution on report.report (institution_id, step_due_at, id)
  where state not in ('CLOSED', 'ARCHIVED', 'MERGED');
create index report_queue_unit on report.report (lead_unit_id, step_due_at, id)
  where state not in ('CLOSED', 'ARCHIVED', 'MERGED');
create index report_queue_open on report.report (step_due_at, id)
  where state not in ('CLOSED', 'ARCHIVED', 'MERGED');
create index report_due_for_system on report.report (step_due_at, id)
  where step in ('AUTO_CLOSE', 'COMPLETE');

-- Units that handle a report together with the lead unit.
create table report.joint_unit (
  unit_id bigint not null,
  report_id bigint not null references report.report (id),
  primary key (unit_id, report_id)
);
create index joint_unit_report on report.joint_unit (report_id);

-- Every fact, appended and never changed. seq is the version of the report that the fact made.
create table report.event (
  report_id bigint not null references report.report (id),
  seq int not null,
  type text not null,
  at timestamptz not null,
  party text not null,
  actor_id bigint,
  institution_id bigint,
  state_after text not null,
  data jsonb not null default '{}',
  attachments jsonb not null default '[]',
  visibility text not null,
  primary key (report_id, seq)
);

create function report.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of reports is append-only';
end $$;
create trigger event_is_append_only before update or delete on report.event
  for each row execute function report.refuse_change();

-- Reporters who did not ask to be anonymous.
create table report.reporter (
  report_id bigint primary key references report.report (id),
  account_id bigint,
  name text,
  email text,
  phone text
);
create index reporter_account on report.reporter (account_id, report_id) where account_id is not null;

-- Anonymous reporters: encrypted with a key that is not in the database. No query of the desk, of lists, of exports or
-- of the search reads this table. owner_tag is a keyed hash of the account, which only the program can make.
create table report.sealed_reporter (
  report_id bigint primary key references report.report (id),
  owner_tag bytea,
  sealed bytea not null
);
create index sealed_reporter_owner on report.sealed_reporter (owner_tag, report_id) where owner_tag is not null;

-- Which submission made which report, so that sending twice makes one.
create table report.submission (
  key_tag bytea primary key,
  report_id bigint not null references report.report (id),
  at timestamptz not null
);
create index submission_at on report.submission (at);
