package id.lapor.desk.web;

import id.lapor.desk.internal.Tab;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import id.lapor.sla.Deadlines;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the queue together: one page of a list that is never counted.
@Component
class QueuePane {

  private static final int LINES = 25;

  private final ReportLists lists;
  private final QueueNarrowing narrowing;
  private final Areas areas;
  private final Institutions institutions;
  private final Deadlines deadlines;
  private final Clock clock;

  QueuePane(
      ReportLists lists,
      QueueNarrowing narrowing,
      Areas areas,
      Institutions institutions,
      Deadlines deadlines,
      Clock clock) {
    this.lists = lists;
    this.narrowing = narrowing;
    this.areas = areas;
    this.institutions = institutions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /// One page of the list as read.
  Slice<ReportLists.Row> read(QueueAddress address, Actor actor) {
    return read(address, actor, LINES);
  }

  /// The list as it is drawn.
  ///
  /// @param open the report that stands open beside it, or null
  QueuePage draw(
      QueueAddress address,
      Slice<ReportLists.Row> slice,
      @Nullable ReportNumber open,
      Actor actor,
      Ui ui) {
    var places = places(slice.rows());
    var lines =
        slice.rows().stream().map(row -> line(row, address, open, places, actor, ui)).toList();
    var tab = address.tab();
    return new QueuePage(
        ui.text("desk.tab." + tab),
        ui.text("desk.tab." + tab + ".about"),
        extent(address, slice, ui),
        Tab.of(actor).stream()
            .map(
                other ->
                    new QueuePage.Tab(
                        ui.text("desk.tab." + other), address.at(other).list(), other == tab))
            .toList(),
        lines,
        address.cursor() == null ? null : address.from(null).list(),
        slice.next() == null ? null : address.from(slice.next()).list(),
        slice.cut(),
        narrowing.form(address, actor, ui),
        mayEnter(actor),
        export(actor));
  }

  /// All reports for the national admin, those of the institution for its admin.
  private static @Nullable String export(Actor actor) {
    if (actor.has(Role.NATIONAL_ADMIN)) {
      return "/kelola/ekspor";
    }
    return actor.has(Role.INSTITUTION_ADMIN) ? "/meja/ekspor" : null;
  }

  /// Whether the officer may enter reports for citizens who come, phone or write.
  static boolean mayEnter(Actor actor) {
    return actor.has(Role.INTAKE_OPERATOR)
        || actor.has(Role.INSTITUTION_ADMIN)
        || actor.has(Role.NATIONAL_ADMIN);
  }

  /// The neighbours of a report in the list; past the end of the page it looks at the following
  /// one.
  Neighbours neighbours(
      QueueAddress address, Slice<ReportLists.Row> slice, ReportNumber number, Actor actor) {
    var rows = slice.rows();
    int at = indexOf(rows, number);
    if (at < 0) {
      return new Neighbours(
          null, rows.isEmpty() ? null : address.report(rows.getFirst().number().digits()));
    }
    var previous = at == 0 ? null : address.report(rows.get(at - 1).number().digits());
    if (at + 1 < rows.size()) {
      return new Neighbours(previous, address.report(rows.get(at + 1).number().digits()));
    }
    return new Neighbours(previous, firstOfNextPage(address, slice, actor).orElse(null));
  }

  /// Addresses of the reports before and after one in the list.
  record Neighbours(@Nullable String previous, @Nullable String next) {}

  private Optional<String> firstOfNextPage(
      QueueAddress address, Slice<ReportLists.Row> slice, Actor actor) {
    if (slice.next() == null) {
      return Optional.empty();
    }
    var following = address.from(slice.next());
    return read(following, actor, 1).rows().stream()
        .findFirst()
        .map(row -> following.report(row.number().digits()));
  }

  private Slice<ReportLists.Row> read(QueueAddress address, Actor actor, int limit) {
    var filter = narrowing.filter(address);
    var queue = address.tab().queue();
    return queue == null
        ? lists.listInScope(actor, filter, address.cursor(), limit)
        : lists.listQueue(queue, actor, filter, address.cursor(), limit);
  }

  private static int indexOf(List<ReportLists.Row> rows, ReportNumber number) {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).number().equals(number)) {
        return at;
      }
    }
    return -1;
  }

  private static String extent(QueueAddress address, Slice<ReportLists.Row> slice, Ui ui) {
    int shown = slice.rows().size();
    if (slice.cut()) {
      return ui.text("desk.queue.soFar", shown);
    }
    if (slice.next() != null) {
      return ui.text("desk.queue.moreThan", shown);
    }
    return address.cursor() == null
        ? ui.text("desk.queue.count", shown)
        : ui.text("desk.queue.last", shown);
  }

  private QueuePage.Line line(
      ReportLists.Row row,
      QueueAddress address,
      @Nullable ReportNumber open,
      Map<String, Area> places,
      Actor actor,
      Ui ui) {
    return new QueuePage.Line(
        address.report(row.number().digits()),
        row.title(),
        row.number().toString(),
        Tones.of(row.state()),
        ui.text("report.state." + row.state()),
        deadlines.clockOf(row),
        facts(row, places, actor, ui),
        row.number().equals(open));
  }

  private List<String> facts(ReportLists.Row row, Map<String, Area> places, Actor actor, Ui ui) {
    var facts = new ArrayList<String>();
    if (row.areaCode() != null) {
      facts.add(place(row.areaCode(), places));
    }
    facts.add(age(row, ui));
    if (row.kind() != ReportKind.COMPLAINT) {
      facts.add(ui.text("report.kind." + row.kind()));
    }
    if (row.institutionId() != null && actor.has(Role.NATIONAL_ADMIN)) {
      facts.add(institutions.name(row.institutionId()));
    }
    if (row.returns() > 0) {
      facts.add(ui.text("desk.queue.returned", row.returns()));
    }
    if (row.confidential()) {
      facts.add(ui.text("report.privacy.confidential"));
    }
    if (row.anonymous()) {
      facts.add(ui.text("report.privacy.anonymous"));
    }
    return facts;
  }

  /// The smallest area with the regency or city it lies in.
  private static String place(String code, Map<String, Area> places) {
    var area = places.get(code);
    if (area == null) {
      return code;
    }
    var regency = places.get(regencyOf(code));
    return regency == null || regency.equals(area)
        ? area.name()
        : area.name() + ", " + regency.name();
  }

  private Map<String, Area> places(List<ReportLists.Row> rows) {
    var codes = new HashSet<String>();
    rows.stream()
        .map(ReportLists.Row::areaCode)
        .filter(Objects::nonNull)
        .forEach(
            code -> {
              codes.add(code);
              codes.add(regencyOf(code));
            });
    return areas.findAll(codes);
  }

  private static String regencyOf(String code) {
    var levels = code.split("\\.", -1);
    return levels.length < 2 ? code : levels[0] + "." + levels[1];
  }

  private String age(ReportLists.Row row, Ui ui) {
    var zone = ui.zone();
    long days =
        ChronoUnit.DAYS.between(
            row.submittedAt().atZone(zone).toLocalDate(),
            clock.instant().atZone(zone).toLocalDate());
    return ui.text("desk.queue.age", Math.max(0, days));
  }
}
