package id.lapor.institution.internal;

import id.lapor.institution.InstitutionKind;
import id.lapor.kernel.CsvTable;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Institutions read from a CSV file. An empty cell, but that of the parent, leaves what is there.
///
/// @param wrong what stands in the way, in the order of the file; the rows are of use only when
///     there is nothing
public record InstitutionFile(List<InstitutionRow> rows, List<Wrong> wrong) {

  /// The columns, in the order of the download; from `area_code` on they may be left out.
  public static final List<String> COLUMNS =
      List.of(
          "code",
          "parent_code",
          "kind",
          "name",
          "short_name",
          "unit_type",
          "area_code",
          "time_zone",
          "valid_from",
          "valid_to");

  /// How a code looks: parts of small letters, digits, dots and hyphens, a slash between a node's
  /// and its unit's.
  public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

  private static final int MOST_WRONG = 20;

  /// One thing that is wrong.
  ///
  /// @param row counted from 1 without the heading; 0 for the file as a whole
  /// @param reason last part of the message's key
  /// @param value the text that is meant
  public record Wrong(long row, String reason, String value) {}

  /// @param known whether a node is there already
  /// @param area whether an area code is known
  static InstitutionFile read(Reader source, Predicate<String> known, Predicate<String> area)
      throws IOException {
    var table = CsvTable.read(source, Set.copyOf(COLUMNS.subList(0, 6)));
    var wrong = new ArrayList<Wrong>();
    table.missing().forEach(column -> wrong.add(new Wrong(0, "column", column)));
    Map<String, Long> seen = new HashMap<>();
    table.rows().forEach(row -> seen.putIfAbsent(row.text("code"), row.number()));
    var rows = new ArrayList<InstitutionRow>();
    for (var row : table.rows()) {
      var problem = problem(row, seen, known, area);
      if (problem == null) {
        rows.add(row(row));
      } else if (wrong.size() < MOST_WRONG) {
        wrong.add(problem);
      }
    }
    return new InstitutionFile(rows, wrong);
  }

  private static @Nullable Wrong problem(
      CsvTable.Row row, Map<String, Long> seen, Predicate<String> known, Predicate<String> area) {
    var code = row.text("code");
    if (!CODE.matcher(code).matches() || code.length() > 120) {
      return new Wrong(row.number(), "code", code);
    }
    if (seen.getOrDefault(code, 0L) != row.number()) {
      return new Wrong(row.number(), "twice", code);
    }
    var parent = row.text("parent_code");
    if (!parent.isEmpty()
        && (parent.equals(code) || !(seen.containsKey(parent) || known.test(parent)))) {
      return new Wrong(row.number(), "parent", parent);
    }
    if (Arrays.stream(InstitutionKind.values())
        .noneMatch(kind -> kind.name().equals(row.text("kind")))) {
      return new Wrong(row.number(), "kind", row.text("kind"));
    }
    if (row.text("name").isEmpty() || row.text("name").length() > 200) {
      return new Wrong(row.number(), "name", code);
    }
    var place = row.text("area_code");
    if (!place.isEmpty() && !area.test(place)) {
      return new Wrong(row.number(), "area", place);
    }
    return dated(row) ? null : new Wrong(row.number(), "date", code);
  }

  private static boolean dated(CsvTable.Row row) {
    try {
      var read = row(row);
      var from = read.validFrom();
      var to = read.validTo();
      return from == null || to == null || !to.isBefore(from);
    } catch (DateTimeException e) {
      return false;
    }
  }

  static InstitutionRow row(CsvTable.Row row) {
    var zone = orNull(row.text("time_zone"));
    var from = orNull(row.text("valid_from"));
    var to = orNull(row.text("valid_to"));
    return new InstitutionRow(
        row.text("code"),
        orNull(row.text("parent_code")),
        InstitutionKind.valueOf(row.text("kind")),
        row.text("name"),
        orNull(row.text("short_name")),
        orNull(row.text("unit_type")),
        orNull(row.text("area_code")),
        zone == null ? null : ZoneId.of(zone),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
