package id.lapor.sla;

import id.lapor.report.Report;
import id.lapor.report.ReportLists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The door for pages: how clocks stand, in working days of who must act. Reads from memory only.
public interface Deadlines {

  /// How a due time stands at a moment, in a zone.
  DueIn dueIn(Instant due, Instant now, ZoneId zone);

  /// The clock of what is due next on a report, now, in the zone of the institution that has it;
  /// null when none runs.
  @Nullable DueIn clockOf(Report report);

  /// The clock of a line of a list, now; null when none runs.
  @Nullable DueIn clockOf(ReportLists.Row row);

  /// How many working days lie after one moment's day up to and including another's; for
  /// statistics.
  int workingDaysBetween(Instant from, Instant to, ZoneId zone);

  /// Whether offices work on a day.
  boolean isWorkingDay(LocalDate day);
}
