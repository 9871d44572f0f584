package id.lapor.report.internal;

import id.lapor.database.FreshPlans;
import id.lapor.database.Writes;
import id.lapor.kernel.Slice;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.internal.ListBranch.OfReports;
import id.lapor.report.internal.ListBranch.OfTexts;
import id.lapor.report.internal.ListCandidateQuery.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Reads one page of a list without reading much more than the page, whatever is asked for.
///
/// What narrows a list may be had by every second report or by three in a million, and nobody can
/// know how often two such things meet. So the page is looked for in three steps, of which mostly
/// the first is enough: in the nearest reports of the list's order; among all that have the words,
/// the category and the area, if those are few; in many more reports of the order. If that does
/// not fill the page either, the list is cut there, and its next page begins where it was cut.
@Component
class ListPageQuery {

  private final FreshPlans database;
  private final ListCandidateQuery candidates;
  private final ListCursors cursors;
  private final ListReach reach;

  @Autowired
  ListPageQuery(FreshPlans database, ListCandidateQuery candidates, ListCursors cursors) {
    this(database, candidates, cursors, ListReach.USUAL);
  }

  ListPageQuery(
      FreshPlans database, ListCandidateQuery candidates, ListCursors cursors, ListReach reach) {
    this.database = database;
    this.candidates = candidates;
    this.cursors = cursors;
    this.reach = reach;
  }

  /// One way along which a list can be read.
  ///
  /// @param beside conditions on reports; each begins with ` and `
  record Way(List<? extends ListBranch> branches, String beside) {}

  /// What to read.
  ///
  /// @param ways that each lead through the whole list, the likeliest to be short first
  /// @param owners the list's branches for candidates, with all conditions but words
  /// @param texts whether the ways look up texts one by one
  /// @param unpublished whether the list has reports without a published text
  record Asked(
      List<Way> ways,
      Way owners,
      Filter filter,
      boolean texts,
      boolean unpublished,
      ListOrder order,
      Map<String, Object> parameters,
      int limit) {}

  Slice<Row> read(Asked asked) {
    var words = candidates.words(asked.filter());
    var first = asked.ways().getFirst();
    if (words == Words.NOTHING || first.branches().isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    if (plain(first)) {
      return slice(rows(first, null, asked), asked);
    }
    var nearEnd = end(first, reach.near(), asked);
    var near = rows(first, nearEnd, asked);
    if (near.size() > asked.limit() || nearEnd == null) {
      return slice(near, asked);
    }
    var few = candidates.find(asked.filter(), words, asked.unpublished());
    return few.isPresent() ? slice(among(few.get(), words, asked), asked) : far(asked);
  }

  private Slice<Row> far(Asked asked) {
    int furthest = asked.texts() ? reach.farWithTexts() : reach.far();
    @Nullable Slice<Row> cut = null;
    for (var way : asked.ways()) {
      var end = end(way, furthest, asked);
      var rows = rows(way, end, asked);
      if (rows.size() > asked.limit() || end == null) {
        return slice(rows, asked);
      }
      cut = cut == null ? new Slice<>(rows, cursors.behind(end), rows.size() < asked.limit()) : cut;
    }
    return Objects.requireNonNull(cut);
  }

  /// Whether next to nothing is looked at in vain.
  private static boolean plain(Way way) {
    return way.branches().stream()
        .allMatch(
            branch ->
                switch (branch) {
                  case OfReports reports -> way.beside().isEmpty() && reports.beside().isEmpty();
                  case OfTexts texts -> texts.fits().isEmpty();
                });
  }

  private Slice<Row> slice(List<Row> rows, Asked asked) {
    if (rows.size() <= asked.limit()) {
      return new Slice<>(rows, null);
    }
    var page = rows.subList(0, asked.limit());
    return new Slice<>(page, cursors.behind(page.getLast(), asked.order()));
  }

  /// The time up to which the nearest reports reach, those of each branch as far as of the
  /// nearest; null when they are all.
  private @Nullable Instant end(Way way, int reports, Asked asked) {
    var parameters = new HashMap<>(asked.parameters());
    var ends =
        way.branches().stream()
            .map(branch -> "(" + branch.end(asked.order(), parameters) + ")")
            .collect(Collectors.joining(" union all "));
    return database
        .sql(
            "select %s as place from (%s) e (place)"
                .formatted(asked.order().nearest("place"), ends))
        .params(parameters)
        .param("reach", reports / way.branches().size())
        .query((row, number) -> Optional.ofNullable(ReportRow.instant(row, "place")))
        .single()
        .orElse(null);
  }

  private List<Row> rows(Way way, @Nullable Instant end, Asked asked) {
    var parameters = new HashMap<>(asked.parameters());
    if (end != null) {
      parameters.put("end", Objects.requireNonNull(Writes.sqlValue(end)));
    }
    return rows(
        way.branches().stream()
            .map(branch -> branch.rows(asked.order(), way.beside(), end != null, parameters))
            .toList(),
        parameters,
        asked);
  }

  private List<Row> among(List<Long> ids, Words words, Asked asked) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var parameters = new HashMap<>(asked.parameters());
    parameters.put("ids", ids.toArray(Long[]::new));
    var beside =
        words == Words.FINDABLE
            ? asked.owners().beside()
            : asked.owners().beside() + ListFilters.wordsOfReport(asked.filter(), parameters);
    return rows(
        asked.owners().branches().stream()
            .map(OfReports.class::cast)
            .map(branch -> branch.among(asked.order(), beside, parameters))
            .toList(),
        parameters,
        asked);
  }

  /// The rows of one more than a page.
  private List<Row> rows(List<String> branches, Map<String, Object> parameters, Asked asked) {
    var sql =
        """
        select r.number, r.kind, r.complaint_class, r.state, coalesce(r.published_title, r.title) as shown_title,
          left(coalesce(r.published_description, r.description), 240) as excerpt, r.category, r.area_code,
          r.institution_id, r.unit_ids, r.anonymous, r.confidential, r.channel, r.returns, r.submitted_at, r.step,
          r.step_due_at
        from (%s) r
        %s
        limit :limit
        """
            .formatted(
                branches.stream()
                    .map(branch -> "(" + branch + ")")
                    .collect(Collectors.joining(" union ")),
                asked.order().by("r", "id"));
    return database
        .sql(sql)
        .params(parameters)
        .param("limit", asked.limit() + 1)
        .query(ListPageQuery::row)
        .list();
  }

  private static Row row(ResultSet row, int rowNumber) throws SQLException {
    return new Row(
        new ReportNumber(row.getLong("number")),
        ReportKind.valueOf(row.getString("kind")),
        ReportRow.constant(ComplaintClass.class, row.getString("complaint_class")),
        ReportState.valueOf(row.getString("state")),
        row.getString("shown_title"),
        row.getString("excerpt"),
        row.getString("category"),
        row.getString("area_code"),
        row.getObject("institution_id", Long.class),
        ReportRow.ids(row, "unit_ids"),
        row.getBoolean("anonymous"),
        row.getBoolean("confidential"),
        Channel.valueOf(row.getString("channel")),
        row.getInt("returns"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        ReportRow.constant(DueStep.class, row.getString("step")),
        ReportRow.instant(row, "step_due_at"));
  }
}
