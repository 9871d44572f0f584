package id.lapor.portal.web;

import id.lapor.category.Categories;
import id.lapor.institution.Institutions;
import id.lapor.portal.web.ReportPage.Fact;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.DueStep;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.sla.Deadlines;
import id.lapor.ui.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the report page together from what the reader may see.
@Component
class ReportPages {

  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;
  private final Deadlines deadlines;
  private final Story story;

  ReportPages(
      Areas areas,
      Institutions institutions,
      Categories categories,
      Deadlines deadlines,
      Story story) {
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
    this.deadlines = deadlines;
    this.story = story;
  }

  /// The page helper with times in the zone of the report's area.
  Ui inZoneOf(Report report, Ui ui) {
    var code = report.place().areaCode();
    return code == null ? ui : areas.find(code).map(Area::zone).map(ui::in).orElse(ui);
  }

  ReportPage page(ReportView view, Ui ui) {
    var report = view.report();
    boolean mine = view.party() == Party.REPORTER;
    return new ReportPage(
        report.number().digits(),
        head(view, mine, ui),
        facts(report, mine, ui),
        view.timeline().stream().map(event -> story.tell(event, view, ui)).toList(),
        mine,
        report.state() == ReportState.POSTPONED,
        deadlines.clockOf(report),
        clockLabel(report, mine, ui),
        next(report, mine, ui),
        view.commands(),
        report.version());
  }

  private ReportPage.Head head(ReportView view, boolean mine, Ui ui) {
    var report = view.report();
    return new ReportPage.Head(
        report.number().toString(),
        mine ? report.content().title() : report.content().shownTitle(),
        Words.tone(report.state()),
        ui.text("report.state." + report.state()),
        ui.text(
            mine ? "portal.report.from.you" : "portal.report.from",
            ui.text("report.kind." + report.kind()),
            Words.publicReporter(view, ui)),
        report.privacy().confidential());
  }

  private List<Fact> facts(Report report, boolean mine, Ui ui) {
    var facts = new ArrayList<Fact>();
    var holder = report.handling().holder();
    facts.add(
        new Fact(
            ui.text("portal.report.holder"),
            holder == null ? ui.text("report.party.NATIONAL_ADMIN") : institutions.name(holder),
            holder == null ? null : "/laporan?instansi=" + holder));
    if (report.timing().resolveDueAt() != null && report.state().open()) {
      fact(facts, ui.text("portal.report.resolveDue"), ui.date(report.timing().resolveDueAt()));
    }
    fact(
        facts,
        ui.text("portal.report.category"),
        categories.describe(report.content().category(), ui.locale()));
    var area = report.place().areaCode();
    fact(facts, ui.text("portal.report.area"), area == null ? "" : areas.describe(area));
    fact(facts, ui.text("portal.report.address"), report.place().address());
    if (report.content().incidentDate() != null) {
      fact(facts, ui.text("portal.report.incidentDate"), ui.day(report.content().incidentDate()));
    }
    fact(
        facts,
        ui.text("portal.report.channel"),
        ui.text("report.channel." + report.content().channel()));
    if (report.ending() != null && report.ending().rating() != null) {
      fact(
          facts,
          ui.text(mine ? "portal.report.rating.you" : "portal.report.rating"),
          ui.text("report.event.rating", report.ending().rating()));
    }
    return facts;
  }

  private static void fact(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, value, null));
    }
  }

  /// Whose deadline it is that runs.
  private static String clockLabel(Report report, boolean mine, Ui ui) {
    var step = report.timing().step();
    if (step == DueStep.COMPLETE || step == DueStep.AUTO_CLOSE) {
      return ui.text(mine ? "portal.report.clock.you" : "portal.report.clock.reporter");
    }
    return ui.text(
        step == DueStep.ARBITRATE || report.handling().holder() == null
            ? "portal.report.clock.national"
            : "portal.report.clock.institution");
  }

  /// Who must do what until when.
  private @Nullable String next(Report report, boolean mine, Ui ui) {
    var step = report.timing().step();
    Instant due = report.timing().stepDueAt();
    if (!report.state().open()) {
      return ui.text("report.next." + report.state());
    }
    if (step == null || due == null) {
      return null;
    }
    var holder = report.handling().holder();
    var who = holder == null ? ui.text("report.party.NATIONAL_ADMIN") : institutions.name(holder);
    boolean yours = mine && (step == DueStep.COMPLETE || step == DueStep.AUTO_CLOSE);
    return ui.text("report.next." + step + (yours ? ".you" : ""), ui.date(due), who);
  }
}
