package id.lapor.notification.internal;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.notification.Facts;
import id.lapor.notification.internal.Announcement.ToDesk;
import id.lapor.notification.internal.Announcement.ToReporter;
import id.lapor.report.DueStep;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who is told what after each event of a report. The national admin is told nothing: its queue is
/// its inbox.
@Component
class Announcements {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Duration REMINDER_BEFORE = Duration.ofDays(3);
  private static final Duration REMINDER_AFTER = Duration.ofDays(1);
  private static final int MAX_QUOTED = 600;

  private final Institutions institutions;
  private final Reports reports;
  private final Duration reopenWithin;

  Announcements(
      Institutions institutions,
      Reports reports,
      @Value("${lapor.report.reopen-within-days}") int reopenDays) {
    this.institutions = institutions;
    this.reports = reports;
    this.reopenWithin = Duration.ofDays(reopenDays);
  }

  List<Announcement> of(ReportChanged changed) {
    var report = changed.after();
    return switch (changed.event().type()) {
      case SUBMITTED ->
          both(reporter(Template.SUBMITTED, changed), holder(Template.DESK_NEW, changed));
      case VERIFIED -> List.of(reporter(Template.VERIFIED, changed));
      case POSTPONED -> List.of(reporter(Template.POSTPONED, changed));
      case RETURNED ->
          both(reporter(Template.RETURNED, changed), holder(Template.DESK_RETURNED, changed));
      case DISPOSED ->
          both(reporter(Template.DISPOSED, changed), holder(Template.DESK_NEW, changed));
      case ACCEPTED -> List.of(reporter(Template.ACCEPTED, changed));
      case PROGRESS_REPORTED -> List.of(reporter(Template.PROGRESS, changed));
      case FOLLOWED_UP -> both(reporter(Template.FOLLOWED_UP, changed), reminder(report, changed));
      case CLOSING_PROPOSED ->
          both(reporter(Template.CLOSING_PROPOSED, changed), institutionAdmin(changed));
      case REPLIED -> holder(Template.DESK_REPLIED, changed).stream().toList();
      case DISPUTED -> holder(Template.DESK_DISPUTED, changed).stream().toList();
      case CLOSED -> List.of(reporter(Template.CLOSED, changed));
      case ARCHIVED -> List.of(reporter(Template.ARCHIVED, changed));
      case REOPENED ->
          both(reporter(Template.REOPENED, changed), holder(Template.DESK_REOPENED, changed));
      case APPEALED -> List.of(reporter(Template.APPEALED, changed));
      case WITHDRAWN ->
          both(reporter(Template.WITHDRAWN, changed), holder(Template.DESK_WITHDRAWN, changed));
      case MERGED -> List.of(reporter(Template.MERGED, changed));
      // A correction of the published text, a rating and an imported row need nobody to act.
      case EDITED, RATED, IMPORTED -> List.of();
    };
  }

  private static List<Announcement> both(
      Announcement first, Optional<? extends Announcement> second) {
    return Stream.concat(Stream.of(first), second.stream()).toList();
  }

  private Announcement reporter(Template template, ReportChanged changed) {
    return new ToReporter(template, facts(template, changed), null, null);
  }

  /// Three days before an answered report closes by itself, unless that is tomorrow.
  private Optional<Announcement> reminder(Report report, ReportChanged changed) {
    var timing = report.timing();
    if (timing.step() != DueStep.AUTO_CLOSE || timing.stepDueAt() == null) {
      return Optional.empty();
    }
    var at = timing.stepDueAt().minus(REMINDER_BEFORE);
    return at.isBefore(changed.event().at().plus(REMINDER_AFTER))
        ? Optional.empty()
        : Optional.of(
            new ToReporter(
                Template.CLOSING_REMINDER,
                facts(Template.CLOSING_REMINDER, changed),
                at,
                timing.stateSince()));
  }

  private Optional<Announcement> holder(Template template, ReportChanged changed) {
    var handling = changed.after().handling();
    if (!handling.unitIds().isEmpty()) {
      return Optional.of(
          new ToDesk(template, facts(template, changed), Role.LIAISON_OFFICER, handling.unitIds()));
    }
    return admin(template, changed);
  }

  private Optional<Announcement> institutionAdmin(ReportChanged changed) {
    return admin(Template.DESK_CLOSING_PROPOSED, changed);
  }

  private Optional<Announcement> admin(Template template, ReportChanged changed) {
    var institution = changed.after().handling().institutionId();
    return institution == null
        ? Optional.empty()
        : Optional.of(
            new ToDesk(
                template, facts(template, changed), Role.INSTITUTION_ADMIN, List.of(institution)));
  }

  private Facts facts(Template template, ReportChanged changed) {
    var report = changed.after();
    var event = changed.event();
    return new Facts(
        report.number().digits(),
        report.privacy().confidential() ? "" : report.content().shownTitle(),
        institutions.name(report.handling().holder()),
        due(template, report),
        quoted(template, event),
        reason(template, event),
        followed(event));
  }

  /// The number of the report that a merged one follows, if everybody may know of it.
  private String followed(HistoryEvent event) {
    return event.data().get(Field.MERGED_INTO) instanceof Long number
            && reports.find(new ReportNumber(number), Actor.guest()).isPresent()
        ? number.toString()
        : "";
  }

  private @Nullable LocalDate due(Template template, Report report) {
    var timing = report.timing();
    var ending = report.ending();
    return switch (template) {
      case CLOSED, ARCHIVED -> ending == null ? null : day(ending.at().plus(reopenWithin));
      default -> day(timing.stepDueAt());
    };
  }

  private static @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, WIB);
  }

  /// What an officer asks or explains must reach the reporter in full words; what reporters write
  /// is never quoted.
  private static String quoted(Template template, HistoryEvent event) {
    boolean quotes = template == Template.POSTPONED || template == Template.ARCHIVED;
    var text = event.text(Field.TEXT);
    if (!quotes || event.party() == Party.REPORTER || text == null) {
      return "";
    }
    return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED).strip() + "…";
  }

  private static String reason(Template template, HistoryEvent event) {
    return switch (template) {
      case ARCHIVED -> Objects.requireNonNullElse(event.text(Field.REASON), "");
      case CLOSED -> event.party().name();
      default -> "";
    };
  }
}
