package id.lapor.sla.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The policies and holidays that the program brings along, from `seed/sla/*.csv`, where their
/// sources stand.
final class SlaSeed {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private SlaSeed() {}

  static List<Policy> policies() {
    return read("seed/sla/policies.csv", SlaSeed::policy);
  }

  static List<Holiday> holidays() {
    return read("seed/sla/holidays.csv", SlaSeed::holiday);
  }

  private static Policy policy(CSVRecord row) {
    var kind = optional(row, "kind");
    var complaintClass = optional(row, "complaint_class");
    var validTo = optional(row, "valid_to");
    return new Policy(
        0,
        DueStep.valueOf(row.get("step")),
        kind == null ? null : ReportKind.valueOf(kind),
        complaintClass == null ? null : ComplaintClass.valueOf(complaintClass),
        Boolean.parseBoolean(row.get("emergency")),
        Integer.parseInt(row.get("amount")),
        Policy.Unit.valueOf(row.get("unit")),
        Policy.ClockStart.valueOf(row.get("clock_start")),
        row.get("regulation"),
        LocalDate.parse(row.get("valid_from")),
        validTo == null ? null : LocalDate.parse(validTo));
  }

  private static Holiday holiday(CSVRecord row) {
    return new Holiday(
        LocalDate.parse(row.get("date")),
        row.get("name"),
        Holiday.Kind.valueOf(row.get("kind")),
        row.get("decree"));
  }

  private static @Nullable String optional(CSVRecord row, String column) {
    return row.get(column);
  }

  private static <T> List<T> read(String file, Function<CSVRecord, T> rows) {
    try (InputStream content = new ClassPathResource(file).getInputStream();
        var parser = FORMAT.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      return parser.stream().map(rows).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
