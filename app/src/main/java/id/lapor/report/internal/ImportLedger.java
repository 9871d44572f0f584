package id.lapor.report.internal;

import id.lapor.report.DueDates;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportImports.ImportedReport;
import id.lapor.report.ReportState;
import id.lapor.report.Submission.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes imported reports with their history and tells listeners, once for each row: of a new one
/// that it was imported, not that it was submitted, so that nobody is written to about the past.
@Component
class ImportLedger {

  private final ImportStore reports;
  private final HistoryStore history;
  private final ReporterStore reporters;
  private final SubmissionStore ids;
  private final DueDates dueDates;
  private final ApplicationEventPublisher publisher;

  ImportLedger(
      ImportStore reports,
      HistoryStore history,
      ReporterStore reporters,
      SubmissionStore ids,
      DueDates dueDates,
      ApplicationEventPublisher publisher) {
    this.reports = reports;
    this.history = history;
    this.reporters = reporters;
    this.ids = ids;
    this.dueDates = dueDates;
    this.publisher = publisher;
  }

  long nextId() {
    return ids.nextId();
  }

  /// The report with its clocks as they run after the import.
  Report timed(@Nullable Report before, Report after, Instant now) {
    return new Amended(after)
        .timing(dueDates.after(before, after, EventType.IMPORTED, now))
        .report();
  }

  void add(ImportedReport row, Report bare, Report report, HistoryEvent imported) {
    reports.add(bare, report);
    history.append(report.id(), submitted(row));
    history.append(report.id(), imported);
    reporters.save(report.id(), row.anonymous(), new Contact(row.reporterName(), null, null, null));
    publisher.publishEvent(new ReportChanged(null, report, imported));
  }

  void change(Report before, Report after, HistoryEvent imported) {
    reports.change(before, after);
    if (after.privacy().anonymous()) {
      hideReporter(before);
    }
    history.append(after.id(), imported);
    publisher.publishEvent(new ReportChanged(before, after, imported));
  }

  /// Seals who reported, if the report was not anonymous. Whatever else was done here, a wish to be
  /// anonymous holds.
  void hideReporter(Report report) {
    if (!report.privacy().anonymous()) {
      reports.flush();
      reports.makeAnonymous(report.id());
      reporters.seal(report.id());
    }
  }

  private static HistoryEvent submitted(ImportedReport row) {
    return new HistoryEvent(
        1,
        EventType.SUBMITTED,
        row.submittedAt(),
        Party.REPORTER,
        null,
        null,
        ReportState.SUBMITTED,
        Map.of(),
        List.of(),
        Visibility.PUBLIC);
  }
}
