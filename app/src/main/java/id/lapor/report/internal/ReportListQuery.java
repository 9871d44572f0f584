package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Slice;
import id.lapor.report.ReportLists;
import id.lapor.report.internal.ListBranch.OfReports;
import id.lapor.report.internal.ListBranch.OfTexts;
import id.lapor.report.internal.ListPageQuery.Asked;
import id.lapor.report.internal.ListPageQuery.Way;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of reports: which conditions each has. How a page of one is read, [ListPageQuery] knows.
@Component
class ReportListQuery implements ReportLists {

  private static final String PUBLIC = " and r.published";

  private final ListPageQuery pages;
  private final Clock clock;
  private final ReporterStore reporters;
  private final ListScopes scopes;
  private final ListFilters filters;
  private final ListCursors cursors;

  ReportListQuery(
      ListPageQuery pages,
      Clock clock,
      ReporterStore reporters,
      ListScopes scopes,
      ListFilters filters,
      ListCursors cursors) {
    this.pages = pages;
    this.clock = clock;
    this.reporters = reporters;
    this.scopes = scopes;
    this.filters = filters;
    this.cursors = cursors;
  }

  /// Along the published texts, which know all that narrows the list but states and institutions.
  @Override
  public Slice<Row> listPublic(Filter filter, @Nullable String cursor, int limit) {
    var parameters = parameters(cursor);
    if (!filter.states().isEmpty() || filter.institutionId() != null) {
      return list(
          List.of(new OfReports("")), filter, PUBLIC, false, ListOrder.NEWEST, parameters, limit);
    }
    var texts =
        new OfTexts(
            filters.days(filter, ListOrder.NEWEST, "t", parameters),
            filters.marks(filter, false, parameters)
                + ListFilters.words(filter, false, parameters));
    var owners =
        new Way(
            List.of(new OfReports(filters.days(filter, ListOrder.NEWEST, "r", parameters))),
            PUBLIC + filters.content(filter, parameters));
    return pages.read(
        new Asked(
            List.of(new Way(List.of(texts), PUBLIC)),
            owners,
            filter,
            false,
            false,
            ListOrder.NEWEST,
            parameters,
            limit));
  }

  @Override
  public Slice<Row> listInScope(Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = parameters(cursor);
    return list(
        scopes.all(actor, parameters), filter, "", true, ListOrder.NEWEST, parameters, limit);
  }

  @Override
  public Slice<Row> listOfAccount(long accountId, @Nullable String cursor, int limit) {
    var parameters = parameters(cursor);
    parameters.put("account", accountId);
    parameters.put("owner", reporters.ownerTag(accountId));
    var own =
        List.of(
            new OfReports(
                " and exists (select from report.reporter o where o.report_id = r.id and o.account_id = :account)",
                "",
                ""),
            new OfReports(
                " and exists (select from report.sealed_reporter o where o.report_id = r.id and o.owner_tag = :owner)",
                "",
                ""));
    return list(own, Filter.all(), "", true, ListOrder.NEWEST, parameters, limit);
  }

  @Override
  public Slice<Row> listQueue(
      Queue queue, Actor actor, Filter filter, @Nullable String cursor, int limit) {
    var parameters = parameters(cursor);
    var branches =
        switch (queue) {
          case TO_VERIFY -> scopes.deskOfAdmins(actor, parameters);
          case TO_ARBITRATE -> scopes.arbitration(actor);
          case TO_ANSWER ->
              scopes.dueByOffices(
                  actor,
                  " and r.state in ('DISPOSED', 'IN_PROGRESS', 'REPORTER_REPLIED', 'REOPENED')",
                  parameters);
          case WAITING ->
              scopes.open(actor, " and r.state in ('POSTPONED', 'FOLLOWED_UP')", parameters);
          case OVERDUE -> {
            parameters.put("now", Objects.requireNonNull(Writes.sqlValue(clock.instant())));
            yield scopes.dueByOffices(actor, "", parameters).stream()
                .map(branch -> branch.and(" and r.step_due_at < :now"))
                .toList();
          }
        };
    return list(branches, filter, "", true, ListOrder.DUE, parameters, limit);
  }

  /// A list of reports, along its branches; the newest of one state along the state, too.
  private Slice<Row> list(
      List<OfReports> branches,
      Filter filter,
      String which,
      boolean unpublished,
      ListOrder order,
      Map<String, Object> parameters,
      int limit) {
    boolean newest = order == ListOrder.NEWEST;
    var days = filters.days(filter, ListOrder.NEWEST, "r", parameters);
    var narrowed = narrowed(branches, filter, parameters);
    var beside = which + filters.content(filter, parameters) + (newest ? "" : days);
    var states = ListFilters.states(filter, parameters);
    var words = ListFilters.wordsOfReport(filter, parameters);
    var all = newest ? narrowed.stream().map(branch -> branch.and(days)).toList() : narrowed;
    var ways = new ArrayList<Way>();
    var along = new Way(all, beside + states + words);
    if (newest && all.size() == 1 && !states.isEmpty()) {
      var byState = new Way(ofStates(filter, narrowed.getFirst(), parameters), beside + words);
      // Where everything is listed, states alone are the shorter way.
      if (branches.getFirst().along().isEmpty() && filter.institutionId() == null) {
        ways.add(byState);
      } else {
        ways.addAll(List.of(along, byState));
      }
    } else {
      ways.add(along);
    }
    return pages.read(
        new Asked(
            ways,
            new Way(all, beside + states),
            filter,
            filter.words() != null,
            unpublished,
            order,
            parameters,
            limit));
  }

  /// By the institution that is asked for, or by its unit and each below it.
  private List<OfReports> narrowed(
      List<OfReports> branches, Filter filter, Map<String, Object> parameters) {
    var institution = filters.institution(filter, parameters);
    var units = filters.units(filter);
    if (units.isEmpty()) {
      return branches.stream().map(branch -> branch.and(institution)).toList();
    }
    if (branches.size() == 1) {
      return ListScopes.ofUnits(units, branches.getFirst(), "filter", parameters);
    }
    parameters.put("filterUnits", units.toArray(Long[]::new));
    return branches.stream()
        .map(branch -> branch.and(" and r.lead_unit_id = any(:filterUnits::bigint[])"))
        .toList();
  }

  private List<OfReports> ofStates(
      Filter filter, OfReports branch, Map<String, Object> parameters) {
    var days = filters.days(filter, ListOrder.NEWEST_IN_STATE, "r", parameters);
    var branches = new ArrayList<OfReports>();
    for (var state : filter.states().stream().sorted().toList()) {
      parameters.put("state" + state, state.name());
      branches.add(branch.inState(" and r.state = :state" + state + days));
    }
    return branches;
  }

  @Override
  public boolean known(String cursor) {
    return cursors.known(cursor);
  }

  private Map<String, Object> parameters(@Nullable String cursor) {
    var parameters = new HashMap<String, Object>();
    cursors.place(cursor, parameters);
    return parameters;
  }
}
