package id.lapor.sla.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;

/// Which days are working days: Monday to Friday without national holidays and joint leave.
///
/// The days off come from the yearly joint decree of three ministers (Religion, Manpower, PANRB),
/// which may change in mid-year. Joint leave counts as off because civil servants do not work then;
/// an admin can switch that.
final class WorkingCalendar {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /// Days off that fall on Monday to Friday, as days since 1970-01-01, ascending.
  private final long[] weekdaysOff;

  WorkingCalendar(Collection<LocalDate> daysOff) {
    weekdaysOff =
        daysOff.stream()
            .filter(WorkingCalendar::weekday)
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .distinct()
            .toArray();
  }

  boolean isWorkingDay(LocalDate day) {
    return weekday(day) && Arrays.binarySearch(weekdaysOff, day.toEpochDay()) < 0;
  }

  /// The n-th working day after a day; for 0 the day itself, or the next working day when it is
  /// none.
  LocalDate plusWorkingDays(LocalDate day, int n) {
    var result = day;
    for (int left = n; left > 0; ) {
      result = result.plusDays(1);
      if (isWorkingDay(result)) {
        left--;
      }
    }
    while (!isWorkingDay(result)) {
      result = result.plusDays(1);
    }
    return result;
  }

  /// How many working days there are after one day up to and including another; 0 when it is not
  /// later.
  int workingDaysBetween(LocalDate exclusive, LocalDate inclusive) {
    if (!inclusive.isAfter(exclusive)) {
      return 0;
    }
    long weekdays = weekdaysUpTo(inclusive) - weekdaysUpTo(exclusive);
    int off = offUpTo(inclusive) - offUpTo(exclusive);
    return Math.toIntExact(weekdays - off);
  }

  /// The last second of the n-th working day after a moment, in the zone of who must act.
  Instant due(Instant start, int workingDays, ZoneId zone) {
    return endOf(plusWorkingDays(start.atZone(zone).toLocalDate(), workingDays), zone);
  }

  /// The last second of a day.
  static Instant endOf(LocalDate day, ZoneId zone) {
    return day.atTime(LAST_SECOND).atZone(zone).toInstant();
  }

  private int offUpTo(LocalDate day) {
    int index = Arrays.binarySearch(weekdaysOff, day.toEpochDay());
    return index >= 0 ? index + 1 : -index - 1;
  }

  /// Weekdays from Monday 1900-01-01 up to and including a day.
  private static long weekdaysUpTo(LocalDate day) {
    long days = ChronoUnit.DAYS.between(LocalDate.of(1900, 1, 1), day) + 1;
    return days / 7 * 5 + Math.min(days % 7, 5);
  }

  private static boolean weekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
