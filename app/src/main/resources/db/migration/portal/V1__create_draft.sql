create table portal.draft (
    id uuid primary key,
    payload bytea,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    sent_at timestamptz,
    expires_at timestamptz not null
);

comment on table portal.draft is 'Reports that citizens are still writing, and the receipts of those just sent';
comment on column portal.draft.id is 'Random; whoever knows it has the draft; also the key that makes sending it twice one report';
comment on column portal.draft.payload is 'What was typed, or the receipt, sealed with a key outside the database; null once the receipt may no longer be shown';
comment on column portal.draft.sent_at is 'When it became a report; null while it is being written';
comment on column portal.draft.expires_at is 'When the row is swept';

create index draft_expires_at on portal.draft (expires_at);
create index draft_sent_at on portal.draft (sent_at) where payload is not null;
