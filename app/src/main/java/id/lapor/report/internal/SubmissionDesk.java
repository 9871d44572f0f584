package id.lapor.report.internal;

import id.lapor.category.Categories;
import id.lapor.file.StoredFile;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.report.Channel;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Place;
import id.lapor.report.Report.Privacy;
import id.lapor.report.Report.Timing;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import id.lapor.secret.Secrets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns an accepted submission into a report with its first event.
@Component
class SubmissionDesk {

  /// Channels by which an officer enters what somebody else reports. An officer's own report is a
  /// citizen's: nothing in its history names the account.
  private static final Set<Channel> FOR_OTHERS =
      EnumSet.of(
          Channel.COUNTER,
          Channel.PHONE,
          Channel.LETTER,
          Channel.EMAIL,
          Channel.SOCIAL_MEDIA,
          Channel.SMS,
          Channel.WHATSAPP);

  /// Where a day begins first: what is today there is not in the future for anybody.
  private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Jayapura");

  private final SubmissionRules rules;
  private final Categories categories;
  private final Institutions institutions;
  private final SubmissionRecords records;
  private final ReportNumbers numbers;

  SubmissionDesk(
      SubmissionRules rules,
      Categories categories,
      Institutions institutions,
      SubmissionRecords records,
      Secrets secrets) {
    this.rules = rules;
    this.categories = categories;
    this.institutions = institutions;
    this.records = records;
    this.numbers = new ReportNumbers(secrets.key("report-number"));
  }

  SubmissionOutcome submit(Submission submission, Actor actor, Instant now) {
    var refusals = refusals(submission, now);
    if (!refusals.isEmpty()) {
      return records.refuse(submission, refusals);
    }
    return records.save(
        submission,
        id -> draft(id, submission, now),
        (report, files) -> event(submission, report, files, actor, now),
        now);
  }

  List<Refusal> refusals(Submission submission, Instant now) {
    return rules.refusals(submission, now.atZone(EASTERNMOST).toLocalDate());
  }

  ReportNumber numberOf(long id) {
    return numbers.numberOf(id);
  }

  Report draft(long id, Submission submission, Instant now) {
    var category =
        submission.category() == null ? null : categories.find(submission.category()).orElse(null);
    boolean confidential =
        Confidentiality.confidential(false, submission.confidential(), null, category);
    var place = submission.place();
    return new Report(
        id,
        numbers.numberOf(id),
        1,
        submission.kind(),
        null,
        ReportState.SUBMITTED,
        null,
        new Content(
            Texts.clean(submission.title()),
            Texts.clean(submission.description()),
            null,
            null,
            submission.category(),
            submission.incidentDate(),
            submission.channel()),
        new Place(
            place.areaCode(),
            SubmissionRules.optional(place.address()),
            place.latitude(),
            place.longitude()),
        new Privacy(submission.anonymous(), confidential, false),
        new Handling(directlyTo(submission.institutionId()), List.of(), 0, false, false),
        new Timing(now, now, null, null, null, null),
        null);
  }

  /// A report goes straight to the admin of the institution that the reporter named (PermenPANRB
  /// 5/2025: no wrong door).
  private @Nullable Long directlyTo(@Nullable Long named) {
    return named == null ? null : Long.valueOf(institutions.top(named).id());
  }

  static HistoryEvent event(
      Submission submission, Report report, List<StoredFile> stored, Actor actor, Instant now) {
    var data = new HashMap<String, Object>();
    if (submission.institutionId() != null) {
      data.put(Field.INSTITUTION, submission.institutionId());
    }
    boolean operator = actor.officer() && FOR_OTHERS.contains(submission.channel());
    return new HistoryEvent(
        1,
        EventType.SUBMITTED,
        now,
        operator ? Party.INTAKE_OPERATOR : Party.REPORTER,
        operator ? actor.accountId() : null,
        null,
        report.state(),
        data,
        attachments(stored),
        Visibility.PUBLIC);
  }

  static List<Attachment> attachments(List<StoredFile> stored) {
    return stored.stream()
        .map(file -> new Attachment(file.id(), file.name(), file.mediaType(), file.bytes()))
        .toList();
  }
}
