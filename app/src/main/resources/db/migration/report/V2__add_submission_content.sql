-- A keyed hash of what was sent, by which a key used again for something else is known. Null for what was sent before.
alter table report.submission add column content_tag bytea;
