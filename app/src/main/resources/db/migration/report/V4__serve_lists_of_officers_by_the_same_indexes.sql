-- Lists are read in their order first and by what narrows them second (ListPageQuery). For the second a list of officers
-- needs the same indexes as one of the public, so these are no longer of public reports only. Complaints are
-- near the beginning of every list; the index of kinds has the others. That of institutions was there twice.
create index report_state on report.report (state, submitted_at);
create index report_category on report.report (category, submitted_at);
create index report_area on report.report (area_code text_pattern_ops, submitted_at);
create index report_kind on report.report (kind, submitted_at) where kind <> 'COMPLAINT';
drop index report.report_public_kind;
drop index report.report_public_state;
drop index report.report_public_category;
drop index report.report_public_area;
drop index report.report_public_institution;

-- The few that wait for a decision of the national admin are not looked for among all that wait for one.
create index report_queue_arbitration on report.report (step_due_at, id)
  where institution_id is null and state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED') and returns >= 2;
