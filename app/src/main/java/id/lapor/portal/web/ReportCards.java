package id.lapor.portal.web;

import id.lapor.institution.Institutions;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.ReportLists;
import id.lapor.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Makes the lines of report lists.
@Component
class ReportCards {

  private final Areas areas;
  private final Institutions institutions;

  ReportCards(Areas areas, Institutions institutions) {
    this.areas = areas;
    this.institutions = institutions;
  }

  List<ReportCard> cards(List<ReportLists.Row> rows, Ui ui) {
    var codes =
        rows.stream()
            .map(ReportLists.Row::areaCode)
            .filter(Objects::nonNull)
            .map(ReportCards::regency)
            .toList();
    var names = areas.findAll(codes);
    return rows.stream()
        .map(
            row -> {
              var area = row.areaCode() == null ? null : names.get(regency(row.areaCode()));
              return card(
                  row, area == null ? "" : area.name(), area == null ? ui : ui.in(area.zone()));
            })
        .toList();
  }

  private ReportCard card(ReportLists.Row row, String place, Ui ui) {
    var meta = new ArrayList<String>();
    meta.add(ui.text("report.kind." + row.kind()));
    var holder = row.unitIds().isEmpty() ? row.institutionId() : row.unitIds().getFirst();
    meta.add(institutions.name(holder));
    meta.add(place);
    meta.add(ui.date(row.submittedAt()));
    if (row.confidential()) {
      meta.add(ui.text("report.privacy.confidential"));
    }
    meta.removeIf(String::isBlank);
    return new ReportCard(
        "/laporan/" + row.number().digits(),
        row.number().toString(),
        row.title(),
        Words.tone(row.state()),
        ui.text("report.state." + row.state()),
        row.excerpt(),
        meta);
  }

  /// The regency or city of an area: villages of the same name are many.
  private static String regency(String code) {
    var parts = code.split("\\.", -1);
    return parts.length <= Area.levelOf("00.00") ? code : parts[0] + "." + parts[1];
  }
}
