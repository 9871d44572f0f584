package id.lapor.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private final TestClock clock = new TestClock();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong version = new AtomicLong(1);
  private final Snapshot<String> snapshot =
      new Snapshot<>(
          clock,
          () -> {
            asked.incrementAndGet();
            return version.get();
          },
          () -> "version " + version.get());

  @Test
  void missesAskTheDatabaseOnceASecond() {
    clock.set(Instant.parse("2026-03-02T03:00:00Z"));
    assertThat(snapshot.get()).isEqualTo("version 1");
    version.set(2);
    clock.advance(Duration.ofSeconds(2));
    assertThat(snapshot.get()).isEqualTo("version 1");
    for (int i = 0; i < 1_000; i++) {
      assertThat(snapshot.afterMiss()).isEqualTo("version 2");
    }
    assertThat(asked.get()).isBetween(2, 3);
    clock.advance(Duration.ofSeconds(2));
    snapshot.afterMiss();
    assertThat(asked.get()).isBetween(3, 4);
  }
}
