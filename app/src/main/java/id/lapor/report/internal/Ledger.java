package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one way in which a report's row, its history and all consequences are written: together, in
/// one round trip.
@Component
class Ledger {

  private final ReportStore reports;
  private final HistoryStore history;
  private final Files files;
  private final Writes writes;
  private final ApplicationEventPublisher publisher;

  Ledger(
      ReportStore reports,
      HistoryStore history,
      Files files,
      Writes writes,
      ApplicationEventPublisher publisher) {
    this.reports = reports;
    this.history = history;
    this.files = files;
    this.writes = writes;
    this.publisher = publisher;
  }

  /// The files of these ids that belong to no report yet, locked until the transaction ends.
  List<StoredFile> freeFiles(List<UUID> ids) {
    return files.listFree(ids);
  }

  /// Writes the row of a new report.
  void open(Report report, byte[] receiptTag) {
    reports.insert(report, receiptTag);
  }

  /// Writes what happened and tells everybody who has to do something about it, inside the
  /// caller's transaction.
  void record(@Nullable Report before, Report after, HistoryEvent event) {
    if (before != null) {
      reports.update(before, after);
    }
    history.append(after.id(), event);
    if (!event.attachments().isEmpty()) {
      files.keep(event.attachments().stream().map(Attachment::fileId).toList());
    }
    publisher.publishEvent(new ReportChanged(before, after, event));
    writes.flush();
  }

  Report get(long id) {
    return reports.findById(id).orElseThrow();
  }
}
