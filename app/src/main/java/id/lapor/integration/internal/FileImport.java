package id.lapor.integration.internal;

import id.lapor.integration.internal.ImportRunStore.RowResult;
import id.lapor.report.ReportImports;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one file over, a batch of rows in one transaction: reports, results and unknown offices
/// are there together.
@Component
public class FileImport {

  private static final Logger LOG = LoggerFactory.getLogger(FileImport.class);
  private static final int BATCH = 200;

  private final ImportRunStore runs;
  private final RowMatching matching;
  private final ReportImports reports;
  private final OfficeStore offices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FileImport(
      ImportRunStore runs,
      RowMatching matching,
      ReportImports reports,
      OfficeStore offices,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.matching = matching;
    this.reports = reports;
    this.offices = offices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Runs all imports that wait, and those that a dead copy of the program left.
  public void runWaiting() {
    runs.listWaiting().forEach(this::run);
  }

  /// Runs an import that was accepted; does nothing when it is over.
  void run(long id) {
    var content =
        Objects.requireNonNull(transaction.execute(status -> runs.begin(id, clock.instant())));
    if (content.isEmpty()) {
      return;
    }
    try {
      new Reading(id).read(content.get());
    } catch (IOException e) {
      LOG.info("Import {} is not readable: {}", id, e.getMessage());
      end(id, ImportRun.Fault.NOT_READABLE, null);
    } catch (RuntimeException e) {
      LOG.error("Import {} broke off", id, e);
      end(id, ImportRun.Fault.BROKEN, null);
    }
  }

  private void end(long id, ImportRun.@Nullable Fault fault, @Nullable String detail) {
    transaction.executeWithoutResult(status -> runs.end(id, fault, detail, clock.instant()));
  }

  /// The way through one file.
  private final class Reading {
    private final long id;
    private final LaporExport export = new LaporExport();
    private final List<LaporExport.Parsed> batch = new ArrayList<>();
    private RowMatching.@Nullable File file;

    Reading(long id) {
      this.id = id;
    }

    void read(byte[] content) throws IOException {
      SheetFile.read(content, this::accept);
      if (!export.started()) {
        end(id, ImportRun.Fault.NO_HEADER, null);
      } else if (!export.missing().isEmpty()) {
        end(id, ImportRun.Fault.COLUMNS_MISSING, String.join(", ", export.missing()));
      } else {
        write();
        end(id, null, null);
      }
    }

    private void accept(List<String> cells) {
      var parsed = export.accept(cells);
      if (parsed.isPresent() && export.missing().isEmpty()) {
        batch.add(parsed.get());
        if (batch.size() == BATCH) {
          write();
        }
      }
    }

    private void write() {
      transaction.executeWithoutResult(status -> runs.addResults(id, take(List.copyOf(batch))));
      batch.clear();
    }

    private List<RowResult> take(List<LaporExport.Parsed> rows) {
      var results = new ArrayList<RowResult>();
      var readable = new ArrayList<LaporExport.Parsed.Row>();
      for (var parsed : rows) {
        switch (parsed) {
          case LaporExport.Parsed.Row row -> readable.add(row);
          case LaporExport.Parsed.Faulty faulty ->
              results.add(
                  new RowResult(
                      faulty.line(), faulty.trackingId(), "REFUSED", faulty.fault().name()));
        }
      }
      var holders = readable.stream().map(row -> file().holder(row.row())).toList();
      var imported = new ArrayList<ReportImports.ImportedReport>();
      for (int i = 0; i < readable.size(); i++) {
        imported.add(file().report(readable.get(i).row(), holders.get(i)));
      }
      var applied = reports.apply(imported);
      for (int i = 0; i < readable.size(); i++) {
        var result = applied.get(i);
        var unknown = holders.get(i).unknown();
        boolean placed =
            result.change() == ReportImports.Change.ADDED
                || result.change() == ReportImports.Change.CHANGED;
        if (placed && unknown != null) {
          offices.noteWaiting(unknown, result.number(), clock.instant());
        }
        var reason = result.reason();
        results.add(
            new RowResult(
                readable.get(i).line(),
                result.number().digits(),
                result.change().name(),
                reason == null ? null : reason.name()));
      }
      return results;
    }

    private RowMatching.File file() {
      var current = file;
      if (current == null) {
        var madeOn = LaporTime.moment(export.madeOn(), "23:59:59").orElse(clock.instant());
        Instant known = madeOn.isAfter(clock.instant()) ? clock.instant() : madeOn;
        runs.nameInstitution(id, export.institution(), known);
        current = matching.file(export.institution(), known);
        file = current;
      }
      return current;
    }
  }
}
