package id.lapor.desk.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// When the steps of a story happen: in office hours of their day, one after the other, none in the
/// future.
final class DemoTimes {

  private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");
  private static final Duration BETWEEN = Duration.ofMinutes(35);
  private static final int FIRST_HOUR = 8;
  private static final int MINUTES_OF_SPREAD = 150;

  private DemoTimes() {}

  /// The time of sending, then that of each step.
  static List<Instant> of(DemoStory story, Instant now) {
    var sent = now.atZone(WESTERN).toLocalDate().minusDays(story.daysAgo());
    int spread = Math.floorMod(story.key().hashCode(), MINUTES_OF_SPREAD);
    var times = new ArrayList<Instant>();
    times.add(sent.atTime(FIRST_HOUR, 0).plusMinutes(spread).atZone(WESTERN).toInstant());
    for (var step : story.steps()) {
      var inOffice =
          sent.plusDays(step.day())
              .atTime(FIRST_HOUR, 0)
              .plusMinutes(spread)
              .atZone(WESTERN)
              .toInstant();
      var afterLast = times.getLast().plus(BETWEEN);
      times.add(inOffice.isAfter(afterLast) ? inOffice : afterLast);
    }
    for (int i = times.size() - 1, back = 1; i >= 0; i--, back++) {
      var latest = now.minus(Duration.ofMinutes(back));
      if (times.get(i).isAfter(latest)) {
        times.set(i, latest);
      }
    }
    return times;
  }
}
