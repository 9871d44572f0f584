package id.lapor.integration.internal;

import id.lapor.category.Categories;
import id.lapor.identity.Accounts;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.Report;
import id.lapor.report.ReportExports.Exported;
import id.lapor.report.ReportState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a report as a line of LAPOR!'s own export, and its history as lines of a second sheet.
/// What an import told and nothing here knows, such as LAPOR!'s category id, comes out again.
@Component
class ExportLines {

  private static final Locale INDONESIAN = Locale.of("id");
  private static final String ANONYMOUS = "Anonim";

  private final Institutions institutions;
  private final Areas areas;
  private final Categories categories;
  private final Accounts accounts;
  private final MessageSource messages;

  ExportLines(
      Institutions institutions,
      Areas areas,
      Categories categories,
      Accounts accounts,
      MessageSource messages) {
    this.institutions = institutions;
    this.areas = areas;
    this.categories = categories;
    this.accounts = accounts;
    this.messages = messages;
  }

  /// The header of the reports.
  List<String> header() {
    return List.of(LaporColumn.values()).stream().map(LaporColumn::header).toList();
  }

  /// The header of the histories.
  List<String> historyHeader() {
    return List.of(
        "Tracking ID",
        "Urutan",
        "Tanggal",
        "Waktu",
        "Peristiwa",
        "Peran",
        "Instansi",
        "Petugas",
        "Isi",
        "Status Sebelum",
        "Status Sesudah");
  }

  /// The line of a report.
  List<String> line(Exported exported) {
    return List.copyOf(cells(exported).values());
  }

  /// The line of a report by its columns, in their order.
  Map<LaporColumn, String> cells(Exported exported) {
    var report = exported.report();
    var told = told(exported.history());
    var cells = new EnumMap<LaporColumn, String>(LaporColumn.class);
    cells.put(LaporColumn.TRACKING_ID, report.number().digits());
    cells.put(LaporColumn.DATE, LaporTime.day(report.timing().submittedAt()));
    cells.put(LaporColumn.TIME, LaporTime.time(report.timing().submittedAt()));
    cells.put(LaporColumn.REPORTER, reporter(exported));
    cells.put(
        LaporColumn.CLASSIFICATION,
        LaporWords.classification(report.kind(), report.complaintClass()));
    putCategory(report, told, cells);
    cells.put(LaporColumn.TITLE, report.content().shownTitle());
    cells.put(LaporColumn.ORIGINAL_TEXT, report.content().description());
    cells.put(LaporColumn.FINAL_TEXT, report.content().shownDescription());
    cells.put(LaporColumn.PRIVACY, privacy(report));
    cells.put(
        LaporColumn.SOURCE,
        told.getOrDefault(
            LaporColumn.SOURCE.header(), LaporWords.channel(report.content().channel())));
    putOffices(report, told, cells);
    putEnding(report, exported.history(), cells);
    putPlace(report, cells);
    for (var column : LaporColumn.values()) {
      cells.putIfAbsent(column, told.getOrDefault(column.header(), ""));
    }
    return cells;
  }

  /// The lines of the histories of a page of reports, oldest first. Officers are named, reporters
  /// never.
  List<List<String>> historyLines(List<Exported> page) {
    var names = officers(page);
    return page.stream().flatMap(exported -> historyLines(exported, names).stream()).toList();
  }

  private List<List<String>> historyLines(Exported exported, Map<Long, String> names) {
    var lines = new ArrayList<List<String>>();
    @Nullable ReportState before = null;
    for (var event : exported.history()) {
      var actor = event.actorId() == null ? "" : names.getOrDefault(event.actorId(), "");
      var text = event.text(Field.TEXT);
      lines.add(
          List.of(
              exported.report().number().digits(),
              Integer.toString(event.seq()),
              LaporTime.day(event.at()),
              LaporTime.time(event.at()),
              word("event", event.type()),
              word("party", event.party()),
              institutions.name(event.institutionId()),
              actor,
              text == null ? "" : text,
              before == null ? "" : LaporWords.status(before, null),
              LaporWords.status(event.stateAfter(), event.party())));
      before = event.stateAfter();
    }
    return lines;
  }

