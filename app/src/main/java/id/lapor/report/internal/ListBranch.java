package id.lapor.report.internal;

import java.util.Map;

/// A part of a list that runs along one index: how SQL reads it in the list's order.
sealed interface ListBranch {

  /// The time of the row behind the first `:reach`, or nothing when there are not so many.
  String end(ListOrder order, Map<String, Object> parameters);

  /// The first rows that fit, as `select r.*`; `until` bounds how far is looked, or is empty.
  String rows(ListOrder order, String beside, boolean bounded, Map<String, Object> parameters);

  /// Rows of reports.
  ///
  /// @param join what else they must have, after the table
  /// @param along conditions that an index has in the order of the list; each condition begins with
  ///     ` and `
  /// @param beside conditions that it has not
  record OfReports(String join, String along, String beside) implements ListBranch {

    OfReports(String along) {
      this("", along, "");
    }

    OfReports and(String further) {
      return new OfReports(join, along + further, beside);
    }

    @Override
    public String end(ListOrder order, Map<String, Object> parameters) {
      // What is joined is in no order; it is read whole.
      return join.isEmpty()
          ? "select "
              + order.time("r")
              + from("report.report", order, parameters, "")
              + " offset :reach limit 1"
          : "select null::timestamptz where false";
    }

    @Override
    public String rows(
        ListOrder order, String beside, boolean bounded, Map<String, Object> parameters) {
      var until = bounded ? order.until("r") : "";
      var all = this.beside + beside;
      if (all.isEmpty()) {
        return "select r.*" + from("report.report", order, parameters, until) + " limit :limit";
      }
      // The offset keeps PostgreSQL from reading along anything but the order.
      return "select r.* from (select r.*%s offset 0) r where true%s%s limit :limit"
          .formatted(from("report.report", order, parameters, until), all, order.by("r", "id"));
    }

    /// Of the reports with `:ids` those that belong to the branch.
    String among(ListOrder order, String beside, Map<String, Object> parameters) {
      return "select r.*"
          + from(
              "(select * from report.report where id = any(:ids::bigint[]) offset 0)",
              order,
              parameters,
              this.beside + beside)
          + " limit :limit";
    }

    private String from(
        String reports, ListOrder order, Map<String, Object> parameters, String further) {
      return " from %s r%s where true%s%s%s%s"
          .formatted(
              reports,
              join,
              along,
              order.after("r", "id", parameters),
              further,
              order.by("r", "id"));
    }
  }

  /// Published texts with their reports.
  ///
  /// @param along conditions on the time
  /// @param fits conditions on words and marks
  record OfTexts(String along, String fits) implements ListBranch {

    @Override
    public String end(ListOrder order, Map<String, Object> parameters) {
      return "select t.submitted_at" + from(order, parameters, "") + " offset :reach limit 1";
    }

    @Override
    public String rows(
        ListOrder order, String beside, boolean bounded, Map<String, Object> parameters) {
      return """
          select r.* from (select t.report_id, t.submitted_at%s offset 0) t
          join report.report r on r.id = t.report_id where true%s%s limit :limit
          """
          .formatted(
              from(order, parameters, (bounded ? order.until("t") : "") + fits),
              beside,
              order.by("t", "report_id"));
    }

    private String from(ListOrder order, Map<String, Object> parameters, String further) {
      return " from report.published_text t where true%s%s%s%s"
          .formatted(
              along,
              order.after("t", "report_id", parameters),
              further,
              order.by("t", "report_id"));
    }
  }
}
