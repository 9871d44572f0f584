package id.lapor.sla.internal;

import id.lapor.report.EventType;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leads a report to a step of its life by the rules, with policies that a test may change.
final class SampleStory {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final Instant MONDAY = at("2026-11-02T09:00");
  static final long KOTA = 10;

  final WorkingCalendar calendar = WorkingCalendarTest.calendar(false);
  List<Policy> policies = SlaSeed.policies();
  boolean emergency;
  ZoneId zone = WIB;

  interface Step {
    SampleReport on(SampleReport sample);
  }

  SampleReport submit() {
    return time(null, SampleReport.submitted(MONDAY), EventType.SUBMITTED, MONDAY);
  }

  SampleReport disposed() {
    return act(
        submit(),
        EventType.DISPOSED,
        r -> r.in(ReportState.DISPOSED).with(KOTA),
        at("2026-11-03T15:00"));
  }

  SampleReport firstAnswer() {
    return act(
        disposed(),
        EventType.PROGRESS_REPORTED,
        r -> r.in(ReportState.IN_PROGRESS),
        at("2026-11-05T10:00"));
  }

  SampleReport followedUp(Instant at) {
    return act(
        firstAnswer(),
        EventType.FOLLOWED_UP,
        r -> r.in(ReportState.FOLLOWED_UP).substantiated(true),
        at);
  }

  SampleReport postponed(Instant at) {
    return act(disposed(), EventType.POSTPONED, r -> r.in(ReportState.POSTPONED), at);
  }

  SampleReport resumed(Instant pausedAt, Instant at) {
    return act(postponed(pausedAt), EventType.REPLIED, r -> r.in(ReportState.DISPOSED), at);
  }

  SampleReport act(SampleReport before, EventType event, Step step, Instant now) {
    return time(before, step.on(before), event, now);
  }

  SampleReport time(
      @Nullable SampleReport before, SampleReport after, EventType event, Instant now) {
    var report = after.report();
    var earlier = before == null ? report : before.report();
    return after.timed(
        DueDateRules.after(
            before == null ? null : earlier,
            report,
            event,
            promises(earlier),
            promises(report),
            now));
  }

  Promises promises(Report report) {
    return new Promises(
        new Policies(policies), calendar, report.kind(), report.complaintClass(), emergency, zone);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }

  static Instant endOf(String day) {
    return LocalDate.parse(day).atTime(23, 59, 59).atZone(WIB).toInstant();
  }
}
