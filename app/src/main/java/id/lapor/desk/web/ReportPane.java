package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.desk.internal.WordDiff;
import id.lapor.institution.Institutions;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Report;
import id.lapor.report.ReportView;
import id.lapor.sla.Deadlines;
import id.lapor.ui.Ui;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts the middle of the desk together: what was reported, where it has been, what happened so
/// far.
@Component
class ReportPane {

  private final Categories categories;
  private final Areas areas;
  private final Institutions institutions;
  private final EventLines events;
  private final Deadlines deadlines;

  ReportPane(
      Categories categories,
      Areas areas,
      Institutions institutions,
      EventLines events,
      Deadlines deadlines) {
    this.categories = categories;
    this.areas = areas;
    this.institutions = institutions;
    this.events = events;
    this.deadlines = deadlines;
  }

  /// The zone in which the report's times are told: that of its area.
  ZoneId zoneOf(Report report, Ui ui) {
    return Optional.ofNullable(report.place().areaCode())
        .flatMap(areas::find)
        .map(Area::zone)
        .orElse(ui.zone());
  }

  ReportPage draw(ReportView view, QueueAddress address, QueuePane.Neighbours neighbours, Ui ui) {
    var report = view.report();
    var digits = report.number().digits();
    return new ReportPage(
        report.number().toString(),
        digits,
        report.content().shownTitle(),
        Tones.of(report.state()),
        ui.text("report.state." + report.state()),
        deadlines.clockOf(report),
        marks(report, ui),
        facts(report, ui),
        report.privacy().anonymous(),
        view.reporter(),
        story(view, digits, ui),
        route(view, ui),
        events.tell(digits, view.timeline(), ui),
        address.list(),
        neighbours.previous(),
        neighbours.next());
  }

  private static List<String> marks(Report report, Ui ui) {
    var marks = new ArrayList<String>();
    marks.add(ui.text("report.kind." + report.kind()));
    if (report.complaintClass() != null) {
      marks.add(ui.text("report.class." + report.complaintClass()));
    }
    if (report.privacy().confidential()) {
      marks.add(ui.text("report.privacy.confidential"));
    }
    if (report.privacy().anonymous()) {
      marks.add(ui.text("report.privacy.anonymous"));
    }
    if (report.handling().returns() > 0) {
      marks.add(ui.text("desk.queue.returned", report.handling().returns()));
    }
    return marks;
  }

  private List<ReportPage.Fact> facts(Report report, Ui ui) {
    var facts = new ArrayList<ReportPage.Fact>();
    var category = categories.describe(report.content().category(), ui.locale());
    facts.add(
        fact("category", category.isEmpty() ? ui.text("desk.report.noCategory") : category, ui));
    var place = report.place();
    if (place.areaCode() != null || place.address() != null) {
      facts.add(fact("place", where(place), ui));
    }
    if (place.latitude() != null && place.longitude() != null) {
      facts.add(
          fact(
              "point",
              String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()),
              ui));
    }
    if (report.content().incidentDate() != null) {
      facts.add(fact("incidentDate", ui.day(report.content().incidentDate()), ui));
    }
    facts.add(
        fact(
            "submitted",
            ui.text(
                "desk.report.submittedBy",
                ui.dateTime(report.timing().submittedAt()),
                ui.text("report.channel." + report.content().channel())),
            ui));
    facts.add(fact("holder", holder(report, ui), ui));
    var timing = report.timing();
    if (timing.step() != null && timing.stepDueAt() != null && timing.pausedAt() == null) {
      facts.add(
          new ReportPage.Fact(
              ui.text("report.step." + timing.step()), ui.dateTime(timing.stepDueAt())));
    }
    if (timing.resolveDueAt() != null
        && timing.step() != DueStep.RESOLVE
        && report.state().open()) {
      facts.add(fact("resolve", ui.dateTime(timing.resolveDueAt()), ui));
    }
    if (timing.pausedAt() != null) {
      facts.add(fact("paused", ui.dateTime(timing.pausedAt()), ui));
    }
    return facts;
  }

  private static ReportPage.Fact fact(String name, String value, Ui ui) {
    return new ReportPage.Fact(ui.text("desk.fact." + name), value);
  }

  private String where(Report.Place place) {
    var area = place.areaCode() == null ? "" : areas.describe(place.areaCode());
    if (place.address() == null || place.address().isBlank()) {
      return area;
    }
    return area.isEmpty() ? place.address() : place.address() + ", " + area;
  }

  private String holder(Report report, Ui ui) {
    var handling = report.handling();
    if (handling.institutionId() == null) {
      return ui.text("report.party.NATIONAL_ADMIN");
    }
    if (handling.unitIds().isEmpty()) {
      return institutions.name(handling.institutionId());
    }
    var units = handling.unitIds().stream().map(institutions::name).toList();
    var lead = units.getFirst();
    return units.size() == 1
        ? lead
        : ui.text(
            "desk.report.jointly", lead, units.stream().skip(1).collect(Collectors.joining(", ")));
  }

  private static ReportPage.Story story(ReportView view, String digits, Ui ui) {
    var content = view.report().content();
    var title = content.publishedTitle() == null ? content.title() : content.publishedTitle();
    var text =
        content.publishedDescription() == null
            ? content.description()
            : content.publishedDescription();
    boolean edited = !title.equals(content.title()) || !text.equals(content.description());
    return new ReportPage.Story(
        content.description(),
        content.title(),
        edited,
        WordDiff.between(content.title(), title),
        WordDiff.between(content.description(), text),
        view.timeline().stream()
            .filter(event -> event.type() == EventType.SUBMITTED)
            .flatMap(event -> EventLines.files(digits, event, ui).stream())
            .toList());
  }

  /// Where it has been: each disposition one stop; the first stop is whom the reporter sent it to.
  private List<String> route(ReportView view, Ui ui) {
    var stops = new ArrayList<String>();
    for (var event : view.timeline()) {
      var stop = stop(event, ui);
      if (!stop.isEmpty() && (stops.isEmpty() || !stops.getLast().equals(stop))) {
        stops.add(stop);
      }
    }
    return stops;
  }

  private String stop(HistoryEvent event, Ui ui) {
    return switch (event.type()) {
      case SUBMITTED -> {
        var named = events.destination(event);
        yield named.isEmpty() ? ui.text("report.party.NATIONAL_ADMIN") : named;
      }
      case DISPOSED -> events.destination(event);
      case RETURNED -> ui.text("desk.route.returned");
      default -> "";
    };
  }
}
