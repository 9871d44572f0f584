package id.lapor.integration.web.api;

import id.lapor.category.Categories;
import id.lapor.identity.Accounts;
import id.lapor.institution.Institutions;
import id.lapor.integration.web.api.ReportDocument.Deadlines;
import id.lapor.integration.web.api.ReportDocument.Ending;
import id.lapor.integration.web.api.ReportDocument.Event;
import id.lapor.integration.web.api.ReportDocument.File;
import id.lapor.integration.web.api.ReportDocument.Line;
import id.lapor.integration.web.api.ReportDocument.Location;
import id.lapor.integration.web.api.ReportDocument.Named;
import id.lapor.integration.web.api.ReportDocument.Original;
import id.lapor.integration.web.api.ReportDocument.Reporter;
import id.lapor.integration.web.api.ReportDocument.Result;
import id.lapor.integration.web.api.ReportDocument.Timeline;
import id.lapor.region.Areas;
import id.lapor.report.ArchiveReason;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes reports as programs read them.
@Component
class ReportDocuments {

  /// Who may know by name which officer acted.
  private static final Set<Party> OFFICERS =
      EnumSet.complementOf(EnumSet.of(Party.PUBLIC, Party.REPORTER, Party.SYSTEM));

  private final Institutions institutions;
  private final Categories categories;
  private final Areas areas;
  private final Accounts accounts;
  private final String address;

  ReportDocuments(
      Institutions institutions,
      Categories categories,
      Areas areas,
      Accounts accounts,
      @Value("${lapor.address}") String address) {
    this.institutions = institutions;
    this.categories = categories;
    this.areas = areas;
    this.accounts = accounts;
    this.address = address;
  }

  ReportDocument document(ReportView view, Locale locale) {
    var report = view.report();
    var content = report.content();
    boolean insider = view.party() != Party.PUBLIC;
    return new ReportDocument(
        report.number().digits(),
        page(report.number()),
        report.version(),
        view.party(),
        report.kind(),
        report.complaintClass(),
        report.state(),
        content.shownTitle(),
        content.shownDescription(),
        insider && content.publishedTitle() != null
            ? new Original(content.title(), content.description())
            : null,
        category(content.category(), locale),
        area(report.place().areaCode()),
        insider ? location(report.place()) : null,
        content.incidentDate(),
        institution(report.handling().institutionId()),
        units(report.handling().unitIds()),
        report.privacy().anonymous(),
        report.privacy().confidential(),
        content.channel(),
        report.timing().submittedAt(),
        report.timing().stateSince(),
        deadlines(report),
        ending(report.ending()),
        reporter(view.reporter()),
        insider ? view.commands() : null);
  }

  Line line(Row row, Locale locale) {
    return new Line(
        row.number().digits(),
        page(row.number()),
        row.kind(),
        row.complaintClass(),
        row.state(),
        row.title(),
        row.excerpt(),
        category(row.category(), locale),
        area(row.areaCode()),
        institution(row.institutionId()),
        row.anonymous(),
        row.confidential(),
        row.submittedAt(),
        row.step(),
        row.dueAt());
  }

  Timeline timeline(ReportView view) {
    var names = OFFICERS.contains(view.party()) ? names(view.timeline()) : Map.<Long, String>of();
    return new Timeline(
        view.timeline().stream()
            .map(event -> event(view.report().number(), event, names))
            .toList());
  }

  Result result(Report report) {
    return new Result(
        report.number().digits(), report.version(), report.state(), deadlines(report));
  }

  /// The events that happened since a version, as the caller may read them.
  List<Event> events(Report report, List<HistoryEvent> events) {
    return events.stream().map(event -> event(report.number(), event, Map.of())).toList();
  }

  static Deadlines deadlines(Report report) {
    var timing = report.timing();
    return new Deadlines(
        timing.step(), timing.stepDueAt(), timing.resolveDueAt(), timing.pausedAt());
  }

  private Map<Long, String> names(List<HistoryEvent> events) {
    return accounts.names(
        events.stream()
            .map(HistoryEvent::actorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private Event event(ReportNumber number, HistoryEvent event, Map<Long, String> names) {
    var reason = event.text(Field.REASON);
    return new Event(
        event.seq(),
        event.type(),
        event.at(),
        event.party(),
        event.actorId() == null ? null : names.get(event.actorId()),
        institution(event.institutionId()),
        event.stateAfter(),
        event.text(Field.TEXT),
        reason == null ? null : ArchiveReason.valueOf(reason),
        event.data().get(Field.RATING) instanceof Number stars
            ? Integer.valueOf(stars.intValue())
            : null,
        disposedTo(event),
        event.attachments().stream()
            .map(
                file ->
                    new File(
                        file.fileId(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        address
                            + "/api/v1/reports/"
                            + number.digits()
                            + "/attachments/"
                            + file.fileId()))
            .toList());
  }

  private List<Named> disposedTo(HistoryEvent event) {
    var nodes = new ArrayList<Named>();
    if (event.data().get(Field.UNITS) instanceof Collection<?> units && !units.isEmpty()) {
      units.forEach(unit -> add(unit, nodes));
    } else {
      add(event.data().get(Field.INSTITUTION), nodes);
    }
    return nodes;
  }

  private void add(@Nullable Object id, List<Named> nodes) {
    var named = id instanceof Number number ? institution(number.longValue()) : null;
    if (named != null) {
      nodes.add(named);
    }
  }

  private static @Nullable Location location(Report.Place place) {
    return place.address() == null && place.latitude() == null
        ? null
        : new Location(place.latitude(), place.longitude(), place.address());
  }

  private static @Nullable Ending ending(Report.@Nullable Ending ending) {
    return ending == null
        ? null
        : new Ending(ending.at(), ending.by(), ending.reason(), ending.rating());
  }

  private static @Nullable Reporter reporter(ReportView.@Nullable ReporterCard card) {
    return card == null ? null : new Reporter(card.name(), card.email(), card.phone());
  }

  private @Nullable Named category(@Nullable String code, Locale locale) {
    return code == null ? null : new Named(code, categories.describe(code, locale));
  }

  private @Nullable Named area(@Nullable String code) {
    return code == null ? null : new Named(code, areas.describe(code));
  }

  private List<Named> units(List<Long> ids) {
    return ids.stream().map(this::institution).filter(Objects::nonNull).toList();
  }

  private @Nullable Named institution(@Nullable Long id) {
    return id == null
        ? null
        : institutions.find(id).map(node -> new Named(node.code(), node.name())).orElse(null);
  }

  private String page(ReportNumber number) {
    return address + "/laporan/" + number.digits();
  }
}
