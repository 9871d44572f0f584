package id.lapor.sla.internal;

import id.lapor.database.Writes;
import id.lapor.report.ReportChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/// Keeps the record of all clocks, in the transaction that changes a report, together with its
/// other writes.
@Repository
class DeadlineStore {

  private final Writes writes;

  DeadlineStore(Writes writes) {
    this.writes = writes;
  }

  @EventListener
  void record(ReportChanged changed) {
    long report = changed.after().id();
    var holder = changed.after().handling().holder();
    for (var change : DeadlineRules.changes(changed)) {
      switch (change) {
        case DeadlineRules.Change.Start start ->
            writes.add(
                "insert into sla.deadline (report_id, holder_id, step, started_at, due_at) values (?, ?, ?, ?, ?)",
                report,
                holder,
                start.step(),
                start.at(),
                start.dueAt());
        case DeadlineRules.Change.Move move ->
            writes.add(
                "update sla.deadline set due_at = ? where report_id = ? and step = ? and ended_at is null",
                move.dueAt(),
                report,
                move.step());
        case DeadlineRules.Change.End end ->
            writes.add(
                "update sla.deadline set ended_at = ?, outcome = ? where report_id = ? and step = ? and ended_at is null",
                end.at(),
                end.outcome(),
                report,
                end.step());
      }
    }
  }
}
