package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportState;
import id.lapor.sla.internal.DeadlineRules.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {

  private static final Instant START = Instant.parse("2026-11-02T02:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-05T16:59:59Z");
  private static final Instant RESOLVE_DUE = Instant.parse("2026-11-20T16:59:59Z");
  private static final Instant IN_TIME = Instant.parse("2026-11-04T02:00:00Z");
  private static final Instant LATE = Instant.parse("2026-11-06T02:00:00Z");

  @Test
  void submissionStartsTwoClocks() {
    assertThat(
            changes(
                null,
                state(ReportState.SUBMITTED, DueStep.VERIFY, DUE, RESOLVE_DUE),
                EventType.SUBMITTED,
                START))
        .containsExactly(
            new Change.Start(DueStep.VERIFY, START, DUE),
            new Change.Start(DueStep.RESOLVE, START, RESOLVE_DUE));
  }

  @Test
  void verificationEndsItsClockThoughTheStepGoesOnUntilDisposition() {
    var before = state(ReportState.SUBMITTED, DueStep.VERIFY, DUE, RESOLVE_DUE);
    var after = state(ReportState.VERIFIED, DueStep.VERIFY, DUE, RESOLVE_DUE);
    assertThat(changes(before, after, EventType.VERIFIED, IN_TIME))
        .containsExactly(new Change.End(DueStep.VERIFY, IN_TIME, DeadlineOutcome.MET));
    assertThat(changes(before, after, EventType.VERIFIED, LATE))
        .containsExactly(new Change.End(DueStep.VERIFY, LATE, DeadlineOutcome.MISSED));
  }

  @ParameterizedTest
  @CsvSource({
    "FOLLOW_UP, PROGRESS_REPORTED, false, MET",
    "FOLLOW_UP, PROGRESS_REPORTED, true, MISSED",
    "FOLLOW_UP, RETURNED, false, CANCELLED",
    "FOLLOW_UP, RETURNED, true, MISSED",
    "FOLLOW_UP, DISPOSED, false, CANCELLED",
    "FOLLOW_UP, POSTPONED, false, PAUSED",
    "FOLLOW_UP, POSTPONED, true, MISSED",
    "FOLLOW_UP, WITHDRAWN, true, CANCELLED",
    "VERIFY, DISPOSED, false, MET",
    "VERIFY, ARCHIVED, false, MET",
    "ARBITRATE, DISPOSED, true, MISSED",
    "AUTO_CLOSE, CLOSED, true, MET",
    "AUTO_CLOSE, DISPUTED, false, CANCELLED",
    "COMPLETE, REPLIED, false, MET",
    "COMPLETE, ARCHIVED, true, MISSED",
  })
  void clockEndsByWhatHappened(
      DueStep step, EventType event, boolean late, DeadlineOutcome outcome) {
    var before = state(ReportState.DISPOSED, step, DUE, RESOLVE_DUE);
    var after = state(ReportState.IN_PROGRESS, DueStep.RESOLVE, RESOLVE_DUE, RESOLVE_DUE);
    var at = late ? LATE : IN_TIME;
    assertThat(changes(before, after, event, at))
        .containsExactly(new Change.End(step, at, outcome));
  }

  @Test
  void resolutionCountsFromTheAnswerThatStood() {
    var answered = state(ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, LATE, DUE, IN_TIME);
    var closed = state(ReportState.CLOSED, null, null, null);
    assertThat(changes(answered, closed, EventType.CLOSED, LATE))
        .contains(new Change.End(DueStep.RESOLVE, LATE, DeadlineOutcome.MET));

    var tooLate = state(ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, LATE, DUE, LATE);
    assertThat(changes(tooLate, closed, EventType.CLOSED, LATE))
        .contains(new Change.End(DueStep.RESOLVE, LATE, DeadlineOutcome.MISSED));
  }

  @Test
  void archivingOwesNoResolution() {
    var before = state(ReportState.SUBMITTED, DueStep.VERIFY, DUE, RESOLVE_DUE);
    assertThat(
            changes(
                before, state(ReportState.ARCHIVED, null, null, null), EventType.ARCHIVED, IN_TIME))
        .contains(new Change.End(DueStep.RESOLVE, IN_TIME, DeadlineOutcome.CANCELLED));
  }

  @Test
  void anotherClassMovesTheResolution() {
    var before = state(ReportState.VERIFIED, DueStep.VERIFY, DUE, RESOLVE_DUE);
    var after = state(ReportState.VERIFIED, DueStep.VERIFY, DUE, LATE);
    assertThat(changes(before, after, EventType.EDITED, IN_TIME))
        .containsExactly(new Change.Move(DueStep.RESOLVE, LATE));
  }

  @Test
  void whatTouchesNoClockRecordsNothing() {
    var before = state(ReportState.DISPOSED, DueStep.FOLLOW_UP, DUE, RESOLVE_DUE);
    assertThat(changes(before, before, EventType.REPLIED, IN_TIME)).isEmpty();
  }

  private static List<Change> changes(
      @Nullable SampleReport before, SampleReport after, EventType type, Instant at) {
    var event =
        new HistoryEvent(
            2,
            type,
            at,
            Party.SYSTEM,
            null,
            null,
            after.state(),
            Map.of(),
            List.of(),
            HistoryEvent.Visibility.PUBLIC);
    return DeadlineRules.changes(
        new ReportChanged(before == null ? null : before.report(), after.report(), event));
  }

  private static SampleReport state(
      ReportState state,
      @Nullable DueStep step,
      @Nullable Instant stepDue,
      @Nullable Instant resolveDue) {
    return state(state, step, stepDue, resolveDue, START);
  }

  private static SampleReport state(
      ReportState state,
      @Nullable DueStep step,
      @Nullable Instant stepDue,
      @Nullable Instant resolveDue,
      Instant since) {
    return SampleReport.submitted(START)
        .in(state)
        .timed(new Report.Timing(START, since, step, stepDue, resolveDue, null));
  }
}
