package id.lapor.sla.internal;

import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which clocks of a report run after an action, and until when.
///
/// The numbers come from [Policies]; these rules say only which clock starts, goes on, pauses or
/// ends:
///
/// - **VERIFY** from submission (3 working days, LAPOR!'s own process clock). It goes on after
///   verification until the disposition, because verifying without passing on helps nobody. A
///   return gives a new one to the level that has the report now; from the second return on the
///   national admin has **ARBITRATE** instead.
/// - **FOLLOW_UP** from the disposition to the first answer (5 working days, the same process
///   clock). It binds the institution: passing the report on inside of it does not stretch it. A
///   reopening, and a reporter's reply after an answer, start it anew; further replies before the
///   next answer do not.
/// - **RESOLVE** from submission by kind and class (5, 14 or 60 working days: SIPPN service
///   standards; Perpres 76/2013 and UU 25/2009 art. 50 set the outer limit of 60 days), shown as
///   the step after the first answer. A changed class or category is computed from submission
///   again, with the pauses so far kept. A reopening starts it anew.
/// - **AUTO_CLOSE** after an answer with substance (10 working days; LAPOR! counts "10 hari", its
///   app text says working days; the longer reading favours the reporter). An answer without
///   substance never closes a report.
/// - **COMPLETE** while the reporter is asked (30 calendar days, UU 25/2009 art. 44). RESOLVE waits
///   meanwhile. The step that was interrupted starts anew when the answer comes, for there is
///   something new to read.
final class DueDateRules {

  private final @Nullable Report before;
  private final Report after;
  private final EventType event;
  private final Promises promises;
  private final Instant now;

  private DueDateRules(
      @Nullable Report before, Report after, EventType event, Promises promises, Instant now) {
    this.before = before;
    this.after = after;
    this.event = event;
    this.promises = promises;
    this.now = now;
  }

  /// The timing after an action.
  ///
  /// @param before null when the report is new
  /// @param earlier the promises for the kind, class and category the report had before
  /// @param promises those for what it has now
  static Report.Timing after(
      @Nullable Report before,
      Report after,
      EventType event,
      Promises earlier,
      Promises promises,
      Instant now) {
    return new DueDateRules(before, after, event, promises, now).timing(earlier);
  }

  private Report.Timing timing(Promises earlier) {
    var submittedAt = (before == null ? after : before).timing().submittedAt();
    var stateSince = before == null || moved() ? now : before.timing().stateSince();
    if (!after.state().open()) {
      return new Report.Timing(submittedAt, stateSince, null, null, null, null);
    }
    var resolve = resolve(earlier, submittedAt);
    var step = step(submittedAt, resolve);
    return new Report.Timing(
        submittedAt, stateSince, step.step(), step.dueAt(), resolve, pausedAt());
  }

  /// A step with its due time, which is null when no policy is for it.
  private record Step(@Nullable DueStep step, @Nullable Instant dueAt) {}

  private Step step(Instant submittedAt, @Nullable Instant resolve) {
    return switch (after.state()) {
      case SUBMITTED ->
          moved() ? fresh(DueStep.VERIFY, before == null ? submittedAt : now) : running();
      case VERIFIED ->
          runs(DueStep.VERIFY) || runs(DueStep.ARBITRATE) ? running() : fresh(DueStep.VERIFY, now);
      case RETURNED ->
          event == EventType.RETURNED
              ? fresh(after.handling().returns() >= 2 ? DueStep.ARBITRATE : DueStep.VERIFY, now)
              : running();
      case DISPOSED -> sameInstitutionOwesAnswer() ? running() : fresh(DueStep.FOLLOW_UP, now);
      case REOPENED -> moved() ? fresh(reopened(), now) : running();
      case REPORTER_REPLIED -> moved() ? fresh(DueStep.FOLLOW_UP, now) : running();
      case IN_PROGRESS -> inProgress(resolve);
      case FOLLOWED_UP -> followedUp(resolve);
      case POSTPONED -> moved() ? fresh(DueStep.COMPLETE, now) : running();
      case CLOSED, ARCHIVED, MERGED -> new Step(null, null);
    };
  }

  /// What an appeal opened again may have no institution yet: then the national admin looks at it.
  private DueStep reopened() {
    return after.handling().institutionId() == null ? DueStep.VERIFY : DueStep.FOLLOW_UP;
  }

  private Step inProgress(@Nullable Instant resolve) {
    if (event == EventType.PROGRESS_REPORTED || runs(DueStep.RESOLVE)) {
      return new Step(DueStep.RESOLVE, resolve);
    }
    return runs(DueStep.FOLLOW_UP) ? running() : fresh(DueStep.FOLLOW_UP, now);
  }

  private Step followedUp(@Nullable Instant resolve) {
    if (!after.handling().substantiated()) {
      return new Step(DueStep.RESOLVE, resolve);
    }
    boolean answered = event == EventType.FOLLOWED_UP || !runs(DueStep.AUTO_CLOSE);
    return answered ? fresh(DueStep.AUTO_CLOSE, now) : running();
  }

  private @Nullable Instant resolve(Promises earlier, Instant submittedAt) {
    if (before == null || (before.state().open() && before.timing().resolveDueAt() == null)) {
      return promises.due(DueStep.RESOLVE, submittedAt);
    }
    var due = before.timing().resolveDueAt();
    if (due == null) {
      return promises.due(DueStep.RESOLVE, now);
    }
    var pausedAt = before.timing().pausedAt();
    if (pausedAt != null && after.state() != ReportState.POSTPONED) {
      due = earlier.resumed(due, DueStep.RESOLVE, submittedAt, pausedAt, now);
    }
    return reclassified(earlier) ? recomputed(due, earlier, submittedAt) : due;
  }

  /// The due time under the new class, with the working days that pauses and reopenings had added
  /// to the old one.
  private @Nullable Instant recomputed(Instant due, Promises earlier, Instant submittedAt) {
    var planned = earlier.due(DueStep.RESOLVE, submittedAt);
    var plannedNow = promises.due(DueStep.RESOLVE, submittedAt);
    if (planned == null || plannedNow == null) {
      return plannedNow;
    }
    return promises.later(plannedNow, earlier.workingDaysBetween(planned, due));
  }

  private @Nullable Instant pausedAt() {
    if (after.state() != ReportState.POSTPONED) {
      return null;
    }
    var paused = before == null ? null : before.timing().pausedAt();
    return paused == null ? now : paused;
  }

  private boolean reclassified(Promises earlier) {
    return earlier.complaintClass() != promises.complaintClass()
        || earlier.kind() != promises.kind()
        || earlier.emergency() != promises.emergency();
  }

  private boolean sameInstitutionOwesAnswer() {
    return before != null
        && before.timing().step() == DueStep.FOLLOW_UP
        && Objects.equals(before.handling().institutionId(), after.handling().institutionId());
  }

  private boolean moved() {
    return before == null || before.state() != after.state();
  }

  private boolean runs(DueStep step) {
    return before != null && before.timing().step() == step;
  }

  private Step running() {
    var timing = Objects.requireNonNull(before).timing();
    return new Step(timing.step(), timing.stepDueAt());
  }

  private Step fresh(DueStep step, Instant start) {
    return new Step(step, promises.due(step, start));
  }
}
