package id.lapor.seed.internal;

import java.time.Duration;
import java.time.Instant;

/// When reports are sent: over five years, more and more of them, and by day rather than by night.
///
/// @param count how many there are in all
/// @param until when the telling ends
record SendingTimes(int count, Instant until) {

  private static final double YEARS = 5;
  private static final double DAYS = YEARS * 365.25;

  /// How many times more there are at the end than at the beginning.
  private static final double GROWTH = 3;

  /// Of few reports many are of the last weeks, so that every state is among them.
  private static final double RECENT_REPORTS = 600;

  private static final double MOST_RECENT = 0.4;
  private static final double RECENT_DAYS = 45;
  private static final int MINUTES_OF_DAY = 1440;

  Instant of(int report, Chance chance) {
    double recent = Math.min(MOST_RECENT, RECENT_REPORTS / count);
    double place = (report + chance.fraction()) / count;
    double daysAgo =
        place < 1 - recent
            ? DAYS * (1 - grown(place / (1 - recent)))
            : RECENT_DAYS * (1 - place) / recent;
    var midnight = until.minus(Duration.ofDays((long) Math.ceil(daysAgo)));
    var sent = midnight.plus(Duration.ofSeconds(minute(chance) * 60L + chance.between(0, 59)));
    return sent.isBefore(until) ? sent : until.minusSeconds(chance.between(60, 3_000));
  }

  /// The part of the time that has passed when such a part of the reports was sent.
  private static double grown(double part) {
    return Math.log1p(part * (GROWTH - 1)) / Math.log(GROWTH);
  }

  /// The minute of the day: most before noon and in the evening, few at night.
  private static int minute(Chance chance) {
    double hour = chance.happens(0.6) ? 10.5 : 19.5;
    double drawn = hour * 60 + (chance.fraction() + chance.fraction() - 1) * 8 * 60;
    return Math.floorMod((int) drawn, MINUTES_OF_DAY);
  }
}
