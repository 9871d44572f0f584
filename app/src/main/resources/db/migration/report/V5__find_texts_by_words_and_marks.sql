-- What published texts are about stands beside their words, in the same index: a search for words in a category and an
-- area meets all three before it reads a row. Marks are a column of their own, so that no searched word can be one. States
-- and institutions are not among them: they change often, and with each change all words of a text would be entered anew.
create function report.marks(kind text, category text, area_code text) returns text[]
  language sql immutable parallel safe
  return array_remove(array[
    'kind:' || kind,
    'category:' || category,
    'area:' || split_part(area_code, '.', 1),
    case when split_part(area_code, '.', 2) <> ''
      then 'area:' || split_part(area_code, '.', 1) || '.' || split_part(area_code, '.', 2) end,
    case when split_part(area_code, '.', 3) <> ''
      then 'area:' || split_part(area_code, '.', 1) || '.' || split_part(area_code, '.', 2) || '.'
        || split_part(area_code, '.', 3) end,
    case when split_part(area_code, '.', 4) <> '' then 'area:' || area_code end], null);
comment on function report.marks is
  'kind, category and area of a report, the area with all that it lies in, as published_text.marks has them';

-- Written anew, which is faster than changing every row and leaves no holes.
set local maintenance_work_mem = '512MB';
create table report.marked_text as
  select t.report_id, t.submitted_at, t.words, report.marks(r.kind, r.category, r.area_code) as marks
  from report.published_text t join report.report r on r.id = t.report_id
  order by t.report_id;
drop table report.published_text;
alter table report.marked_text rename to published_text;
alter table report.published_text
  alter column report_id set not null,
  alter column submitted_at set not null,
  alter column words set not null,
  alter column marks set not null,
  add constraint published_text_pkey primary key (report_id),
  add constraint published_text_report_id_fkey foreign key (report_id) references report.report (id);
create index published_text_words on report.published_text using gin (words, marks);
create index published_text_submitted on report.published_text (submitted_at, report_id);
comment on table report.published_text is
  'words and marks of every text that was published, of confidential reports, too: only report.published says who may read it';

-- Lists of the public run along the published texts, and lists of officers find what is rare there. So a report's row,
-- which every action writes anew, needs no entry by category, area and kind any more, unless it has no published text.
drop index report.report_public;
drop index report.report_kind;
drop index report.report_category;
drop index report.report_area;
create index report_unpublished_category on report.report (category) where published_title is null;
create index report_unpublished_area on report.report (area_code text_pattern_ops) where published_title is null;

-- The lists of a state name the time as this index does, so that none is read along the index of all reports: most reports
-- are closed, and none of the newest.
drop index report.report_state;
create index report_state on report.report (state, timezone('UTC', submitted_at), id);

-- Who has no institution or unit is in no list of them.
drop index report.report_institution;
create index report_institution on report.report (institution_id, submitted_at, id) where institution_id is not null;
drop index report.report_lead_unit;
create index report_lead_unit on report.report (lead_unit_id, submitted_at, id) where lead_unit_id is not null;
drop index report.report_queue_institution;
create index report_queue_institution on report.report (institution_id, step_due_at, id)
  where institution_id is not null and state not in ('CLOSED', 'ARCHIVED', 'MERGED');
drop index report.report_queue_unit;
create index report_queue_unit on report.report (lead_unit_id, step_due_at, id)
  where lead_unit_id is not null and state not in ('CLOSED', 'ARCHIVED', 'MERGED');

-- The queues of those who see everything: what waits for the reporter is in report_due_for_system, the rest in this one.
drop index report.report_queue_open;
create index report_queue_open on report.report (step_due_at, id)
  where state not in ('CLOSED', 'ARCHIVED', 'MERGED')
    and step is distinct from 'COMPLETE' and step is distinct from 'AUTO_CLOSE';

analyze report.published_text;
analyze report.report;
