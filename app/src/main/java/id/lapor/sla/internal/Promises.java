package id.lapor.sla.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns policies and the calendar into due times for one kind of report in one zone.
///
/// @param zone of the institution that has the report
record Promises(
    Policies policies,
    WorkingCalendar calendar,
    ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    boolean emergency,
    ZoneId zone) {

  /// When a step is due whose clock starts at a moment; null when no policy is for it.
  @Nullable Instant due(DueStep step, Instant start) {
    var policy = policy(step, start).orElse(null);
    if (policy == null) {
      return null;
    }
    return switch (policy.unit()) {
      case WORKING_DAY -> calendar.due(start, policy.amount(), zone);
      case CALENDAR_DAY ->
          WorkingCalendar.endOf(start.atZone(zone).toLocalDate().plusDays(policy.amount()), zone);
      case HOUR -> start.plus(Duration.ofHours(policy.amount()));
    };
  }

  /// A due time moved by the pause that ends now, so that as much time is left as when it began: as
  /// many working days for limits in working days, otherwise as many hours. What was overdue
  /// already stays so. No rule on pauses was found; that the clock waits while the reporter is
  /// asked is a choice, stated here.
  Instant resumed(Instant due, DueStep step, Instant start, Instant pausedAt, Instant now) {
    if (due.isBefore(pausedAt)) {
      return due;
    }
    boolean workingDays =
        policy(step, start).map(policy -> policy.unit() == Policy.Unit.WORKING_DAY).orElse(true);
    if (!workingDays) {
      return due.plus(Duration.between(pausedAt, now));
    }
    int left = workingDaysBetween(pausedAt, due);
    return calendar.due(now, left, zone);
  }

  /// How many working days lie after the day of one moment up to and including the day of another.
  int workingDaysBetween(Instant from, Instant to) {
    return calendar.workingDaysBetween(
        from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
  }

  /// A due time later by some working days.
  Instant later(Instant due, int workingDays) {
    return workingDays == 0 ? due : calendar.due(due, workingDays, zone);
  }

  private Optional<Policy> policy(DueStep step, Instant start) {
    return policies.find(step, kind, complaintClass, emergency, start.atZone(zone).toLocalDate());
  }
}
