package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingCalendarTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

  private final WorkingCalendar seeded = calendar(false);
  private final WorkingCalendar withJointLeaveAsWorkingDay = calendar(true);

  static WorkingCalendar calendar(boolean jointLeaveWorks) {
    return new WorkingCalendar(
        SlaSeed.holidays().stream()
            .filter(holiday -> !jointLeaveWorks || holiday.kind() == Holiday.Kind.NATIONAL)
            .map(Holiday::date)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    // Eid 2026: 18–24 March are joint leave, Nyepi, joint leave, Eid (Sat, Sun), joint leave twice.
    "2026-03-16, 1, 2026-03-17",
    "2026-03-17, 1, 2026-03-25",
    "2026-03-17, 3, 2026-03-27",
    "2026-03-20, 3, 2026-03-27",
    // 18 August 2025 became joint leave in mid-year; 16 and 17 August were a weekend.
    "2025-08-14, 2, 2025-08-19",
    "2025-08-15, 1, 2025-08-19",
    // The end of a year: 24 and 25 December 2026 are off, and 1 January 2027.
    "2026-12-23, 1, 2026-12-28",
    "2026-12-31, 1, 2027-01-04",
    "2026-12-28, 5, 2027-01-06",
    "2025-12-24, 2, 2025-12-30",
    // A start on a weekend counts from the next working day on, like one on Friday.
    "2026-11-20, 3, 2026-11-25",
    "2026-11-21, 3, 2026-11-25",
    "2026-11-22, 3, 2026-11-25",
    "2026-11-22, 60, 2027-02-19",
  })
  void countsWorkingDaysAfterTheDayOfTheStart(LocalDate start, int days, LocalDate due) {
    assertThat(seeded.plusWorkingDays(start, days)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-17, 1, 2026-03-18",
    "2026-03-17, 3, 2026-03-23",
    "2025-08-15, 1, 2025-08-18",
    "2026-12-23, 1, 2026-12-24"
  })
  void jointLeaveCountsWhenTheSwitchSaysSo(LocalDate start, int days, LocalDate due) {
    assertThat(withJointLeaveAsWorkingDay.plusWorkingDays(start, days)).isEqualTo(due);
  }

  @Test
  void sameMomentIsDueOnDifferentDaysInDifferentZones() {
    // Thursday 23.30 in Jakarta is Friday 01.30 in Jayapura.
    var start = Instant.parse("2026-11-19T16:30:00Z");
    assertThat(seeded.due(start, 1, WIB)).isEqualTo(Instant.parse("2026-11-20T16:59:59Z"));
    assertThat(seeded.due(start, 1, WITA)).isEqualTo(Instant.parse("2026-11-23T15:59:59Z"));
    assertThat(seeded.due(start, 1, WIT)).isEqualTo(Instant.parse("2026-11-23T14:59:59Z"));
  }

  @Test
  void zeroDaysAreTheDayItselfOrTheNextWorkingDay() {
    assertThat(seeded.plusWorkingDays(LocalDate.of(2026, 11, 20), 0))
        .isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(seeded.plusWorkingDays(LocalDate.of(2026, 11, 21), 0))
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /// Whatever the holidays: the n-th working day is one, n working days lie up to it, and n-1 up to
  /// the day before.
  @ParameterizedTest
  @MethodSource("seeds")
  void countingForthAndBackAgree(int seed) {
    var random = new Random(seed);
    var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
    var daysOff = daysOff(random, from);
    var calendar = new WorkingCalendar(daysOff);
    int n = random.nextInt(1, 80);

    var due = calendar.plusWorkingDays(from, n);

    assertThat(calendar.isWorkingDay(due)).isTrue();
    assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(n);
    assertThat(calendar.workingDaysBetween(from, due.minusDays(1))).isEqualTo(n - 1);
    assertThat(calendar.workingDaysBetween(due, from)).isZero();
    assertThat(slowCount(calendar, from, due)).isEqualTo(n);
    assertThat(daysOff).doesNotContain(due);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDayOffMoreNeverMakesItEarlier(int seed) {
    var random = new Random(seed);
    var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    var daysOff = daysOff(random, from);
    int n = random.nextInt(1, 30);
    var more = new HashSet<>(daysOff);
    more.add(from.plusDays(random.nextInt(60)));

    assertThat(new WorkingCalendar(more).plusWorkingDays(from, n))
        .isAfterOrEqualTo(new WorkingCalendar(daysOff).plusWorkingDays(from, n));
  }

  private static Set<LocalDate> daysOff(Random random, LocalDate from) {
    return random
        .ints(random.nextInt(40), 0, 200)
        .mapToObj(from::plusDays)
        .collect(Collectors.toSet());
  }

  private static long slowCount(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return LongStream.rangeClosed(from.toEpochDay() + 1, to.toEpochDay())
        .mapToObj(LocalDate::ofEpochDay)
        .filter(calendar::isWorkingDay)
        .count();
  }

  @Test
  void daysOffOnWeekendsTakeNothingAway() {
    var plain = new WorkingCalendar(List.of());
    var weekends =
        new WorkingCalendar(List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));
    var from = LocalDate.of(2026, 11, 18);
    assertThat(weekends.workingDaysBetween(from, from.plusDays(10)))
        .isEqualTo(plain.workingDaysBetween(from, from.plusDays(10)));
  }
}
