package id.lapor.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final TestClock clock = new TestClock();
  private final RateLimits limits =
      new RateLimits(
          new RateLimits.Settings(Map.of("try", new RateLimits.Limit(3, Duration.ofMinutes(15)))),
          clock);

  @Test
  void triesRunOutPerKeyAndComeBackWithTime() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.allow("try", "siti")).isTrue();
    }
    assertThat(limits.allow("try", "siti")).isFalse();
    assertThat(limits.allow("try", "budi")).isTrue();
    assertThat(limits.wait("try", "siti")).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    clock.advance(Duration.ofMinutes(5));
    assertThat(limits.wait("try", "siti")).isZero();
    assertThat(limits.allow("try", "siti")).isTrue();
    assertThat(limits.allow("try", "siti")).isFalse();
  }

  @Test
  void addressesOfOneNetworkCountAsOneVisitor() {
    for (int i = 1; i <= 3; i++) {
      assertThat(limits.allowFrom("try", "2001:db8:1:2::" + i)).isTrue();
    }
    assertThat(limits.allowFrom("try", "2001:db8:1:2:ffff:ffff:ffff:ffff")).isFalse();
    assertThat(limits.waitFrom("try", "2001:db8:1:2::9")).isPositive();
    assertThat(limits.allowFrom("try", "2001:db8:1:3::1")).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(limits.allowFrom("try", "::ffff:203.0.113.7")).isTrue();
    }
    assertThat(limits.allowFrom("try", "203.0.113.7")).isFalse();
    assertThat(limits.allowFrom("try", "203.0.113.8")).isTrue();
  }

  @Test
  void purposeWithoutASettingIsAFault() {
    assertThatThrownBy(() -> limits.allow("unknown", "x")).hasMessageContaining("unknown");
  }
}
