-- What waits is found by an index that each message enters and leaves again. By default dead entries may become a fifth of
-- the table before they are taken out, and the table holds a month: a round then reads them all for the few that wait.
alter table notification.message set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000);
