package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Slice;
import id.lapor.report.ReportLists;
import id.lapor.report.internal.ListPageQuery.Asked;
import id.lapor.report.internal.ListPageQuery.Branches;
import id.lapor.report.internal.ListPageQuery.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of reports: which conditions each has. How a page of one is read, [ListPageQuery] knows.
@Component
class ReportListQuery implements ReportLists {

  private static final String OPEN = " and r.state not in ('CLOSED', 'ARCHIVED', 'MERGED')";
  private static final Order NEWEST =
      new Order(
          "order by r.submitted_at desc, r.id desc",
          "order by r.submitted_at + interval '0' desc, r.id desc",
          ReportListQuery::newestCursor);
  private static final Order DUE =
      new Order(
          "order by r.step_due_at, r.id",
          "order by r.step_due_at + interval '0', r.id",
          ReportListQuery::dueCursor);

  private final ListPageQuery pages;
  private final Clock clock;
  private final ReporterStore reporters;
  private final ListScopes scopes;
  private final ListFilters filters;

  ReportListQuery(
      ListPageQuery pages,
      Clock clock,
      ReporterStore reporters,
      ListScopes scopes,
      ListFilters filters) {
    this.pages = pages;
    this.clock = clock;
    this.reporters = reporters;
    this.scopes = scopes;
    this.filters = filters;
  }

  @Override
  public Slice<Row> listPublic(Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    var along = " and r.published" + filters.along(filter, parameters) + newest(cursor, parameters);
    var beside = filters.beside(filter, parameters);
    if (filter.words() != null) {
      return found(filter, cursor, along, beside, parameters, limit);
    }
    return pages.read(
        new Asked(
            (where, order) -> List.of("report.report r where true" + where),
            along,
            beside,
            NEWEST,
            parameters,
            limit));
  }

  /// Public reports by their words: looked for in the newest texts first.
  private Slice<Row> found(
      Filter filter,
      @Nullable String cursor,
      String along,
      String beside,
      Map<String, Object> parameters,
      int limit) {
    var words = ListFilters.words(filter, parameters);
    var asked =
        new Asked(
            (where, order) ->
                List.of(
                    "report.published_text t join report.report r on r.id = t.report_id where true"
                        + where),
            along,
            beside + words,
            NEWEST,
            parameters,
            limit);
    var newestTexts =
        """
        (select t.report_id, t.submitted_at, t.words from report.published_text t where true %s
         order by t.submitted_at desc, t.report_id desc limit :reach) t
        join report.report r on r.id = t.report_id where true %s
        """
            .formatted(
                filters.days(filter, "t", parameters) + newestText(cursor, parameters),
                words + along + beside);
    var near =
        pages.rows(
            newestTexts,
            "order by t.submitted_at desc, t.report_id desc",
            ListPageQuery.reach(),
            asked);
    return pages.nearOrFar(near, asked);
  }

  @Override
  public Slice<Row> listInScope(Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    var along = filters.along(filter, parameters) + newest(cursor, parameters);
    var beside = filters.beside(filter, parameters) + ListFilters.wordsOfReport(filter, parameters);
    return pages.read(
        new Asked(
            (where, order) -> scopes.all(actor, where, order, parameters),
            along,
            beside,
            NEWEST,
            parameters,
            limit));
  }

  @Override
  public Slice<Row> listOfAccount(long accountId, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    parameters.put("account", accountId);
    parameters.put("owner", reporters.ownerTag(accountId));
    Branches own =
        (where, order) ->
            List.of(
                "report.reporter o join report.report r on r.id = o.report_id where o.account_id = :account"
                    + where,
                "report.sealed_reporter o join report.report r on r.id = o.report_id where o.owner_tag = :owner"
                    + where);
    return pages.read(new Asked(own, newest(cursor, parameters), "", NEWEST, parameters, limit));
  }

  @Override
  public Slice<Row> listQueue(
      Queue queue, Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = new HashMap<String, Object>();
    var along = due(cursor, parameters);
    var beside =
        filters.days(filter, "r", parameters)
            + filters.institution(filter, parameters)
            + filters.beside(filter, parameters)
            + ListFilters.wordsOfReport(filter, parameters);
    return pages.read(
        new Asked(branches(queue, actor, parameters), along, beside, DUE, parameters, limit));
  }

  private Branches branches(Queue queue, Actor actor, Map<String, Object> parameters) {
    return switch (queue) {
      case TO_VERIFY -> (where, order) -> scopes.deskOfAdmins(actor, where, parameters);
      case TO_ARBITRATE -> (where, order) -> scopes.arbitration(actor, where);
      case TO_ANSWER ->
          open(
              " and r.state in ('DISPOSED', 'IN_PROGRESS', 'REPORTER_REPLIED', 'REOPENED')",
              actor,
              parameters);
      case WAITING -> open(" and r.state in ('POSTPONED', 'FOLLOWED_UP')", actor, parameters);
      case OVERDUE -> {
        parameters.put("now", java.util.Objects.requireNonNull(Writes.sqlValue(clock.instant())));
        yield open(
            " and r.step not in ('COMPLETE', 'AUTO_CLOSE') and r.step_due_at < :now",
            actor,
            parameters);
      }
    };
  }

  private Branches open(String which, Actor actor, Map<String, Object> parameters) {
    return (where, order) -> scopes.all(actor, OPEN + which + where, order, parameters);
  }

  private static String newest(@Nullable String cursor, Map<String, Object> parameters) {
    if (!place(cursor, parameters)) {
      return "";
    }
    return " and (r.submitted_at, r.id) < (:at, (select c.id from report.report c where c.number = :number))";
  }

  private static String newestText(@Nullable String cursor, Map<String, Object> parameters) {
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
}
