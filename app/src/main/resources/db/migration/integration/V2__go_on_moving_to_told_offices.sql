-- When the program dies after an office was told, the reports that did not move yet are found by this.
alter table integration.office add column move_after timestamptz;
comment on column integration.office.move_after is
  'After this, anybody goes on moving the reports that wait for this office, which was told; null: none waits, or it was not told yet.';
create index office_moving on integration.office (move_after) where move_after is not null;
update integration.office o set move_after = now()
where node_id is not null and exists (select from integration.waiting_report w where w.office_id = o.id);
