package id.lapor.sla.internal;

import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a change of a report does to the record of its deadlines, from which statistics tell who
/// keeps promises.
///
/// RESOLVE runs beside the step and ends with the report. It counts as kept when the answer that
/// stood until the end came in time, however long the reporter took to confirm it.
final class DeadlineRules {

  private DeadlineRules() {}

  /// A change of one deadline.
  sealed interface Change {
    /// A clock starts.
    record Start(DueStep step, Instant at, Instant dueAt) implements Change {}

    /// A running clock gets another due time.
    record Move(DueStep step, Instant dueAt) implements Change {}

    /// The running clock of a step ends.
    record End(DueStep step, Instant at, DeadlineOutcome outcome) implements Change {}
  }

  static List<Change> changes(ReportChanged change) {
    var changes = new ArrayList<Change>();
    step(change, changes);
    resolve(change, changes);
    return changes;
  }

  private static void step(ReportChanged change, List<Change> changes) {
    var before = change.before() == null ? null : change.before().timing();
    var after = change.after().timing();
    var at = change.event().at();
    var type = change.event().type();
    if (before != null
        && before.step() == after.step()
        && Objects.equals(before.stepDueAt(), after.stepDueAt())) {
      if (type == EventType.VERIFIED
          && before.step() == DueStep.VERIFY
          && before.stepDueAt() != null) {
        changes.add(
            new Change.End(
                DueStep.VERIFY, at, outcome(DueStep.VERIFY, type, before.stepDueAt(), at)));
      }
      return;
    }
    if (before != null && recorded(before.step(), before.stepDueAt())) {
      var step = Objects.requireNonNull(before.step());
      var due = Objects.requireNonNull(before.stepDueAt());
      changes.add(new Change.End(step, at, outcome(step, type, due, at)));
    }
    if (recorded(after.step(), after.stepDueAt())) {
      var step = Objects.requireNonNull(after.step());
      changes.add(new Change.Start(step, at, Objects.requireNonNull(after.stepDueAt())));
    }
  }

  private static void resolve(ReportChanged change, List<Change> changes) {
    var report = change.before();
    var before = report == null ? null : report.timing().resolveDueAt();
    var after = change.after().timing().resolveDueAt();
    var at = change.event().at();
    if (before == null && after != null) {
      changes.add(new Change.Start(DueStep.RESOLVE, at, after));
    } else if (report != null && before != null && after == null) {
      changes.add(
          new Change.End(DueStep.RESOLVE, at, resolved(report, change.event().type(), before, at)));
    } else if (after != null && !after.equals(before)) {
      changes.add(new Change.Move(DueStep.RESOLVE, after));
    }
  }

  private static DeadlineOutcome resolved(Report before, EventType type, Instant due, Instant at) {
    if (type != EventType.CLOSED) {
      return DeadlineOutcome.CANCELLED;
    }
    var answeredAt = before.state() == ReportState.FOLLOWED_UP ? before.timing().stateSince() : at;
    return answeredAt.isAfter(due) ? DeadlineOutcome.MISSED : DeadlineOutcome.MET;
  }

  private static DeadlineOutcome outcome(DueStep step, EventType type, Instant due, Instant at) {
    return switch (step) {
      case AUTO_CLOSE -> type == EventType.CLOSED ? DeadlineOutcome.MET : DeadlineOutcome.CANCELLED;
      case COMPLETE -> type == EventType.ARCHIVED ? DeadlineOutcome.MISSED : DeadlineOutcome.MET;
      case VERIFY, FOLLOW_UP, RESOLVE, ARBITRATE ->
          switch (type) {
            case WITHDRAWN, MERGED -> DeadlineOutcome.CANCELLED;
            default -> at.isAfter(due) ? DeadlineOutcome.MISSED : inTime(step, type);
          };
    };
  }

  private static DeadlineOutcome inTime(DueStep step, EventType type) {
    return switch (type) {
      case POSTPONED -> DeadlineOutcome.PAUSED;
      case RETURNED, DISPOSED, REPLIED, DISPUTED ->
          step == DueStep.FOLLOW_UP ? DeadlineOutcome.CANCELLED : DeadlineOutcome.MET;
      default -> DeadlineOutcome.MET;
    };
  }

  /// RESOLVE as a step shows the clock that is recorded beside it.
  private static boolean recorded(@Nullable DueStep step, @Nullable Instant dueAt) {
    return step != null && step != DueStep.RESOLVE && dueAt != null;
  }
}
