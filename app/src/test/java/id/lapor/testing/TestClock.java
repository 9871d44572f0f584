package id.lapor.testing;

import id.lapor.kernel.ScenarioClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A clock that runs until a test sets or stops it; [#reset] lets it run again. Inside a scene of
/// [ScenarioClock] it shows that scene's time, as the real one does.
public final class TestClock extends Clock {

  private volatile Duration offset = Duration.ZERO;
  private volatile @Nullable Instant stopped;

  /// Lets it show this time now and run on from there.
  public void set(Instant now) {
    var fixed = stopped;
    offset = Duration.between(fixed == null ? Instant.now() : fixed, now);
  }

  /// Moves it forward.
  public void advance(Duration by) {
    offset = offset.plus(by);
  }

  /// Lets no time pass but what the test adds.
  public void stop() {
    stopped = Instant.now();
  }

  /// Back to the real time.
  public void reset() {
    stopped = null;
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    var fixed = stopped;
    var base = fixed == null ? Clock.systemUTC() : Clock.fixed(fixed, ZoneOffset.UTC);
    return ScenarioClock.sceneOr(Clock.offset(base, offset));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return ScenarioClock.zoned(this, zone);
  }
}
