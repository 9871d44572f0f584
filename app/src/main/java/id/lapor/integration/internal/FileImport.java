package id.lapor.integration.internal;

import id.lapor.database.Outage;
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

  /// Why a line is refused that was read well, told by `integration.fault.NOT_STORED`.
  private static final String NOT_STORED = "NOT_STORED";

  private final ImportRunStore runs;
  private final RowMatching matching;
  private final ReportImports reports;
  private final OwnLines own;
  private final OfficeStore offices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FileImport(
      ImportRunStore runs,
      RowMatching matching,
      ReportImports reports,
      OwnLines own,
      OfficeStore offices,
      TransactionTemplate transaction,
      Clock clock) {
    this.runs = runs;
    this.matching = matching;
    this.reports = reports;
    this.own = own;
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
      if (Outage.isBehind(e)) {
        // It keeps its file, so the next run begins it anew.
        LOG.warn("Import {} waits for the database: {}", id, e.getClass().getName());
        return;
      }
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
    private final List<LaporExport.Line> batch = new ArrayList<>();
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
      var line = export.accept(cells);
      if (line.isPresent() && export.missing().isEmpty()) {
        batch.add(line.get());
        if (batch.size() == BATCH) {
          write();
        }
      }
    }

    private void write() {
      var lines = List.copyOf(batch);
      batch.clear();
      try {
        write(lines);
      } catch (RuntimeException e) {
        if (Outage.isBehind(e)) {
          throw e;
        }
        lines.forEach(this::writeAlone);
      }
    }

    private void write(List<LaporExport.Line> lines) {
      try {
        transaction.executeWithoutResult(status -> runs.addResults(id, take(lines)));
      } catch (RuntimeException e) {
        // What was noted about the file is gone with the transaction.
        file = null;
        throw e;
      }
    }

    /// So that one line that the database does not take refuses no other.
    private void writeAlone(LaporExport.Line line) {
      try {
        write(List.of(line));
      } catch (RuntimeException e) {
        if (Outage.isBehind(e)) {
          throw e;
        }
        LOG.warn("Import {} cannot store line {}: {}", id, line.number(), e.getClass().getName());
        transaction.executeWithoutResult(
            status -> runs.addResults(id, List.of(refused(line, NOT_STORED))));
      }
    }

    private static RowResult refused(LaporExport.Line line, String reason) {
      return new RowResult(line.number(), line.trackingId(), "REFUSED", reason);
    }

    private List<RowResult> take(List<LaporExport.Line> lines) {
      var results = new ArrayList<RowResult>();
      var readable = new ArrayList<LaporExport.Line>();
      var rows = new ArrayList<LaporRow>();
      var same = own.same(lines);
      for (var line : lines) {
        if (same.contains(line)) {
          results.add(new RowResult(line.number(), line.trackingId(), "UNCHANGED", null));
          continue;
        }
        switch (line.parsed()) {
          case LaporExport.Parsed.Row row -> {
            readable.add(line);
            rows.add(row.row());
          }
          case LaporExport.Parsed.Faulty faulty ->
              results.add(refused(line, faulty.fault().name()));
        }
      }
      var holders = rows.stream().map(row -> file().holder(row)).toList();
      var imported = new ArrayList<ReportImports.ImportedReport>();
      for (int i = 0; i < rows.size(); i++) {
        imported.add(file().report(rows.get(i), holders.get(i)));
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
                readable.get(i).number(),
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
