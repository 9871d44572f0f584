package id.lapor.sla.internal;

import static id.lapor.sla.internal.SampleStory.KOTA;
import static id.lapor.sla.internal.SampleStory.MONDAY;
import static id.lapor.sla.internal.SampleStory.at;
import static id.lapor.sla.internal.SampleStory.endOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The clocks, one after the other.
class DueDateRulesTest {

  private final SampleStory story = new SampleStory();
  private static final long OTHER_KOTA = 20;
  private static final long DINAS = 11;

  @Test
  void submissionStartsVerificationAndResolution() {
    var report = story.submit();
    assertThat(report.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(report.timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    assertThat(report.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
    assertThat(report.timing().stateSince()).isEqualTo(MONDAY);
  }

  @Test
  void verifiedReportMustBePassedOnWithinTheSameLimit() {
    var verified =
        story.act(
            story.submit(),
            EventType.VERIFIED,
            r -> r.in(ReportState.VERIFIED),
            at("2026-11-04T10:00"));
    assertThat(verified.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(verified.timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
  }

  @Test
  void dispositionStartsFollowUp() {
    var disposed = story.disposed();
    assertThat(disposed.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(disposed.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
    assertThat(disposed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void passingOnInsideAnInstitutionDoesNotStretchItsLimit() {
    var inside =
        story.act(
            story.disposed(), EventType.DISPOSED, r -> r.with(KOTA, DINAS), at("2026-11-06T10:00"));
    assertThat(inside.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void anotherInstitutionGetsItsOwnLimit() {
    var elsewhere =
        story.act(
            story.disposed(), EventType.DISPOSED, r -> r.with(OTHER_KOTA), at("2026-11-06T10:00"));
    assertThat(elsewhere.timing().stepDueAt()).isEqualTo(endOf("2026-11-13"));
  }

  @Test
  void takingUpIsNotYetAnAnswer() {
    var accepted =
        story.act(
            story.disposed(),
            EventType.ACCEPTED,
            r -> r.in(ReportState.IN_PROGRESS),
            at("2026-11-05T10:00"));
    assertThat(accepted.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(accepted.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void afterTheFirstAnswerTheResolutionIsDue() {
    var answered = story.firstAnswer();
    assertThat(answered.timing().step()).isEqualTo(DueStep.RESOLVE);
    assertThat(answered.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void answerWithSubstanceStartsTheClosingClock() {
    var answered = story.followedUp(at("2026-11-12T10:00"));
    assertThat(answered.timing().step()).isEqualTo(DueStep.AUTO_CLOSE);
    assertThat(answered.timing().stepDueAt()).isEqualTo(endOf("2026-11-26"));
  }

  @Test
  void answerWithoutSubstanceNeverCloses() {
    var answered =
        story.act(
            story.firstAnswer(),
            EventType.FOLLOWED_UP,
            r -> r.in(ReportState.FOLLOWED_UP),
            at("2026-11-12T10:00"));
    assertThat(answered.timing().step()).isEqualTo(DueStep.RESOLVE);
  }

  @Test
  void laterAnswerStartsTheClosingClockAnew() {
    var again =
        story.act(
            story.followedUp(at("2026-11-12T10:00")),
            EventType.FOLLOWED_UP,
            r -> r,
            at("2026-11-16T10:00"));
    assertThat(again.timing().stepDueAt()).isEqualTo(endOf("2026-11-30"));
  }

  @Test
  void ratingDoesNotTouchTheClosingClock() {
    var edited =
        story.act(
            story.followedUp(at("2026-11-12T10:00")),
            EventType.EDITED,
            r -> r,
            at("2026-11-16T10:00"));
    assertThat(edited.timing().stepDueAt()).isEqualTo(endOf("2026-11-26"));
  }

  @Test
  void replyStartsAnAnswerAnewButFurtherRepliesDoNot() {
    var replied =
        story.act(
            story.followedUp(at("2026-11-12T10:00")),
            EventType.REPLIED,
            r -> r.in(ReportState.REPORTER_REPLIED),
            at("2026-11-13T10:00"));
    assertThat(replied.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(replied.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));

    var again = story.act(replied, EventType.REPLIED, r -> r, at("2026-11-18T10:00"));
    assertThat(again.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void returnGivesTheLevelAboveANewLimit() {
    var returned =
        story.act(
            story.disposed(),
            EventType.RETURNED,
            r -> r.in(ReportState.RETURNED).returned(1).with(null),
            at("2026-11-05T10:00"));
    assertThat(returned.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(returned.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void secondReturnMustBeArbitrated() {
    var returned =
        story.act(
            story.disposed(),
            EventType.RETURNED,
            r -> r.in(ReportState.RETURNED).returned(2).with(null),
            at("2026-11-05T10:00"));
    assertThat(returned.timing().step()).isEqualTo(DueStep.ARBITRATE);
    assertThat(returned.timing().stepDueAt()).isEqualTo(endOf("2026-11-09"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportState.class,
      names = {"CLOSED", "ARCHIVED", "MERGED"})
  void endedReportHasNoClock(ReportState ended) {
    var report =
        story.act(story.disposed(), EventType.CLOSED, r -> r.in(ended), at("2026-11-09T10:00"));
    assertThat(report.timing())
        .isEqualTo(new Report.Timing(MONDAY, at("2026-11-09T10:00"), null, null, null, null));
  }

  @Test
  void reopeningStartsAnswerAndResolutionAnew() {
    var closed =
        story.act(
            story.disposed(),
            EventType.CLOSED,
            r -> r.in(ReportState.CLOSED),
            at("2026-11-09T10:00"));
    var reopened =
        story.act(
            closed, EventType.REOPENED, r -> r.in(ReportState.REOPENED), at("2026-11-16T10:00"));
    assertThat(reopened.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(reopened.timing().stepDueAt()).isEqualTo(endOf("2026-11-23"));
    assertThat(reopened.timing().resolveDueAt()).isEqualTo(endOf("2026-12-04"));
  }

  @Test
  void appealWithoutInstitutionIsForTheNationalAdmin() {
    var archived =
        story.act(
            story.submit(),
            EventType.ARCHIVED,
            r -> r.in(ReportState.ARCHIVED),
            at("2026-11-03T10:00"));
    var appealed =
        story.act(
            archived, EventType.APPEALED, r -> r.in(ReportState.REOPENED), at("2026-11-16T10:00"));
    assertThat(appealed.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(appealed.timing().stepDueAt()).isEqualTo(endOf("2026-11-19"));
  }
}
