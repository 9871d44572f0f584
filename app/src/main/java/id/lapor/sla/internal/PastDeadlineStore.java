package id.lapor.sla.internal;

import id.lapor.database.Copies;
import id.lapor.database.CopyRows;
import id.lapor.report.DueStep;
import id.lapor.report.PastReportsRecorded;
import id.lapor.report.ReportChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/// The record of all clocks of past reports, in the transaction that writes them: what
/// [DeadlineStore] would have left, change by change.
@Repository
class PastDeadlineStore {

  private final Copies copies;

  PastDeadlineStore(Copies copies) {
    this.copies = copies;
  }

  @EventListener
  void record(PastReportsRecorded past) {
    var deadlines = new ArrayList<Deadline>();
    var ofReport = new ArrayList<Deadline>();
    for (var changed : past.changes()) {
      if (changed.before() == null) {
        deadlines.addAll(ofReport);
        ofReport.clear();
      }
      apply(changed, ofReport);
    }
    deadlines.addAll(ofReport);
    copies.send(rows(deadlines));
  }

  private static void apply(ReportChanged changed, List<Deadline> deadlines) {
    for (var change : DeadlineRules.changes(changed)) {
      switch (change) {
        case DeadlineRules.Change.Start start ->
            deadlines.add(
                new Deadline(
                    changed.after().id(),
                    changed.after().handling().holder(),
                    start.step(),
                    start.at(),
                    start.dueAt(),
                    null,
                    null));
        case DeadlineRules.Change.Move move ->
            deadlines.replaceAll(
                deadline -> deadline.runs(move.step()) ? deadline.due(move.dueAt()) : deadline);
        case DeadlineRules.Change.End end ->
            deadlines.replaceAll(
                deadline ->
                    deadline.runs(end.step()) ? deadline.ended(end.at(), end.outcome()) : deadline);
      }
    }
  }

  private static CopyRows rows(List<Deadline> deadlines) {
    var rows =
        new CopyRows(
            "sla.deadline (report_id, holder_id, step, started_at, due_at, ended_at, outcome)");
    for (var deadline : deadlines) {
      rows.begin()
          .add(deadline.reportId())
          .add(deadline.holderId())
          .add(deadline.step())
          .add(deadline.startedAt())
          .add(deadline.dueAt())
          .add(deadline.endedAt())
          .add(deadline.outcome())
          .end();
    }
    return rows;
  }

  /// A row of the record.
  private record Deadline(
      long reportId,
      @Nullable Long holderId,
      DueStep step,
      Instant startedAt,
      Instant dueAt,
      @Nullable Instant endedAt,
      @Nullable DeadlineOutcome outcome) {

    boolean runs(DueStep which) {
      return step == which && endedAt == null;
    }

    Deadline due(Instant at) {
      return new Deadline(reportId, holderId, step, startedAt, at, endedAt, outcome);
    }

    Deadline ended(Instant at, DeadlineOutcome how) {
      return new Deadline(reportId, holderId, step, startedAt, dueAt, at, how);
    }
  }
}
