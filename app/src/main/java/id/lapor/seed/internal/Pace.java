package id.lapor.seed.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When people act: offices in their hours from Monday to Friday, some offices slower than others;
/// reporters on any day, but not at night.
final class Pace {

  private static final double WIDTH = 0.85;
  private static final Duration SHORTEST = Duration.ofMinutes(4);
  private static final int OPENS = 8;
  private static final int CLOSES = 16;
  private static final int WAKES = 6;
  private static final int SLEEPS = 23;
  private static final long SECONDS_OF_DAY = 86_400;

  private final Chance chance;
  private final ZoneId zone;
  private final double slowness;
  private Instant now;

  /// @param slowness 1 for an office of average speed
  Pace(Chance chance, ZoneId zone, double slowness, Instant start) {
    this.chance = chance;
    this.zone = zone;
    this.slowness = slowness;
    this.now = start;
  }

  /// The last thing was done at this time.
  void goOn(Instant at) {
    now = at;
  }

  /// When an office does what takes it so many days on average.
  Instant office(double days) {
    var at = after(days * slowness).atZone(zone);
    if (at.getHour() < OPENS) {
      at = within(at, OPENS, CLOSES);
    } else if (at.getHour() >= CLOSES) {
      at = within(at.plusDays(1), OPENS, CLOSES);
    }
    while (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY) {
      at = at.plusDays(1);
    }
    return at.toInstant();
  }

  /// When a reporter does what takes them so many days on average.
  Instant reporter(double days) {
    var at = after(days).atZone(zone);
    if (at.getHour() < WAKES) {
      at = within(at, WAKES, SLEEPS);
    } else if (at.getHour() >= SLEEPS) {
      at = within(at.plusDays(1), WAKES, SLEEPS);
    }
    return at.toInstant();
  }

  private Instant after(double days) {
    return now.plus(SHORTEST).plusSeconds((long) (chance.spread(days, WIDTH) * SECONDS_OF_DAY));
  }

  private ZonedDateTime within(ZonedDateTime day, int from, int to) {
    return day.withHour(chance.between(from, to - 1))
        .withMinute(chance.between(0, 59))
        .withSecond(chance.between(0, 59));
  }
}
