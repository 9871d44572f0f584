package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which policy counts on a day, also where none is valid: a promise counts until another replaces
/// it, and what lies before all of them goes by the oldest.
class PoliciesTest {

  private static Policy verify(int amount, String from, @Nullable String to) {
    return policy(DueStep.VERIFY, null, null, false, amount, from, to);
  }

  private static Policy policy(
      DueStep step,
      @Nullable ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      boolean emergency,
      int amount,
      String from,
      @Nullable String to) {
    return new Policy(
        amount,
        step,
        kind,
        complaintClass,
        emergency,
        amount,
        Policy.Unit.WORKING_DAY,
        Policy.ClockStart.of(step),
        "Aturan " + amount,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static Optional<Integer> verifying(boolean emergency, String day, Policy... policies) {
    return new Policies(List.of(policies))
        .find(DueStep.VERIFY, ReportKind.COMPLAINT, null, emergency, LocalDate.parse(day))
        .map(Policy::amount);
  }

  @Test
  void beforeAllPoliciesTheOldestCounts() {
    var later = verify(1, "2026-01-01", null);
    var oldest = verify(3, "2018-01-01", "2025-12-31");
    assertThat(verifying(false, "2016-05-02", later, oldest)).contains(3);
    assertThat(verifying(false, "2017-12-31", later, oldest)).contains(3);
    assertThat(verifying(false, "2018-01-01", later, oldest)).contains(3);
  }

  @Test
  void inAGapTheOneThatEndedLastCounts() {
    var first = verify(5, "2014-01-01", "2016-12-31");
    var second = verify(3, "2017-01-01", "2017-06-30");
    var third = verify(1, "2018-01-01", null);
    assertThat(verifying(false, "2017-06-30", third, first, second)).contains(3);
    assertThat(verifying(false, "2017-07-01", third, first, second)).contains(3);
    assertThat(verifying(false, "2017-12-31", third, first, second)).contains(3);
    assertThat(verifying(false, "2018-01-01", third, first, second)).contains(1);
  }

  @Test
  void whatEndedWithoutSuccessorStillCounts() {
    var ended = verify(3, "2018-01-01", "2025-12-31");
    assertThat(verifying(false, "2026-01-01", ended)).contains(3);
    assertThat(verifying(false, "2031-07-01", ended, verify(5, "2014-01-01", "2017-12-31")))
        .contains(3);
  }

  @Test
  void aWiderPolicyOfTheDayGoesBeforeANarrowerOneOfAnotherTime() {
    var general = verify(3, "2018-01-01", null);
    var coming = policy(DueStep.VERIFY, null, null, true, 1, "2020-01-01", "2024-12-31");
    assertThat(verifying(true, "2019-12-31", general, coming)).contains(3);
    assertThat(verifying(true, "2020-01-01", general, coming)).contains(1);
    assertThat(verifying(true, "2025-01-01", general, coming)).contains(3);
    assertThat(verifying(true, "2017-01-01", general, coming)).contains(3);
  }

  @Test
  void ofEqualsTheNarrowerOneCounts() {
    var general = verify(3, "2018-01-01", "2025-12-31");
    var urgent = policy(DueStep.VERIFY, null, null, true, 1, "2018-01-01", "2025-12-31");
    for (var day : List.of("2016-05-02", "2020-05-02", "2026-05-02")) {
      assertThat(verifying(true, day, general, urgent)).as(day).contains(1);
      assertThat(verifying(false, day, general, urgent)).as(day).contains(3);
    }
  }

  @Test
  void aPolicyForAnotherCaseNeverCounts() {
    var resolve =
        policy(
            DueStep.RESOLVE,
            ReportKind.COMPLAINT,
            ComplaintClass.SUPERVISORY,
            false,
            60,
            "2018-01-01",
            null);
    assertThat(verifying(true, "2016-05-02", resolve)).isEmpty();
    assertThat(verifying(true, "2026-05-02", resolve)).isEmpty();
    var urgent = policy(DueStep.VERIFY, null, null, true, 1, "2018-01-01", "2025-12-31");
    assertThat(verifying(false, "2026-05-02", urgent)).isEmpty();
    var policies = new Policies(List.of(resolve));
    for (var kind : List.of(ReportKind.ASPIRATION, ReportKind.INFORMATION_REQUEST)) {
      assertThat(policies.find(DueStep.RESOLVE, kind, null, false, LocalDate.of(2016, 5, 2)))
          .isEmpty();
    }
  }
}
