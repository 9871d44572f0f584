-- What is to be told to whom, written in the transaction that causes it and delivered afterwards.
create table notification.message (
  id bigint generated always as identity primary key,
  report_id bigint,
  recipient text not null check (recipient in ('REPORTER', 'DESK', 'ACCOUNT', 'CONTACT')),
  account_id bigint,
  desk_role text,
  desk_nodes bigint[],
  sealed bytea,
  route text check (route in ('EMAIL', 'SMS', 'NOTICE')),
  template text not null,
  language text not null default 'id',
  facts jsonb not null,
  state text not null default 'WAITING'
    check (state in ('WAITING', 'SENT', 'KEPT', 'FAILED', 'UNREACHABLE', 'OUTDATED')),
  urgent boolean not null default false,
  only_while_since timestamptz,
  created_at timestamptz not null,
  due_at timestamptz not null,
  expires_at timestamptz,
  attempts int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
comment on table notification.message is
  'The outbox. Of a reporter it holds the report''s id and nothing else: name, address and account are opened when the message is sent.';
comment on column notification.message.recipient is
  'REPORTER of report_id; DESK: who holds desk_role at desk_nodes; ACCOUNT: the officer account_id; CONTACT: the address in sealed.';
comment on column notification.message.sealed is
  'A one-time code with its address, sealed; the row is deleted when it was sent or has expired.';
comment on column notification.message.facts is
  'What the text is made of when it is sent: number, title, institution, deadline; no personal data.';
comment on column notification.message.state is
  'KEPT: the route is not configured. FAILED: given up after the last try. UNREACHABLE: no address was left. OUTDATED: the report moved on.';
comment on column notification.message.only_while_since is
  'A reminder is sent only while the report is in the state that it entered at this time.';
comment on column notification.message.due_at is
  'When it is tried next; moved ahead when a try begins, so that one that is cut off is repeated.';
comment on column notification.message.last_error is 'Kind of fault, without personal data.';
create index message_due on notification.message (urgent desc, due_at) where state = 'WAITING';
create index message_expiry on notification.message (expires_at) where expires_at is not null;
create index message_age on notification.message (created_at);

-- What an account reads on its own page. No row says whose it is or which report it is about to somebody who has the
-- database and not the key: the notices of a reporter about an anonymous report look like all others.
create table notification.notice (
  id bigint generated always as identity primary key,
  owner_tag bytea not null,
  once_tag bytea not null unique,
  sealed bytea not null,
  noted_on date not null,
  read boolean not null default false
);
comment on table notification.notice is 'Notices in the program, newest by id.';
comment on column notification.notice.owner_tag is 'Keyed hash of the account id.';
comment on column notification.notice.once_tag is 'Keyed hash of message and account: a repeated try adds nothing.';
comment on column notification.notice.sealed is 'Template, facts and time, encrypted.';
comment on column notification.notice.noted_on is 'A day and not a time, which would tell the report; for removal by age.';
create index notice_owner on notification.notice (owner_tag, id desc);
create index notice_unread on notification.notice (owner_tag) where not read;
create index notice_age on notification.notice (noted_on);

-- Languages of reporters who did not write in Indonesian.
create table notification.language (
  report_id bigint primary key,
  language text not null
);
comment on table notification.language is 'In which language the reporter of a report is told, where it is not Indonesian.';
