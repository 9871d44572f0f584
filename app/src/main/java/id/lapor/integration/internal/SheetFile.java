package id.lapor.integration.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The rows of the first sheet of an Excel file (xlsx) or of a CSV file with commas or semicolons,
/// every cell as text; dates as `2026-01-03T04:05:34`.
final class SheetFile {

  private static final int SNIFFED_BYTES = 8_192;

  private SheetFile() {}

  /// Hands over row after row, blank ones too, so that the line counts.
  ///
  /// @throws IOException when the file is neither
  static void read(byte[] content, Consumer<List<String>> rows) throws IOException {
    if (ReadableWorkbook.isOOXMLZipHeader(content)) {
      readWorkbook(content, rows);
    } else if (content.length == 0 || ReadableWorkbook.isOLE2Header(content)) {
      throw new IOException("Neither xlsx nor CSV");
    } else {
      readCsv(content, rows);
    }
  }

  private static void readWorkbook(byte[] content, Consumer<List<String>> rows) throws IOException {
    try (var book =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, true));
        var sheet = book.getFirstSheet().openStream()) {
      var last = new int[] {0};
      sheet.forEach(
          row -> {
            for (int gap = last[0] + 1; gap < row.getRowNum(); gap++) {
              rows.accept(List.of());
            }
            last[0] = row.getRowNum();
            rows.accept(cells(row));
          });
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw new IOException("Not an xlsx file", e);
    }
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int index = 0; index < row.getCellCount(); index++) {
      cells.add(row.getOptionalCell(index).map(SheetFile::text).orElse(""));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return date(cell) ? dateText(cell.asDate()) : cell.asNumber().toPlainString();
    }
    var text = cell.getText();
    return text == null ? "" : text;
  }

  private static String dateText(LocalDateTime date) {
    return date.withNano(0).toString();
  }

  private static boolean date(Cell cell) {
    var format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
    return letters.contains("yy") || letters.contains("d") || letters.contains("h");
  }

  private static void readCsv(byte[] content, Consumer<List<String>> rows) throws IOException {
    var head =
        new String(content, 0, Math.min(content.length, SNIFFED_BYTES), StandardCharsets.UTF_8);
    long commas = head.chars().filter(c -> c == ',').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(semicolons > commas ? ';' : ',')
            .setIgnoreEmptyLines(false)
            .get();
    try (InputStream source = new ByteArrayInputStream(content, bom(content), content.length);
        var parser = format.parse(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      for (var row : parser) {
        rows.accept(row.toList());
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw new IOException("Not a CSV file", e);
    }
  }

  private static int bom(byte[] content) {
    boolean marked =
        content.length >= 3
            && (content[0] & 0xFF) == 0xEF
            && (content[1] & 0xFF) == 0xBB
            && (content[2] & 0xFF) == 0xBF;
    return marked ? 3 : 0;
  }
}
