package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.ReportLists.Row;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which order a list runs, and how a place in it is written down.
enum ListOrder {
  /// What came in last is first.
  NEWEST("submitted_at", " desc", "<", "max"),
  /// What is due first is first.
  DUE("step_due_at", "", ">", "min");

  private final String time;
  private final String direction;
  private final String beyond;
  private final String nearest;

  ListOrder(String time, String direction, String beyond, String nearest) {
    this.time = time;
    this.direction = direction;
    this.beyond = beyond;
    this.nearest = nearest;
  }

  /// The column of the order.
  String time(String table) {
    return table + "." + time;
  }

  /// `order by` of a table with its id column.
  String by(String table, String id) {
    return " order by %s%s, %s.%s%s".formatted(time(table), direction, table, id, direction);
  }

  /// The one of several times that is nearest to the beginning.
  String nearest(String column) {
    return nearest + "(" + column + ")";
  }

  /// The condition of what follows the cursor that [#place] put into the parameters.
  String after(String table, String id, Map<String, Object> parameters) {
    if (!parameters.containsKey("at")) {
      return "";
    }
    if (!parameters.containsKey("number")) {
      return " and " + time(table) + " " + beyond + " :at";
    }
    return " and (%s, %s.%s) %s (:at, (select c.id from report.report c where c.number = :number))"
        .formatted(time(table), table, id, beyond);
  }

  /// The condition of what is not behind `:end`.
  String until(String table) {
    return " and " + time(table) + " " + (this == NEWEST ? ">=" : "<=") + " :end";
  }

  /// Reads a cursor `<micros>-<number>`, or `<micros>-0` for what lies behind a time; one that
  /// nobody here wrote starts the list anew.
  static void place(@Nullable String cursor, Map<String, Object> parameters) {
    if (cursor == null || !cursor.matches("[0-9]{1,17}-[0-9]{1,10}")) {
      return;
    }
    var parts = cursor.split("-", 2);
    long micros = Long.parseLong(parts[0]);
    parameters.put("at", sqlValue(micros));
    long number = Long.parseLong(parts[1]);
    if (number > 0) {
      parameters.put("number", number);
    }
  }

  /// The cursor of what follows a row.
  String cursor(Row row) {
    var at = this == NEWEST || row.dueAt() == null ? row.submittedAt() : row.dueAt();
    return micros(at) + "-" + row.number().digits();
  }

  /// The cursor of what lies behind a time. It names no report, so it tells of none.
  static String cursor(Instant end) {
    return micros(end) + "-0";
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private static Object sqlValue(long micros) {
    return java.util.Objects.requireNonNull(
        Writes.sqlValue(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000)));
  }
}
