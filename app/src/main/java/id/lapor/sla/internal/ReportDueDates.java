package id.lapor.sla.internal;

import id.lapor.report.DueDates;
import id.lapor.report.EventType;
import id.lapor.report.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers the report module from memory; touches no database.
@Component
class ReportDueDates implements DueDates {

  private final WorkingTimes workingTimes;

  ReportDueDates(WorkingTimes workingTimes) {
    this.workingTimes = workingTimes;
  }

  @Override
  public Report.Timing after(@Nullable Report before, Report after, EventType event, Instant now) {
    var zone = workingTimes.zone(after.handling().holder());
    var promises = workingTimes.promises(after, zone);
    var earlier = before == null ? promises : workingTimes.promises(before, zone);
    return DueDateRules.after(before, after, event, earlier, promises, now);
  }
}
