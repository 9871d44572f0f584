package id.lapor.integration.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.ReportExports;
import id.lapor.report.ReportLists.Filter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// Writes reports that an actor may see into a stream: as a workbook with two sheets, or as CSV.
/// Nothing is held back in memory but a page of reports.
@Component
public class ReportFiles {

  private static final int ROWS_BEFORE_FLUSH = 500;

  /// What Excel takes in one cell.
  private static final int LONGEST_CELL = 32_767;

  private final ReportExports exports;
  private final ExportLines lines;
  private final Clock clock;

  ReportFiles(ReportExports exports, ExportLines lines, Clock clock) {
    this.exports = exports;
    this.lines = lines;
    this.clock = clock;
  }

  /// The form of a file.
  public enum Form {
    /// Both sheets.
    XLSX,
    /// The reports.
    CSV,
    /// The histories.
    HISTORY_CSV
  }

  /// Writes the file; leaves the stream open.
  public void write(Form form, Actor actor, Filter filter, OutputStream target) throws IOException {
    try {
      switch (form) {
        case XLSX -> writeWorkbook(actor, filter, target);
        case CSV -> writeCsv(target, lines.header(), taker -> eachReport(actor, filter, taker));
        case HISTORY_CSV ->
            writeCsv(target, lines.historyHeader(), taker -> eachEvent(actor, filter, taker));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void eachReport(Actor actor, Filter filter, Consumer<List<String>> taker) {
    exports.each(
        actor, filter, page -> page.forEach(exported -> taker.accept(lines.line(exported))));
  }

  private void eachEvent(Actor actor, Filter filter, Consumer<List<String>> taker) {
    exports.each(actor, filter, page -> lines.historyLines(page).forEach(taker));
  }

  private void writeWorkbook(Actor actor, Filter filter, OutputStream target) throws IOException {
    var book = new Workbook(target, "LAPOR", null);
    var reports = new SheetWriter(book.newWorksheet("Laporan"));
    reports.accept(List.of("Judul Laporan", "Laporan Ringkas"));
    reports.accept(
        List.of(
            "Tanggal Generate", clock.instant().atZone(LaporTime.WIB).toLocalDate().toString()));
    reports.accept(List.of());
    reports.accept(lines.header());
    eachReport(actor, filter, reports);
    reports.finish();
    var history = new SheetWriter(book.newWorksheet("Riwayat"));
    history.accept(lines.historyHeader());
    eachEvent(actor, filter, history);
    history.finish();
    book.finish();
  }

  private static void writeCsv(
      OutputStream target, List<String> header, Consumer<Consumer<List<String>>> source)
      throws IOException {
    Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    // The mark by which Excel knows UTF-8.
    writer.write('\uFEFF');
    var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(header);
    source.accept(
        cells -> {
          try {
            printer.printRecord(cells.stream().map(ReportFiles::harmless).toList());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    printer.flush();
  }

  /// As much of a text as a cell takes.
  static String fitting(String cell) {
    return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
  }

  /// A spreadsheet calculates what begins like a formula; an apostrophe stops it (OWASP, CSV
  /// injection). The import takes it away again.
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static final class SheetWriter implements Consumer<List<String>> {
    private final Worksheet sheet;
    private int row;

    SheetWriter(Worksheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public void accept(List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        var cell = cells.get(column);
        if (!cell.isEmpty()) {
          sheet.inlineString(row, column, fitting(cell));
        }
      }
      row++;
      if (row % ROWS_BEFORE_FLUSH == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    void finish() throws IOException {
      sheet.finish();
    }
  }
}
