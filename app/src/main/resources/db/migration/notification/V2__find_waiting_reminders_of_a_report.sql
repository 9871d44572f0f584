-- Reminders that a report no longer needs are let go as soon as it moves on.
create index message_reminder on notification.message (report_id)
  where state = 'WAITING' and only_while_since is not null;
update notification.message m set state = 'OUTDATED'
where state = 'WAITING' and only_while_since is not null
  and exists (
    select 1 from notification.message later
    where later.report_id = m.report_id and later.template in ('CLOSED', 'ARCHIVED', 'REOPENED', 'WITHDRAWN')
      and later.created_at > m.created_at);
