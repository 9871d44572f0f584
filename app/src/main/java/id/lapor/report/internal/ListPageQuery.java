package id.lapor.report.internal;

import id.lapor.database.FreshPlans;
import id.lapor.kernel.Slice;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads one page of a list without reading much more than the page, whatever is asked for.
///
/// What narrows a list may be had by every second report or by three in a million, and nobody can
/// know how often two such things meet. So the page is looked for in the next few thousand reports
/// of the list's order first, which is enough for all that is common. What is rarer than that is
// few
/// enough to be fetched by its own indexes and sorted.
@Component
class ListPageQuery {

  /// How many reports are looked through in the order of the list at most: at a million reports
  /// those of some three weeks, so that closed ones are among them, too. What does not fill a page
  /// of them is had by one report in a hundred and fifty at most.
  private static final int NEAR = 16_000;

  private final FreshPlans database;

  ListPageQuery(FreshPlans database) {
    this.database = database;
  }

  /// The order of a list.
  ///
  /// @param along in SQL, as an index has it
  /// @param sorted the same order, said so that no index is read along it
  record Order(String along, String sorted, Function<Row, String> cursor) {}

  /// The parts of a list in SQL, each what follows `select r.* from`, without order.
  interface Branches {
    /// @param where conditions, each begins with ` and `
    /// @param order for parts inside that need one; they take `:reach` rows
    List<String> of(String where, String order);
  }

  /// What to read.
  ///
  /// @param along conditions that an index has in the order of the list
  /// @param beside all other conditions
  record Asked(
      Branches branches,
      String along,
      String beside,
      Order order,
      Map<String, Object> parameters,
      int limit) {}

  Slice<Row> read(Asked asked) {
    if (asked.beside().isEmpty()) {
      return along(asked, "");
    }
    var order = asked.order().along();
    var branches = asked.branches().of(asked.along(), order);
    // The nearest of several branches would end at different places.
    return branches.size() > 1
        ? along(asked, asked.beside())
        : nearOrFar(rows(branches, order, asked.beside(), NEAR, asked), asked);
  }

  /// A page that was looked for nearby; when it is not full, the whole list is asked.
  Slice<Row> nearOrFar(List<Row> near, Asked asked) {
    return near.size() > asked.limit()
        ? Slice.of(near, asked.limit(), asked.order().cursor())
        : far(asked);
  }

  private Slice<Row> along(Asked asked, String beside) {
    return whole(asked, beside, asked.order().along());
  }

  private Slice<Row> far(Asked asked) {
    return whole(asked, asked.beside(), asked.order().sorted());
  }

  private Slice<Row> whole(Asked asked, String beside, String order) {
    var branches = asked.branches().of(asked.along() + beside, order);
    var rows = rows(branches, order, "", asked.limit() + 1, asked);
    return Slice.of(rows, asked.limit(), asked.order().cursor());
  }

  private List<Row> rows(
      List<String> branches, String branchOrder, String beside, int reach, Asked asked) {
    if (branches.isEmpty()) {
      return List.of();
    }
    var union =
        branches.stream()
            .map(branch -> "(select r.* from " + branch + " " + branchOrder + " limit :reach)")
            .collect(Collectors.joining("\nunion\n"));
    return rows("(" + union + ") r where true" + beside, asked.order().along(), reach, asked);
  }

  /// The rows of one more than a page.
  ///
  /// @param from what follows `from`; reports are `r` in it
  List<Row> rows(String from, String order, int reach, Asked asked) {
    var sql =
        """
        select r.number, r.kind, r.complaint_class, r.state, coalesce(r.published_title, r.title) as shown_title,
          left(coalesce(r.published_description, r.description), 240) as excerpt, r.category, r.area_code,
          r.institution_id, r.unit_ids, r.anonymous, r.confidential, r.channel, r.returns, r.submitted_at, r.step,
          r.step_due_at
        from %s
        %s
        limit :limit
        """
            .formatted(from, order);
    return database
        .sql(sql)
        .params(asked.parameters())
        .param("limit", asked.limit() + 1)
        .param("reach", reach)
        .query(ListPageQuery::row)
        .list();
  }

  /// How many reports are looked through nearby.
  static int reach() {
    return NEAR;
  }

  private static Row row(ResultSet row, int rowNumber) throws SQLException {
    return new Row(
        new ReportNumber(row.getLong("number")),
        ReportKind.valueOf(row.getString("kind")),
        ReportStore.constant(ComplaintClass.class, row.getString("complaint_class")),
        ReportState.valueOf(row.getString("state")),
        row.getString("shown_title"),
        row.getString("excerpt"),
        row.getString("category"),
        row.getString("area_code"),
        row.getObject("institution_id", Long.class),
        ReportStore.ids(row, "unit_ids"),
        row.getBoolean("anonymous"),
        row.getBoolean("confidential"),
        Channel.valueOf(row.getString("channel")),
        row.getInt("returns"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        ReportStore.constant(DueStep.class, row.getString("step")),
        ReportStore.instant(row, "step_due_at"));
  }
}
