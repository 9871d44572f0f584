package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Report;
import id.lapor.report.ReportExports;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads whole reports in pages: which ones the list of the actor's scope decides, so an export
/// never holds more than the desk shows.
@Component
class ExportQuery implements ReportExports {

  private static final int PAGE = 200;

  private final JdbcClient database;
  private final ReportLists lists;
  private final HistoryStore history;

  ExportQuery(JdbcClient database, ReportLists lists, HistoryStore history) {
    this.database = database;
    this.lists = lists;
    this.history = history;
  }

  @Override
  public void each(Actor actor, ReportLists.Filter filter, Consumer<List<Exported>> taker) {
    @Nullable String cursor = null;
    do {
      var page = lists.listInScope(actor, filter, cursor, PAGE);
      if (!page.rows().isEmpty()) {
        taker.accept(list(page.rows().stream().map(ReportLists.Row::number).toList()));
      }
      cursor = page.next();
    } while (cursor != null);
  }

  @Override
  public List<Exported> list(Collection<ReportNumber> numbers) {
    var reports = reports(numbers.stream().map(ReportNumber::value).toArray(Long[]::new));
    if (reports.isEmpty()) {
      return List.of();
    }
    var ids = reports.values().stream().map(Report::id).toArray(Long[]::new);
    var events = history.listOf(ids);
    var names = names(ids);
    return numbers.stream()
        .map(number -> reports.get(number.value()))
        .filter(Objects::nonNull)
        .map(report -> exported(report, events, names))
        .toList();
  }

  private static Exported exported(
      Report report, Map<Long, List<HistoryEvent>> events, Map<Long, String> names) {
    return new Exported(
        report,
        events.getOrDefault(report.id(), List.of()),
        report.privacy().anonymous() ? null : names.get(report.id()));
  }

  private Map<Long, Report> reports(Long[] numbers) {
    return database
        .sql("select * from report.report where number = any(:numbers::bigint[])")
        .param("numbers", numbers)
        .query(ReportRow::read)
        .list()
        .stream()
        .collect(Collectors.toMap(report -> report.number().value(), Function.identity()));
  }

  private Map<Long, String> names(Long[] ids) {
    var names = new HashMap<Long, String>();
    database
        .sql(
            """
            select report_id, name from report.reporter
            where report_id = any(:ids::bigint[]) and name is not null
            """)
        .param("ids", ids)
        .query(
            row -> {
              names.put(row.getLong("report_id"), row.getString("name"));
            });
    return names;
  }
}
