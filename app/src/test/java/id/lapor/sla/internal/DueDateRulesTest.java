package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DueDateRulesTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
  private static final Instant MONDAY = at("2026-11-02T09:00");
  private static final long KOTA = 10;
  private static final long OTHER_KOTA = 20;
  private static final long DINAS = 11;

  private final WorkingCalendar calendar = WorkingCalendarTest.calendar(false);
  private List<Policy> policies = SlaSeed.policies();
  private boolean emergency;
  private ZoneId zone = WIB;

  // ---- the clocks, one after the other ----

  @Test
  void submissionStartsVerificationAndResolution() {
    var report = submit();
    assertThat(report.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(report.timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    assertThat(report.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
    assertThat(report.timing().stateSince()).isEqualTo(MONDAY);
  }

  @Test
  void verifiedReportMustBePassedOnWithinTheSameLimit() {
    var verified =
        act(submit(), EventType.VERIFIED, r -> r.in(ReportState.VERIFIED), at("2026-11-04T10:00"));
    assertThat(verified.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(verified.timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
  }

  @Test
  void dispositionStartsFollowUp() {
    var disposed = disposed();
    assertThat(disposed.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(disposed.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
    assertThat(disposed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void passingOnInsideAnInstitutionDoesNotStretchItsLimit() {
    var inside =
        act(disposed(), EventType.DISPOSED, r -> r.with(KOTA, DINAS), at("2026-11-06T10:00"));
    assertThat(inside.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void anotherInstitutionGetsItsOwnLimit() {
    var elsewhere =
        act(disposed(), EventType.DISPOSED, r -> r.with(OTHER_KOTA), at("2026-11-06T10:00"));
    assertThat(elsewhere.timing().stepDueAt()).isEqualTo(endOf("2026-11-13"));
  }

  @Test
  void takingUpIsNotYetAnAnswer() {
    var accepted =
        act(
            disposed(),
            EventType.ACCEPTED,
            r -> r.in(ReportState.IN_PROGRESS),
            at("2026-11-05T10:00"));
    assertThat(accepted.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(accepted.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void afterTheFirstAnswerTheResolutionIsDue() {
    var answered = firstAnswer();
    assertThat(answered.timing().step()).isEqualTo(DueStep.RESOLVE);
    assertThat(answered.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void answerWithSubstanceStartsTheClosingClock() {
    var answered = followedUp(at("2026-11-12T10:00"));
    assertThat(answered.timing().step()).isEqualTo(DueStep.AUTO_CLOSE);
    assertThat(answered.timing().stepDueAt()).isEqualTo(endOf("2026-11-26"));
  }

  @Test
  void answerWithoutSubstanceNeverCloses() {
    var answered =
        act(
            firstAnswer(),
            EventType.FOLLOWED_UP,
            r -> r.in(ReportState.FOLLOWED_UP),
            at("2026-11-12T10:00"));
    assertThat(answered.timing().step()).isEqualTo(DueStep.RESOLVE);
  }

  @Test
  void laterAnswerStartsTheClosingClockAnew() {
    var again =
        act(
            followedUp(at("2026-11-12T10:00")),
            EventType.FOLLOWED_UP,
            r -> r,
            at("2026-11-16T10:00"));
    assertThat(again.timing().stepDueAt()).isEqualTo(endOf("2026-11-30"));
  }

  @Test
  void ratingDoesNotTouchTheClosingClock() {
    var edited =
        act(followedUp(at("2026-11-12T10:00")), EventType.EDITED, r -> r, at("2026-11-16T10:00"));
    assertThat(edited.timing().stepDueAt()).isEqualTo(endOf("2026-11-26"));
  }

  @Test
  void replyStartsAnAnswerAnewButFurtherRepliesDoNot() {
    var replied =
        act(
            followedUp(at("2026-11-12T10:00")),
            EventType.REPLIED,
            r -> r.in(ReportState.REPORTER_REPLIED),
            at("2026-11-13T10:00"));
    assertThat(replied.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(replied.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));

    var again = act(replied, EventType.REPLIED, r -> r, at("2026-11-18T10:00"));
    assertThat(again.timing().stepDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void returnGivesTheLevelAboveANewLimit() {
    var returned =
        act(
            disposed(),
            EventType.RETURNED,
            r -> r.in(ReportState.RETURNED).returned(1).with(null),
            at("2026-11-05T10:00"));
    assertThat(returned.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(returned.timing().stepDueAt()).isEqualTo(endOf("2026-11-10"));
  }

  @Test
  void secondReturnMustBeArbitrated() {
    var returned =
        act(
            disposed(),
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
    var report = act(disposed(), EventType.CLOSED, r -> r.in(ended), at("2026-11-09T10:00"));
    assertThat(report.timing())
        .isEqualTo(new Report.Timing(MONDAY, at("2026-11-09T10:00"), null, null, null, null));
  }

  @Test
  void reopeningStartsAnswerAndResolutionAnew() {
    var closed =
        act(disposed(), EventType.CLOSED, r -> r.in(ReportState.CLOSED), at("2026-11-09T10:00"));
    var reopened =
        act(closed, EventType.REOPENED, r -> r.in(ReportState.REOPENED), at("2026-11-16T10:00"));
    assertThat(reopened.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(reopened.timing().stepDueAt()).isEqualTo(endOf("2026-11-23"));
    assertThat(reopened.timing().resolveDueAt()).isEqualTo(endOf("2026-12-04"));
  }

  @Test
  void appealWithoutInstitutionIsForTheNationalAdmin() {
    var archived =
        act(submit(), EventType.ARCHIVED, r -> r.in(ReportState.ARCHIVED), at("2026-11-03T10:00"));
    var appealed =
        act(archived, EventType.APPEALED, r -> r.in(ReportState.REOPENED), at("2026-11-16T10:00"));
    assertThat(appealed.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(appealed.timing().stepDueAt()).isEqualTo(endOf("2026-11-19"));
  }

  // ---- kinds and classes ----

  @ParameterizedTest
  @CsvSource({
    "COMPLAINT, , 2026-11-20",
    "COMPLAINT, NON_SUPERVISORY, 2026-11-20",
    "COMPLAINT, SUPERVISORY, 2027-01-29",
    "INFORMATION_REQUEST, , 2026-11-09",
    "ASPIRATION, , 2026-11-20",
  })
  void resolutionIsDueByKindAndClass(
      ReportKind kind, @Nullable ComplaintClass complaintClass, String due) {
    var sample = SampleReport.submitted(MONDAY).kind(kind);
    sample = complaintClass == null ? sample : sample.classed(complaintClass);
    assertThat(time(null, sample, EventType.SUBMITTED, MONDAY).timing().resolveDueAt())
        .isEqualTo(endOf(due));
  }

  @Test
  void classSetAtVerificationIsCountedFromSubmission() {
    var verified =
        act(
            submit(),
            EventType.VERIFIED,
            r -> r.in(ReportState.VERIFIED).classed(ComplaintClass.SUPERVISORY),
            at("2026-11-05T10:00"));
    assertThat(verified.timing().resolveDueAt()).isEqualTo(endOf("2027-01-29"));
  }

  @Test
  void changedClassKeepsThePausesSoFar() {
    var resumed = resumed(at("2026-11-04T10:00"), at("2026-11-11T10:00"));
    assertThat(resumed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-27"));

    var classed =
        act(
            resumed,
            EventType.EDITED,
            r -> r.classed(ComplaintClass.SUPERVISORY),
            at("2026-11-12T10:00"));
    // Five working days were spent waiting: 60 + 5 after 2 November.
    assertThat(classed.timing().resolveDueAt()).isEqualTo(calendar.due(MONDAY, 65, WIB));
  }

  @Test
  void emergenciesHaveShorterClocks() {
    emergency = true;
    assertThat(submit().timing().stepDueAt()).isEqualTo(endOf("2026-11-03"));
    assertThat(disposed().timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    // No emergency policy says otherwise for the resolution.
    assertThat(submit().timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  // ---- pauses ----

  @Test
  void postponedReportWaitsForTheReporterThirtyCalendarDays() {
    var postponed = postponed(at("2026-11-04T10:00"));
    assertThat(postponed.timing().step()).isEqualTo(DueStep.COMPLETE);
    assertThat(postponed.timing().stepDueAt()).isEqualTo(endOf("2026-12-04"));
    assertThat(postponed.timing().pausedAt()).isEqualTo(at("2026-11-04T10:00"));
    assertThat(postponed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void resumedReportHasAsManyWorkingDaysLeftAsBefore() {
    var resumed = resumed(at("2026-11-04T10:00"), at("2026-11-11T10:00"));
    assertThat(resumed.timing().pausedAt()).isNull();
    assertThat(resumed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-27"));
    assertThat(resumed.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(resumed.timing().stepDueAt()).isEqualTo(endOf("2026-11-18"));
  }

  @Test
  void pauseDoesNotHealWhatWasOverdue() {
    var resumed = resumed(at("2026-11-23T10:00"), at("2026-11-30T10:00"));
    assertThat(resumed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /// Whenever it pauses and for however long: the working days left stay the same, and it is never
  /// due earlier.
  @ParameterizedTest
  @MethodSource("seeds")
  void pausesKeepTheWorkingDaysLeft(int seed) {
    var random = new Random(seed);
    var pausedAt = MONDAY.plusSeconds(random.nextInt(1, 18 * 86_400));
    var resumedAt = pausedAt.plusSeconds(random.nextInt(1, 60 * 86_400));
    var due = Objects.requireNonNull(postponed(pausedAt).timing().resolveDueAt());
    var resumed = Objects.requireNonNull(resumed(pausedAt, resumedAt).timing().resolveDueAt());
    var promises = promises(SampleReport.submitted(MONDAY).report());

    assertThat(resumed).isAfterOrEqualTo(due);
    int left = promises.workingDaysBetween(pausedAt, due);
    if (left > 0) {
      assertThat(promises.workingDaysBetween(resumedAt, resumed)).isEqualTo(left);
    }
  }

  // ---- policies over time, units, zones ----

  @Test
  void policyIsThatOfTheDayOnWhichTheClockStarts() {
    var general =
        policies.stream()
            .filter(p -> p.step() == DueStep.VERIFY && !p.emergency())
            .findFirst()
            .orElseThrow();
    var changed = new ArrayList<>(policies);
    changed.remove(general);
    changed.add(version(general, 3, Policy.Unit.WORKING_DAY, "2018-01-01", "2026-11-02"));
    changed.add(version(general, 1, Policy.Unit.WORKING_DAY, "2026-11-03", null));
    policies = changed;

    assertThat(submit().timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    var tuesday = at("2026-11-03T00:10");
    assertThat(
            time(null, SampleReport.submitted(tuesday), EventType.SUBMITTED, tuesday)
                .timing()
                .stepDueAt())
        .isEqualTo(endOf("2026-11-04"));
  }

  @Test
  void hoursRunThroughTheNight() {
    var general =
        policies.stream()
            .filter(p -> p.step() == DueStep.VERIFY && !p.emergency())
            .findFirst()
            .orElseThrow();
    policies = List.of(version(general, 24, Policy.Unit.HOUR, "2018-01-01", null));
    assertThat(submit().timing().stepDueAt()).isEqualTo(at("2026-11-03T09:00"));
  }

  @Test
  void withoutPolicyNothingIsDue() {
    policies = List.of();
    assertThat(submit().timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(submit().timing().stepDueAt()).isNull();
  }

  @Test
  void lateEveningInJakartaIsTheNextDayInJayapura() {
    var lateEvening = at("2026-11-02T23:30");
    var sample = SampleReport.submitted(lateEvening);
    assertThat(time(null, sample, EventType.SUBMITTED, lateEvening).timing().stepDueAt())
        .isEqualTo(Instant.parse("2026-11-05T16:59:59Z"));
    zone = WIT;
    assertThat(time(null, sample, EventType.SUBMITTED, lateEvening).timing().stepDueAt())
        .isEqualTo(Instant.parse("2026-11-06T14:59:59Z"));
  }

  @Test
  void importedPostponedReportWaitsFromTheImportOn() {
    var sample = SampleReport.submitted(at("2022-05-01T10:00")).in(ReportState.POSTPONED);
    var imported = time(null, sample, EventType.IMPORTED, MONDAY);
    assertThat(imported.timing().step()).isEqualTo(DueStep.COMPLETE);
    assertThat(imported.timing().stepDueAt()).isEqualTo(endOf("2026-12-02"));
  }

  // ---- the way there ----

  private interface Step {
    SampleReport on(SampleReport sample);
  }

  private SampleReport submit() {
    return time(null, SampleReport.submitted(MONDAY), EventType.SUBMITTED, MONDAY);
  }

  private SampleReport disposed() {
    return act(
        submit(),
        EventType.DISPOSED,
        r -> r.in(ReportState.DISPOSED).with(KOTA),
        at("2026-11-03T15:00"));
  }

  private SampleReport firstAnswer() {
    return act(
        disposed(),
        EventType.PROGRESS_REPORTED,
        r -> r.in(ReportState.IN_PROGRESS),
        at("2026-11-05T10:00"));
  }

  private SampleReport followedUp(Instant at) {
    return act(
        firstAnswer(),
        EventType.FOLLOWED_UP,
        r -> r.in(ReportState.FOLLOWED_UP).substantiated(true),
        at);
  }

  private SampleReport postponed(Instant at) {
    return act(disposed(), EventType.POSTPONED, r -> r.in(ReportState.POSTPONED), at);
  }

  private SampleReport resumed(Instant pausedAt, Instant at) {
    return act(postponed(pausedAt), EventType.REPLIED, r -> r.in(ReportState.DISPOSED), at);
  }

  private SampleReport act(SampleReport before, EventType event, Step step, Instant now) {
    return time(before, step.on(before), event, now);
  }

  private SampleReport time(
      @Nullable SampleReport before, SampleReport after, EventType event, Instant now) {
    var report = after.report();
    var earlier = before == null ? report : before.report();
    return after.timed(
        DueDateRules.after(
            before == null ? null : earlier,
            report,
            event,
            promises(earlier),
            promises(report),
            now));
  }

  private Promises promises(Report report) {
    return new Promises(
        new Policies(policies), calendar, report.kind(), report.complaintClass(), emergency, zone);
  }

  private static Policy version(
      Policy policy, int amount, Policy.Unit unit, String from, @Nullable String to) {
    return new Policy(
        policy.id(),
        policy.step(),
        policy.kind(),
        policy.complaintClass(),
        policy.emergency(),
        amount,
        unit,
        policy.clockStart(),
        policy.regulation(),
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }

  private static Instant endOf(String day) {
    return LocalDate.parse(day).atTime(23, 59, 59).atZone(WIB).toInstant();
  }
}
