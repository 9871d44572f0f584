package id.lapor.report.internal;

import id.lapor.report.ReportLists.Row;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which order a list runs, and what follows a place in it.
enum ListOrder {
  /// What came in last is first.
  NEWEST("submitted_at", "%s", true),
  /// The same among the reports of one state. Said so that PostgreSQL takes no other index than
  /// that of states: closed reports are most of all, but none of the newest is among them.
  NEWEST_IN_STATE("submitted_at", "timezone('UTC', %s)", true),
  /// What is due first is first.
  DUE("step_due_at", "%s", false);

  private final String column;
  private final String said;
  private final boolean backward;

  ListOrder(String column, String said, boolean backward) {
    this.column = column;
    this.said = said;
    this.backward = backward;
  }

  /// The column of the order.
  String column(String table) {
    return table + "." + column;
  }

  /// `order by` of a table with its id column.
  String by(String table, String id) {
    var direction = backward ? " desc" : "";
    return " order by %s%s, %s.%s%s".formatted(time(table), direction, table, id, direction);
  }

  /// The one of several times that is nearest to the beginning.
  String nearest(String column) {
    return (backward ? "max(" : "min(") + column + ")";
  }

  /// The condition of what follows the cursor that [ListCursors#place] put into the parameters.
  String after(String table, String id, Map<String, Object> parameters) {
    if (!parameters.containsKey("at")) {
      return "";
    }
    var beyond = backward ? "<" : ">";
    if (!parameters.containsKey("number")) {
      return " and %s %s %s".formatted(time(table), beyond, value("at"));
    }
    // The first condition says nothing more, but PostgreSQL can tell from it how many rows follow.
    return " and %1$s %4$s= %5$s and (%1$s, %2$s.%3$s) %4$s (%5$s, %6$s)"
        .formatted(
            time(table),
            table,
            id,
            beyond,
            value("at"),
            "(select c.id from report.report c where c.number = :number)");
  }

  /// The condition of what is not behind `:end`.
  String until(String table) {
    return " and %s %s %s".formatted(time(table), backward ? ">=" : "<=", value("end"));
  }

  /// The time of the order, as its index has it.
  String time(String table) {
    return said.formatted(column(table));
  }

  /// A time among the parameters, to compare with [#time].
  String value(String parameter) {
    return said.formatted(":" + parameter + "::timestamptz");
  }

  /// The time of a row by which the list runs; null for what is in a queue and never due.
  @Nullable Instant of(Row row) {
    return backward ? row.submittedAt() : row.dueAt();
  }
}
