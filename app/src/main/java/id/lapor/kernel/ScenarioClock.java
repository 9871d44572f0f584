package id.lapor.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The program's clock. It shows the real time, except inside [#runAt]: there a story that is told
/// later (demo reports) happens when it happened.
///
/// The other time holds for the calling thread only, so that the program serves everybody else in
/// the present.
public final class ScenarioClock extends Clock {

  private static final ScopedValue<Instant> SCENE = ScopedValue.newInstance();

  /// Does something at another time.
  public static void runAt(Instant at, Runnable scene) {
    ScopedValue.where(SCENE, at).run(scene);
  }

  /// The time of the scene that runs on this thread; outside of one, what another clock says. In
  /// microseconds, as the database keeps it: what is answered at once reads the same later.
  public static Instant sceneOr(Clock otherwise) {
    return SCENE.isBound() ? SCENE.get() : otherwise.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Instant instant() {
    return sceneOr(Clock.systemUTC());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  /// The same time, with days of another zone.
  private static final class Zoned extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Zoned(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }

  /// A clock that shows what another does, with days of a zone.
  public static Clock zoned(Clock clock, ZoneId zone) {
    return new Zoned(clock, zone);
  }
}
