package id.lapor.sla.internal;

import static id.lapor.sla.internal.SampleStory.MONDAY;
import static id.lapor.sla.internal.SampleStory.WIB;
import static id.lapor.sla.internal.SampleStory.at;
import static id.lapor.sla.internal.SampleStory.endOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which policy a clock follows: by kind, class, emergency, day, unit and time zone.
class PolicyOfClockTest {

  private final SampleStory story = new SampleStory();

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
    assertThat(story.time(null, sample, EventType.SUBMITTED, MONDAY).timing().resolveDueAt())
        .isEqualTo(endOf(due));
  }

  @Test
  void classSetAtVerificationIsCountedFromSubmission() {
    var verified =
        story.act(
            story.submit(),
            EventType.VERIFIED,
            r -> r.in(ReportState.VERIFIED).classed(ComplaintClass.SUPERVISORY),
            at("2026-11-05T10:00"));
    assertThat(verified.timing().resolveDueAt()).isEqualTo(endOf("2027-01-29"));
  }

  @Test
  void changedClassKeepsThePausesSoFar() {
    var resumed = story.resumed(at("2026-11-04T10:00"), at("2026-11-11T10:00"));
    assertThat(resumed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-27"));

    var classed =
        story.act(
            resumed,
            EventType.EDITED,
            r -> r.classed(ComplaintClass.SUPERVISORY),
            at("2026-11-12T10:00"));
    // Five working days were spent waiting: 60 + 5 after 2 November.
    assertThat(classed.timing().resolveDueAt()).isEqualTo(story.calendar.due(MONDAY, 65, WIB));
  }

  @Test
  void emergenciesHaveShorterClocks() {
    story.emergency = true;
    assertThat(story.submit().timing().stepDueAt()).isEqualTo(endOf("2026-11-03"));
    assertThat(story.disposed().timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    // No emergency policy says otherwise for the resolution.
    assertThat(story.submit().timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void policyIsThatOfTheDayOnWhichTheClockStarts() {
    var general =
        story.policies.stream()
            .filter(p -> p.step() == DueStep.VERIFY && !p.emergency())
            .findFirst()
            .orElseThrow();
    var changed = new ArrayList<>(story.policies);
    changed.remove(general);
    changed.add(version(general, 3, Policy.Unit.WORKING_DAY, "2018-01-01", "2026-11-02"));
    changed.add(version(general, 1, Policy.Unit.WORKING_DAY, "2026-11-03", null));
    story.policies = changed;

    assertThat(story.submit().timing().stepDueAt()).isEqualTo(endOf("2026-11-05"));
    var tuesday = at("2026-11-03T00:10");
    assertThat(
            story
                .time(null, SampleReport.submitted(tuesday), EventType.SUBMITTED, tuesday)
                .timing()
                .stepDueAt())
        .isEqualTo(endOf("2026-11-04"));
  }

  @Test
  void hoursRunThroughTheNight() {
    var general =
        story.policies.stream()
            .filter(p -> p.step() == DueStep.VERIFY && !p.emergency())
            .findFirst()
            .orElseThrow();
    story.policies = List.of(version(general, 24, Policy.Unit.HOUR, "2018-01-01", null));
    assertThat(story.submit().timing().stepDueAt()).isEqualTo(at("2026-11-03T09:00"));
  }

  @Test
  void withoutPolicyNothingIsDue() {
    story.policies = List.of();
    assertThat(story.submit().timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(story.submit().timing().stepDueAt()).isNull();
  }

  @Test
  void reportFromBeforeAllPoliciesIsDueByTheOldest() {
    var old = at("2016-11-07T09:00");
    var sample = story.time(null, SampleReport.submitted(old), EventType.IMPORTED, MONDAY);
    assertThat(sample.timing().step()).isEqualTo(DueStep.VERIFY);
    assertThat(sample.timing().stepDueAt()).isEqualTo(endOf("2016-11-10"));
    assertThat(sample.timing().resolveDueAt()).isEqualTo(story.calendar.due(old, 14, WIB));
  }

  @Test
  void lateEveningInJakartaIsTheNextDayInJayapura() {
    var lateEvening = at("2026-11-02T23:30");
    var sample = SampleReport.submitted(lateEvening);
    assertThat(story.time(null, sample, EventType.SUBMITTED, lateEvening).timing().stepDueAt())
        .isEqualTo(Instant.parse("2026-11-05T16:59:59Z"));
    story.zone = ZoneId.of("Asia/Jayapura");
    assertThat(story.time(null, sample, EventType.SUBMITTED, lateEvening).timing().stepDueAt())
        .isEqualTo(Instant.parse("2026-11-06T14:59:59Z"));
  }

  @Test
  void importedPostponedReportWaitsFromTheImportOn() {
    var sample = SampleReport.submitted(at("2022-05-01T10:00")).in(ReportState.POSTPONED);
    var imported = story.time(null, sample, EventType.IMPORTED, MONDAY);
    assertThat(imported.timing().step()).isEqualTo(DueStep.COMPLETE);
    assertThat(imported.timing().stepDueAt()).isEqualTo(endOf("2026-12-02"));
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
}
