package id.lapor.testing;

import id.lapor.kernel.ScenarioClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs until a test sets it; [#reset] lets it run again. Inside a scene of
/// [ScenarioClock] it shows that scene's time, as the real one does.
public final class TestClock extends Clock {

  private volatile Duration offset = Duration.ZERO;

  /// Lets it show this time now and run on from there.
  public void set(Instant now) {
    offset = Duration.between(Instant.now(), now);
  }

  /// Moves it forward.
  public void advance(Duration by) {
    offset = offset.plus(by);
  }

  /// Back to the real time.
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return ScenarioClock.sceneOr(Clock.offset(Clock.systemUTC(), offset));
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
