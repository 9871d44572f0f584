alter table file.file add column cleaned boolean not null default false;
comment on column file.file.cleaned is 'Whether nothing besides its content tells who made it and where; anonymous reporters may attach no other.';
update file.file set cleaned = true where image or media_type in ('text/plain', 'text/csv');
alter table file.file alter column cleaned drop default;
