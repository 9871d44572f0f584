package id.lapor.report.internal;

import java.util.Map;

/// A part of a list that runs along one index: how SQL reads it in the list's order. Each condition
/// begins with ` and `.
sealed interface ListBranch {

  /// The time of the row behind the first `:reach`, or nothing when there are not so many.
  String end(ListOrder order, Map<String, Object> parameters);

  /// The first rows that fit, as `select r.*`.
  ///
  /// @param bounded whether only what is not behind `:end` is looked at
  String rows(ListOrder order, String beside, boolean bounded, Map<String, Object> parameters);

  /// Rows of reports.
  ///
  /// @param elsewhere a condition on another table, whose index finds the reports in no order
  /// @param along conditions that an index has in the order of the list
  /// @param beside conditions that it has not
  /// @param inState whether the index is that of states
  record OfReports(String elsewhere, String along, String beside, boolean inState)
      implements ListBranch {

    OfReports(String elsewhere, String along, String beside) {
      this(elsewhere, along, beside, false);
    }

    OfReports(String along) {
      this("", along, "");
    }

    OfReports and(String further) {
      return new OfReports(elsewhere, along + further, beside, inState);
    }

    OfReports besides(String further) {
      return new OfReports(elsewhere, along, beside + further, inState);
    }

    /// Of one state, along the index of states.
    OfReports inState(String state) {
      return new OfReports(elsewhere, along + state, beside, true);
    }

    @Override
    public String end(ListOrder order, Map<String, Object> parameters) {
      // What is found elsewhere is in no order; it is read whole.
      return elsewhere.isEmpty()
          ? "select "
              + order.column("r")
              + from("report.report", own(order), parameters, "")
              + " offset :reach limit 1"
          : "select null::timestamptz where false";
    }

    @Override
    public String rows(
        ListOrder order, String beside, boolean bounded, Map<String, Object> parameters) {
      var all = this.beside + beside;
      if (bounded || all.isEmpty()) {
        var until = bounded ? own(order).until("r") : "";
        return "select r.*"
            + from("report.report", own(order), parameters, until + all)
            + " limit :limit";
      }
      // The offset keeps PostgreSQL from reading along another index until something fits.
      return "select r.* from (select r.*%s offset 0) r where true%s%s limit :limit"
          .formatted(from("report.report", own(order), parameters, ""), all, order.by("r", "id"));
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

    private ListOrder own(ListOrder order) {
      return inState ? ListOrder.NEWEST_IN_STATE : order;
    }

    private String from(
        String reports, ListOrder order, Map<String, Object> parameters, String further) {
      return " from %s r where true%s%s%s%s%s"
          .formatted(
              reports,
              elsewhere,
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
      return "select t.submitted_at"
          + " from report.published_text t where true"
          + conditions(order, parameters, "")
          + order.by("t", "report_id")
          + " offset :reach limit 1";
    }

    /// With words the texts are kept from being read along anything but the order.
    @Override
    public String rows(
        ListOrder order, String beside, boolean bounded, Map<String, Object> parameters) {
      var texts =
          fits.isEmpty()
              ? "report.published_text"
              : "(select * from report.published_text t where true%s%s offset 0)"
                  .formatted(
                      conditions(order, parameters, (bounded ? order.until("t") : "") + fits),
                      order.by("t", "report_id"));
      return "select r.* from %s t join report.report r on r.id = t.report_id where true%s%s%s limit :limit"
          .formatted(
              texts,
              fits.isEmpty() ? conditions(order, parameters, "") : "",
              beside,
              order.by("t", "report_id"));
    }

    private String conditions(ListOrder order, Map<String, Object> parameters, String further) {
      return along + order.after("t", "report_id", parameters) + further;
    }
  }
}
