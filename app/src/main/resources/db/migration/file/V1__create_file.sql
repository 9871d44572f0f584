-- Accepted attachments. The content lies outside the database, in the file storage, under the same id.
create table file.file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  image boolean not null,
  sha256 bytea not null,
  kept boolean not null default false,
  created_at timestamptz not null
);
comment on table file.file is 'Attachments whose content is safe in the file storage; the original of an image is not kept.';
comment on column file.file.media_type is 'By the content, never by the name.';
comment on column file.file.bytes is 'Size as stored: of an image after re-encoding.';
comment on column file.file.sha256 is 'Of the content as stored.';
comment on column file.file.kept is 'Whether it belongs to something; files that are not kept are removed after two days.';
create index file_unkept on file.file (created_at) where not kept;
