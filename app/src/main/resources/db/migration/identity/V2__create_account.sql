create table identity.account (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('CITIZEN', 'OFFICER')),
  login text not null,
  name text not null,
  email text,
  phone text check (phone like '+%'),
  password_hash text,
  institution_id bigint,
  active boolean not null default true,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table identity.account is 'People who may sign in: reporters and officers';
comment on column identity.account.login is 'What they sign in with: e-mail, phone in E.164 or an officer''s own login';
comment on column identity.account.password_hash is 'Argon2id; null until a password was set';
comment on column identity.account.institution_id is 'The node an officer belongs to, whose admins look after the account; null for reporters';
create unique index account_login on identity.account (lower(login));
create unique index account_email on identity.account (lower(email)) where email is not null;
create unique index account_phone on identity.account (phone) where phone is not null;
create index account_officer_name on identity.account (lower(name), id) where kind = 'OFFICER';
create index account_officer_institution on identity.account (institution_id, lower(name), id) where kind = 'OFFICER';
create index account_officer_words on identity.account using gin (to_tsvector('simple', name || ' ' || login)) where kind = 'OFFICER';

create table identity.role_grant (
  id bigint generated always as identity primary key,
  account_id bigint not null references identity.account (id),
  role text not null,
  institution_id bigint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  granted_by bigint,
  granted_at timestamptz not null,
  revoked_by bigint,
  revoked_at timestamptz
);
comment on table identity.role_grant is 'A role held in the subtree of one institution, for a time; kept when revoked';
comment on column identity.role_grant.valid_to is 'The last day it holds; null for no end';
comment on column identity.role_grant.granted_by is 'The account that gave it; null for the first admin and for demo accounts';
create index role_grant_account on identity.role_grant (account_id) where revoked_at is null;
create index role_grant_holder on identity.role_grant (role, institution_id) where revoked_at is null;

create table identity.one_time_code (
  ticket_hash bytea primary key,
  purpose text not null,
  account_id bigint references identity.account (id),
  code_hash bytea,
  sealed bytea,
  attempts int not null default 0,
  expires_at timestamptz not null
);
comment on table identity.one_time_code is 'Codes and links that were sent to a contact and work once';
comment on column identity.one_time_code.ticket_hash is 'Keyed hash of the random ticket in the address of the page that asks for the code';
comment on column identity.one_time_code.code_hash is 'Keyed hash of ticket and code; null for a link, where the ticket itself is the secret';
comment on column identity.one_time_code.sealed is 'What to do when the code is right (a registration, a new contact), encrypted with a key outside the database';
create index one_time_code_expiry on identity.one_time_code (expires_at);

create table identity.kept_form (
  ticket_hash bytea primary key,
  owner_hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null
);
comment on table identity.kept_form is 'What somebody typed when their sign-in had expired, shown again after they signed in; encrypted, for a short time';
comment on column identity.kept_form.owner_hash is 'Keyed hash of the account that typed it; nobody else gets it back';
create index kept_form_expiry on identity.kept_form (expires_at);
