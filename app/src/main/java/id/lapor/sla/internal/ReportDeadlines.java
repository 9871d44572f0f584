package id.lapor.sla.internal;

import id.lapor.report.Report;
import id.lapor.report.ReportLists;
import id.lapor.sla.Deadlines;
import id.lapor.sla.DueIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells how clocks stand.
@Component
class ReportDeadlines implements Deadlines {

  private final WorkingTimes workingTimes;
  private final Clock clock;

  ReportDeadlines(WorkingTimes workingTimes, Clock clock) {
    this.workingTimes = workingTimes;
    this.clock = clock;
  }

  @Override
  public DueIn dueIn(Instant due, Instant now, ZoneId zone) {
    return dueIn(workingTimes.now().calendar(), due, now, zone);
  }

  static DueIn dueIn(WorkingCalendar calendar, Instant due, Instant now, ZoneId zone) {
    var dueDay = due.atZone(zone).toLocalDate();
    var today = now.atZone(zone).toLocalDate();
    if (now.isAfter(due)) {
      return new DueIn(DueIn.Stand.LATE, calendar.workingDaysBetween(dueDay, today), due);
    }
    if (dueDay.equals(today)) {
      return new DueIn(DueIn.Stand.TODAY, 0, due);
    }
    int workingDays = calendar.workingDaysBetween(today, dueDay);
    return workingDays > 0
        ? new DueIn(DueIn.Stand.WORKING_DAYS_LEFT, workingDays, due)
        : new DueIn(
            DueIn.Stand.DAYS_LEFT, Math.toIntExact(ChronoUnit.DAYS.between(today, dueDay)), due);
  }

  @Override
  public @Nullable DueIn clockOf(Report report) {
    return clockOf(report.timing().stepDueAt(), report.handling().holder());
  }

  @Override
  public @Nullable DueIn clockOf(ReportLists.Row row) {
    return clockOf(
        row.dueAt(), row.unitIds().isEmpty() ? row.institutionId() : row.unitIds().getFirst());
  }

  @Override
  public int workingDaysBetween(Instant from, Instant to, ZoneId zone) {
    return workingTimes
        .now()
        .calendar()
        .workingDaysBetween(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return workingTimes.now().calendar().isWorkingDay(day);
  }

  private @Nullable DueIn clockOf(@Nullable Instant due, @Nullable Long holder) {
    return due == null ? null : dueIn(due, clock.instant(), workingTimes.zone(holder));
  }
}
