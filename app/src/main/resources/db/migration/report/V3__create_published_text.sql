-- The words of published texts, for searching. A table of its own, so that the row of a report, which changes often, does
-- not carry them along.
create table report.published_text (
  report_id bigint primary key references report.report (id),
  submitted_at timestamptz not null,
  words tsvector not null
);
create index published_text_words on report.published_text using gin (words);
create index published_text_submitted on report.published_text (submitted_at, report_id);

insert into report.published_text (report_id, submitted_at, words)
select id, submitted_at, to_tsvector('indonesian', published_title || E'\n' || coalesce(published_description, ''))
from report.report where published_title is not null;
