package id.lapor.integration.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as LAPOR!'s exports write them: `29 May 2023`, `29 Mei 2023`, `2023-05-29`, `29/05/2023`,
/// and dates with a time of real Excel cells. LAPOR! runs in Jakarta, so they are in its zone.
final class LaporTime {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private static final Pattern WITH_MONTH_NAME =
      Pattern.compile("(\\d{1,2})[ -]+(\\p{L}{3,9})\\.?[ -]+(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](.+))?");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private LaporTime() {}

  /// The moment of a date cell and a time cell, which may be empty.
  static Optional<Instant> moment(String date, String time) {
    try {
      var iso = ISO.matcher(date.strip());
      if (iso.matches()) {
        var day = day(iso.group(1), iso.group(2), iso.group(3));
        var own =
            iso.group(4) == null
                ? LocalTime.MIDNIGHT
                : clock(iso.group(4)).orElse(LocalTime.MIDNIGHT);
        return Optional.of(at(day, clock(time).orElse(own)));
      }
      return day(date.strip()).map(day -> at(day, clock(time).orElse(LocalTime.MIDNIGHT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The day as LAPOR! writes it: `3 Jan 2026`.
  static String day(Instant moment) {
    return DAY.format(moment.atZone(WIB));
  }

  /// The time of the day as LAPOR! writes it.
  static String time(Instant moment) {
    return TIME.format(moment.atZone(WIB));
  }

  private static Optional<LocalDate> day(String text) {
    var slashes = SLASHES.matcher(text);
    if (slashes.matches()) {
      return Optional.of(day(slashes.group(3), slashes.group(2), slashes.group(1)));
    }
    var named = WITH_MONTH_NAME.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    return month(named.group(2)).map(month -> day(named.group(3), month, named.group(1)));
  }

  /// English and Indonesian names, whole or shortened.
  private static Optional<String> month(String name) {
    return switch (name.substring(0, 3).toLowerCase(Locale.ROOT)) {
      case "jan" -> Optional.of("1");
      case "feb", "peb" -> Optional.of("2");
      case "mar" -> Optional.of("3");
      case "apr" -> Optional.of("4");
      case "may", "mei" -> Optional.of("5");
      case "jun" -> Optional.of("6");
      case "jul" -> Optional.of("7");
      case "aug", "agu", "ags", "agt" -> Optional.of("8");
      case "sep" -> Optional.of("9");
      case "oct", "okt" -> Optional.of("10");
      case "nov", "nop" -> Optional.of("11");
      case "dec", "des" -> Optional.of("12");
      default -> Optional.empty();
    };
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Optional<LocalTime> clock(String text) {
    // An Excel cell with a time only counts from a day of its own: 1899-12-31T04:05.
    var bare = text.strip().replaceFirst("^\\d{4}-\\d{2}-\\d{2}T", "");
    var clock = CLOCK.matcher(bare);
    if (!clock.matches()) {
      return Optional.empty();
    }
    var seconds = clock.group(3);
    return Optional.of(
        LocalTime.of(
            Integer.parseInt(clock.group(1)),
            Integer.parseInt(clock.group(2)),
            seconds == null ? 0 : Integer.parseInt(seconds)));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WIB).toInstant();
  }
}