  private Map<Long, String> officers(List<Exported> page) {
    var ids =
        page.stream()
            .flatMap(exported -> exported.history().stream())
            .map(HistoryEvent::actorId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : accounts.names(ids);
  }

  private String word(String kind, Enum<?> value) {
    return messages.getMessage("integration.export." + kind + "." + value.name(), null, INDONESIAN);
  }

  private static String reporter(Exported exported) {
    if (exported.report().privacy().anonymous()) {
      return ANONYMOUS;
    }
    var name = exported.reporterName();
    return name == null ? "" : name;
  }

  private static String privacy(Report report) {
    var words = new ArrayList<String>();
    if (report.privacy().anonymous()) {
      words.add("Anonim");
    }
    if (report.privacy().confidential()) {
      words.add("Rahasia");
    }
    return String.join("|", words);
  }

  /// LAPOR!'s own id and name of the category as long as it is the one that was imported.
  private void putCategory(
      Report report, Map<String, String> told, EnumMap<LaporColumn, String> cells) {
    var code = report.content().category();
    if (code == null) {
      return;
    }
    var laporId = told.get(LaporColumn.CATEGORY_ID.header());
    var laporName = told.get(LaporColumn.CATEGORY.header());
    boolean same =
        categories.match(laporId, laporName).filter(found -> found.code().equals(code)).isPresent();
    cells.put(LaporColumn.CATEGORY_ID, same && laporId != null ? laporId : "");
    cells.put(
        LaporColumn.CATEGORY,
        same && laporName != null
            ? laporName
            : categories.find(code).map(found -> found.name(INDONESIAN)).orElse(code));
  }

  private void putOffices(
      Report report, Map<String, String> told, EnumMap<LaporColumn, String> cells) {
    var holder = report.handling().holder();
    var node = Optional.ofNullable(holder).flatMap(institutions::find);
    if (node.isEmpty()) {
      return;
    }
    var parent = node.get().parentId();
    var name = node.get().name();
    cells.put(LaporColumn.PARENT_OFFICE, parent == null ? name : institutions.name(parent));
    var toldOffice = told.getOrDefault(LaporColumn.OFFICE.header(), "");
    boolean waits = !node.map(Institution::unit).orElse(false) && !toldOffice.isEmpty();
    cells.put(LaporColumn.OFFICE, waits ? toldOffice : name);
    if (!toldOffice.equals(cells.get(LaporColumn.OFFICE))) {
      cells.put(LaporColumn.OFFICE_ID, "");
    }
  }

  private void putEnding(
      Report report, List<HistoryEvent> history, EnumMap<LaporColumn, String> cells) {
    var ending = report.ending();
    cells.put(
        LaporColumn.STATUS, LaporWords.status(report.state(), ending == null ? null : ending.by()));
    cells.put(LaporColumn.REASON, explanation(report.state(), history));
    var rating = ending == null ? null : ending.rating();
    cells.put(LaporColumn.RATING, rating == null ? "" : rating.toString());
  }

  /// What was said when it was postponed or archived.
  private static String explanation(ReportState state, List<HistoryEvent> history) {
    if (state != ReportState.ARCHIVED && state != ReportState.POSTPONED) {
      return "";
    }
    return history.reversed().stream()
        .filter(event -> event.stateAfter() == state)
        .map(event -> event.text(Field.TEXT))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private void putPlace(Report report, EnumMap<LaporColumn, String> cells) {
    var code = report.place().areaCode();
    if (code == null) {
      return;
    }
    var columns =
        List.of(
            LaporColumn.PROVINCE, LaporColumn.REGENCY, LaporColumn.DISTRICT, LaporColumn.VILLAGE);
    columns.forEach(column -> cells.put(column, ""));
    for (Area area : areas.path(code)) {
      // LAPOR! writes regencies by their bare names.
      cells.put(columns.get(area.level() - 1), area.name().replaceFirst("^Kabupaten ", ""));
    }
  }

  /// What the last import told besides; empty for reports that were made here.
  private static Map<String, String> told(List<HistoryEvent> history) {
    var told = new HashMap<String, String>();
    for (var event : history) {
      if (event.data().get(Field.IMPORTED_COLUMNS) instanceof Map<?, ?> columns) {
        told.clear();
        columns.forEach((name, value) -> told.put(String.valueOf(name), String.valueOf(value)));
      }
    }
    return told;
  }
}
