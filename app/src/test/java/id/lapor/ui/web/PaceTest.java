package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace.Watch watch =
      new Pace(Duration.ofSeconds(20), 500, Duration.ofMinutes(1)).watch();

  @Test
  void aSlowPhoneGetsThrough() {
    assertThat(watch.isTooSlow(0, Duration.ofSeconds(20))).isFalse();
    for (int minute = 0; minute < 100; minute++) {
      assertThat(watch.isTooSlow(30_000, Duration.ofSeconds(40))).isFalse();
      assertThat(watch.isTooSlow(0, Duration.ofSeconds(19))).as("a gap").isFalse();
    }
    assertThat(watch.bytes()).isEqualTo(3_000_000);
  }

  @Test
  void aTrickleIsTooSlowAfterTheGrace() {
    assertThat(watch.isTooSlow(20, Duration.ofSeconds(20))).isFalse();
    assertThat(watch.isTooSlow(480, Duration.ofSeconds(1))).isFalse();
    assertThat(watch.isTooSlow(1, Duration.ofSeconds(1))).isTrue();
  }

  @Test
  void aQuickBeginningBuysNoHoursOfTrickling() {
    assertThat(watch.isTooSlow(15_000_000, Duration.ofSeconds(10))).isFalse();
    for (int gap = 0; gap < 6; gap++) {
      assertThat(watch.isTooSlow(1, Duration.ofSeconds(19))).isFalse();
    }
    assertThat(watch.isTooSlow(1, Duration.ofSeconds(19))).isTrue();
  }
}
