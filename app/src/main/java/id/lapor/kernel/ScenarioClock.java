package id.lapor.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The program's clock. It shows the real time, except inside [#runAt]: there a story that is told
// later (demo reports)
/// happens when it happened.
///
/// The other time holds for the calling thread only, so that the program serves everybody else in
// the present.
public final class ScenarioClock extends Clock {

  private static final ScopedValue<Instant> SCENE = ScopedValue.newInstance();

  /// Does something at another time.
  public static void runAt(Instant at, Runnable scene) {
    ScopedValue.where(SCENE, at).run(scene);
  }

  /// The time of the scene that runs on this thread; outside of one, what another clock says.
  public static Instant sceneOr(Clock otherwise) {
    return SCENE.isBound() ? SCENE.get() : otherwise.instant();
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
    throw new IllegalArgumentException("The program asks its clock for instants only");
  }
}
