package id.lapor.kernel;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The rows of a CSV file (RFC 4180, UTF-8, names of the columns in the first line) by the names
/// of its columns.
///
/// @param rows the rows, each with its line for messages
/// @param missing wanted columns that the file does not have; then there are no rows
public record CsvTable(List<Row> rows, Set<String> missing) {

  /// One row of the file.
  ///
  /// @param number counted from 1, without the heading
  public record Row(long number, CSVRecord cells) {

    /// The text of a column without blanks around it; empty when the column is not there.
    public String text(String column) {
      return cells.isSet(column) ? cells.get(column).strip() : "";
    }
  }

  /// Reads a whole file.
  ///
  /// @throws IOException when it is no CSV
  public static CsvTable read(Reader source, Set<String> wanted) throws IOException {
    var reader = new PushbackReader(source);
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (var parser = format.parse(reader)) {
      var missing = new TreeSet<>(wanted);
      missing.removeAll(parser.getHeaderNames());
      if (!missing.isEmpty()) {
        return new CsvTable(List.of(), missing);
      }
      var rows = new ArrayList<Row>();
      for (var cells : parser) {
        rows.add(new Row(cells.getRecordNumber(), cells));
      }
      return new CsvTable(rows, Set.of());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException("Not a CSV file: " + e.getMessage(), e);
    }
  }
}
