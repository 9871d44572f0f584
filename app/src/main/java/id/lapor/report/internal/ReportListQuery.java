package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Slice;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of reports. Each is read from one index in its order, from a cursor on, and stops after a
/// page.
@Component
class ReportListQuery implements ReportLists {

  private static final String OPEN = "r.state not in ('CLOSED', 'ARCHIVED', 'MERGED')";
  private static final String NEWEST_FIRST = "order by r.submitted_at desc, r.id desc";
  /// The order of the public list when words are searched: along the index of the texts.
  private static final String FOUND_NEWEST_FIRST = "order by t.submitted_at desc, t.report_id desc";

  private static final String DUE_FIRST = "order by r.step_due_at, r.id";

  private final JdbcClient database;
  private final Clock clock;
  private final ReporterStore reporters;
  private final ListScopes scopes;
  private final ListFilters filters;

  ReportListQuery(
      JdbcClient database,
      Clock clock,
      ReporterStore reporters,
      ListScopes scopes,
      ListFilters filters) {
    this.database = database;
    this.clock = clock;
    this.reporters = reporters;
    this.scopes = scopes;
    this.filters = filters;
  }

  @Override
  public Slice<Row> listPublic(Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    if (filter.words() == null) {
      var where = "r.published" + filters.where(filter, parameters) + newest(cursor, parameters);
      return newestFirst(List.of("report.report r where " + where), parameters, limit);
    }
    var where =
        "r.published"
            + filters.where(filter, parameters)
            + ListFilters.words(filter, parameters)
            + found(cursor, parameters);
    return slice(
        List.of(
            "report.published_text t join report.report r on r.id = t.report_id where " + where),
        FOUND_NEWEST_FIRST,
        NEWEST_FIRST,
        parameters,
        limit,
        ReportListQuery::newestCursor);
  }

  @Override
  public Slice<Row> listInScope(Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    var where =
        filters.where(filter, parameters)
            + ListFilters.wordsOfReport(filter, parameters)
            + newest(cursor, parameters);
    return newestFirst(scopes.all(actor, where, NEWEST_FIRST, parameters), parameters, limit);
  }

  @Override
  public Slice<Row> listOfAccount(long accountId, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    parameters.put("account", accountId);
    parameters.put("owner", reporters.ownerTag(accountId));
    var where = newest(cursor, parameters);
    return newestFirst(
        List.of(
            "report.reporter o join report.report r on r.id = o.report_id where o.account_id = :account"
                + where,
            "report.sealed_reporter o join report.report r on r.id = o.report_id where o.owner_tag = :owner"
                + where),
        parameters,
        limit);
  }

  @Override
  public Slice<Row> listQueue(
      Queue queue, Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    var where =
        filters.where(filter, parameters)
            + ListFilters.wordsOfReport(filter, parameters)
            + due(cursor, parameters);
    var branches =
        switch (queue) {
          case TO_VERIFY -> scopes.deskOfAdmins(actor, where, DUE_FIRST, parameters);
          case TO_ARBITRATE -> scopes.arbitration(actor, where);
          case TO_ANSWER ->
              scopes.all(
                  actor,
                  " and "
                      + OPEN
                      + " and r.state in ('DISPOSED', 'IN_PROGRESS', 'REPORTER_REPLIED', 'REOPENED')"
                      + where,
                  DUE_FIRST,
                  parameters);
          case WAITING ->
              scopes.all(
                  actor,
                  " and " + OPEN + " and r.state in ('POSTPONED', 'FOLLOWED_UP')" + where,
                  DUE_FIRST,
                  parameters);
          case OVERDUE -> {
            parameters.put("now", Writes.sqlValue(clock.instant()));
            yield scopes.all(
                actor,
                " and "
                    + OPEN
                    + " and r.step not in ('COMPLETE', 'AUTO_CLOSE') and r.step_due_at < :now"
                    + where,
                DUE_FIRST,
                parameters);
          }
        };
    return slice(branches, DUE_FIRST, DUE_FIRST, parameters, limit, ReportListQuery::dueCursor);
  }

  private Slice<Row> newestFirst(List<String> branches, Map<String, Object> parameters, int limit) {
    return slice(
        branches, NEWEST_FIRST, NEWEST_FIRST, parameters, limit, ReportListQuery::newestCursor);
  }

  private Slice<Row> slice(
      List<String> branches,
      String branchOrder,
      String order,
      Map<String, Object> parameters,
      int limit,
      java.util.function.Function<Row, String> cursor) {
    if (branches.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    parameters.put("limit", limit + 1);
    var union =
        branches.stream()
            .map(branch -> "(select r.* from " + branch + " " + branchOrder + " limit :limit)")
            .collect(Collectors.joining("\nunion\n"));
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
            .formatted(union, order);
    return Slice.of(
        database.sql(sql).params(parameters).query(ReportListQuery::row).list(), limit, cursor);
  }

  private static String newest(@Nullable String cursor, Map<String, Object> parameters) {
    if (!place(cursor, parameters)) {
      return "";
    }
    return " and (r.submitted_at, r.id) < (:at, (select c.id from report.report c where c.number = :number))";
  }

  private static String found(@Nullable String cursor, Map<String, Object> parameters) {
    if (!place(cursor, parameters)) {
      return "";
    }
    return " and (t.submitted_at, t.report_id) < (:at, (select c.id from report.report c where c.number = :number))";
  }

  private static String due(@Nullable String cursor, Map<String, Object> parameters) {
    if (!place(cursor, parameters)) {
      return "";
    }
    return " and (r.step_due_at, r.id) > (:at, (select c.id from report.report c where c.number = :number))";
  }

  /// Reads a cursor `<micros>-<number>`; one that nobody here wrote starts the list anew.
  private static boolean place(@Nullable String cursor, Map<String, Object> parameters) {
    if (cursor == null || !cursor.matches("[0-9]{1,17}-[0-9]{1,10}")) {
      return false;
    }
    var parts = cursor.split("-", 2);
    long micros = Long.parseLong(parts[0]);
    parameters.put(
        "at",
        Writes.sqlValue(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000)));
    parameters.put("number", Long.parseLong(parts[1]));
    return true;
  }

  private static String newestCursor(Row row) {
    return cursor(row.submittedAt(), row);
  }

  private static String dueCursor(Row row) {
    return cursor(row.dueAt() == null ? row.submittedAt() : row.dueAt(), row);
  }

  private static String cursor(Instant at, Row row) {
    long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    return micros + "-" + row.number().digits();
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
