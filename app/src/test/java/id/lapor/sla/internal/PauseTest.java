package id.lapor.sla.internal;

import static id.lapor.sla.internal.SampleStory.MONDAY;
import static id.lapor.sla.internal.SampleStory.at;
import static id.lapor.sla.internal.SampleStory.endOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.DueStep;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The clocks while the reporter is asked.
class PauseTest {

  private final SampleStory story = new SampleStory();

  @Test
  void postponedReportWaitsForTheReporterThirtyCalendarDays() {
    var postponed = story.postponed(at("2026-11-04T10:00"));
    assertThat(postponed.timing().step()).isEqualTo(DueStep.COMPLETE);
    assertThat(postponed.timing().stepDueAt()).isEqualTo(endOf("2026-12-04"));
    assertThat(postponed.timing().pausedAt()).isEqualTo(at("2026-11-04T10:00"));
    assertThat(postponed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-20"));
  }

  @Test
  void resumedReportHasAsManyWorkingDaysLeftAsBefore() {
    var resumed = story.resumed(at("2026-11-04T10:00"), at("2026-11-11T10:00"));
    assertThat(resumed.timing().pausedAt()).isNull();
    assertThat(resumed.timing().resolveDueAt()).isEqualTo(endOf("2026-11-27"));
    assertThat(resumed.timing().step()).isEqualTo(DueStep.FOLLOW_UP);
    assertThat(resumed.timing().stepDueAt()).isEqualTo(endOf("2026-11-18"));
  }

  @Test
  void pauseDoesNotHealWhatWasOverdue() {
    var resumed = story.resumed(at("2026-11-23T10:00"), at("2026-11-30T10:00"));
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
    var due = Objects.requireNonNull(story.postponed(pausedAt).timing().resolveDueAt());
    var resumed =
        Objects.requireNonNull(story.resumed(pausedAt, resumedAt).timing().resolveDueAt());
    var promises = story.promises(SampleReport.submitted(MONDAY).report());

    assertThat(resumed).isAfterOrEqualTo(due);
    int left = promises.workingDaysBetween(pausedAt, due);
    if (left > 0) {
      assertThat(promises.workingDaysBetween(resumedAt, resumed)).isEqualTo(left);
    }
  }
}
