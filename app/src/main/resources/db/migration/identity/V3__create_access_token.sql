create table identity.access_token (
  id bigint generated always as identity primary key,
  account_id bigint not null references identity.account (id),
  token_hash bytea not null,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz
);
comment on table identity.access_token is 'Keys with which programs act as an account';
comment on column identity.access_token.token_hash is 'SHA-256 of the token, which is random enough to need no salt; the token itself is nowhere';
comment on column identity.access_token.last_used_at is 'Written at most once an hour, so that calls do not write';
create unique index access_token_hash on identity.access_token (token_hash);
create index access_token_account on identity.access_token (account_id, id);
create index access_token_expiry on identity.access_token (expires_at);
