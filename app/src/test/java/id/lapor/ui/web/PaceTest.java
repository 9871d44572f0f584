package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace(Duration.ofSeconds(20), 500);

  @Test
  void aSlowPhoneGetsThrough() {
    int photo = 3_000_000;
    assertThat(pace.isTooSlow(photo, Duration.ofMinutes(100))).isFalse();
    assertThat(pace.isTooSlow(0, Duration.ofSeconds(20))).isFalse();
  }

  @Test
  void aTrickleIsTooSlowAfterTheGrace() {
    assertThat(pace.isTooSlow(20, Duration.ofSeconds(20))).isFalse();
    assertThat(pace.isTooSlow(499, Duration.ofSeconds(21))).isTrue();
    assertThat(pace.isTooSlow(500, Duration.ofSeconds(21))).isFalse();
  }
}
