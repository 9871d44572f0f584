package id.lapor.region.internal;

import id.lapor.kernel.CsvTable;
import id.lapor.region.Area;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Areas read from a CSV file with the columns `code,name,latitude,longitude`.
///
/// @param wrong what stands in the way, in the order of the file; the areas are of use only when
///     there is nothing
public record AreaFile(List<Area> areas, List<Wrong> wrong) {

  static final Set<String> COLUMNS = Set.of("code", "name", "latitude", "longitude");
  private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
  private static final int MOST_WRONG = 20;

  /// One thing that is wrong.
  ///
  /// @param row counted from 1 without the heading; 0 for the file as a whole
  /// @param reason key of the message
  /// @param value the text that is meant
  public record Wrong(long row, String reason, String value) {}

  /// @param zones the zone of each province by its code
  /// @param known whether an area is there already
  static AreaFile read(Reader source, Map<String, ZoneId> zones, Predicate<String> known)
      throws IOException {
    var table = CsvTable.read(source, COLUMNS);
    var areas = new ArrayList<Area>();
    var wrong = new ArrayList<Wrong>();
    table.missing().forEach(column -> wrong.add(new Wrong(0, "column", column)));
    var seen = new HashMap<String, Long>();
    for (var row : table.rows()) {
      var code = row.text("code");
      var problem = problem(row, code, zones);
      if (problem != null) {
        wrong.add(problem);
      } else if (seen.putIfAbsent(code, row.number()) != null) {
        wrong.add(new Wrong(row.number(), "twice", code));
      } else {
        areas.add(area(row, code, zones));
      }
      if (wrong.size() >= MOST_WRONG) {
        return new AreaFile(areas, wrong);
      }
    }
    for (var area : areas) {
      var parent = area.parentCode();
      if (parent != null
          && !seen.containsKey(parent)
          && !known.test(parent)
          && wrong.size() < MOST_WRONG) {
        wrong.add(new Wrong(seen.getOrDefault(area.code(), 0L), "parent", area.code()));
      }
    }
    return new AreaFile(areas, wrong);
  }

  private static @Nullable Wrong problem(CsvTable.Row row, String code, Map<String, ZoneId> zones) {
    if (!CODE.matcher(code).matches()) {
      return new Wrong(row.number(), "code", code);
    }
    if (!zones.containsKey(code.substring(0, 2))) {
      return new Wrong(row.number(), "zone", code);
    }
    if (row.text("name").isEmpty() || row.text("name").length() > 120) {
      return new Wrong(row.number(), "name", code);
    }
    return located(row.text("latitude"), 90) && located(row.text("longitude"), 180)
        ? null
        : new Wrong(row.number(), "point", code);
  }

  private static boolean located(String text, int most) {
    try {
      return text.isEmpty() || Math.abs(Double.parseDouble(text)) <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Area area(CsvTable.Row row, String code, Map<String, ZoneId> zones) {
    var zone = zones.get(code.substring(0, 2));
    if (zone == null) {
      throw new IllegalStateException("No time zone for " + code);
    }
    return new Area(
        code,
        row.text("name"),
        zone,
        degrees(row.text("latitude")),
        degrees(row.text("longitude")));
  }

  private static @Nullable Double degrees(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
