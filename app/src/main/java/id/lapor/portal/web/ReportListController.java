package id.lapor.portal.web;

import id.lapor.category.Categories;
import id.lapor.institution.Institutions;
import id.lapor.portal.web.ReportListPage.Chip;
import id.lapor.region.Areas;
import id.lapor.report.ReportLists;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The public list of reports. All filters stand in the address, so a filtered list can be shared.
@Controller
class ReportListController {

  private static final int ROWS = 20;
  private static final int ALSO_MEANT = 4;

  private final ReportLists lists;
  private final ReportCards cards;
  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;
  private final Clock clock;

  ReportListController(
      ReportLists lists,
      ReportCards cards,
      Areas areas,
      Institutions institutions,
      Categories categories,
      Clock clock) {
    this.lists = lists;
    this.cards = cards;
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
    this.clock = clock;
  }

  /// Names that were typed are looked up once and stand as codes in the address from then on.
  @GetMapping("/laporan")
  String list(
      @ModelAttribute("filter") ReportFilter filter,
      @RequestParam(required = false) @Nullable String namaWilayah,
      @RequestParam(required = false) @Nullable String namaInstansi,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    var found = named(filter, text(namaWilayah), text(namaInstansi));
    var page = lists.listPublic(found.filter(), Words.blankToNull(found.sesudah()), ROWS);
    model.addAttribute(
        "page",
        new ReportListPage(
            found,
            cards.cards(page.rows(), ui),
            chips(found, ui),
            options("jenis", List.of("pengaduan", "aspirasi", "informasi"), ui),
            options(
                "keadaan", List.of("menunggu", "diproses", "dijawab", "selesai", "diarsipkan"), ui),
            topics(ui),
            found.wilayah() == null || found.wilayah().isBlank()
                ? text(namaWilayah)
                : areas.describe(found.wilayah()),
            institutionWords(found, text(namaInstansi)),
            alsoMeant(found, text(namaWilayah), ui),
            page.next() == null ? null : found.address(null, page.next()),
            text(found.sesudah()).isEmpty() ? null : found.address(null, null),
            page.cut()));
    return "portal/reports";
  }

  private ReportFilter named(ReportFilter filter, String areaWords, String institutionWords) {
    var area = text(filter.wilayah());
    if (areaWords.isEmpty()) {
      area = area.isEmpty() || areas.find(area).isEmpty() ? "" : area;
    } else if (area.isEmpty() || !areas.describe(area).equals(areaWords)) {
      var hits = areas.search(areaWords, 1);
      area = hits.isEmpty() ? "" : hits.getFirst().code();
    }
    var institution = text(filter.instansi());
    if (!institutionWords.isEmpty() && !institutionWords(filter, "").equals(institutionWords)) {
      var hits = institutions.search(institutionWords, null, true, 1);
      institution = hits.isEmpty() ? "" : Long.toString(hits.getFirst().id());
    }
    return new ReportFilter(
        filter.cari(),
        filter.jenis(),
        filter.keadaan(),
        filter.kategori(),
        area,
        institution,
        filter.sejak(),
        filter.sampai(),
        filter.sesudah());
  }

  private String institutionWords(ReportFilter filter, String typed) {
    var id = filter.filter().institutionId();
    return id == null ? typed : institutions.name(id);
  }

  private List<Chip> alsoMeant(ReportFilter filter, String areaWords, Ui ui) {
    if (areaWords.isEmpty()) {
      return List.of();
    }
    return areas.search(areaWords, ALSO_MEANT + 1).stream()
        .filter(area -> !area.code().equals(filter.wilayah()))
        .filter(area -> !areaWords.equals(areas.describe(text(filter.wilayah()))))
        .limit(ALSO_MEANT)
        .map(
            area ->
                new Chip(
                    ui.text(
                        "region.chooser.place",
                        areas.describe(area.code()),
                        ui.text("region.level." + area.level()).toLowerCase(ui.locale())),
                    new ReportFilter(
                            filter.cari(),
                            filter.jenis(),
                            filter.keadaan(),
                            filter.kategori(),
                            area.code(),
                            filter.instansi(),
                            filter.sejak(),
                            filter.sampai(),
                            null)
                        .address(null, null)))
        .toList();
  }

  private List<Chip> chips(ReportFilter filter, Ui ui) {
    var chips = new ArrayList<Chip>();
    filter
        .chosen()
        .forEach(
            (name, value) -> {
              var label =
                  switch (name) {
                    case "kategori" -> categories.describe(value, ui.locale());
                    case "wilayah" -> areas.describe(value);
                    case "instansi" -> institutionWords(filter, value);
                    case "cari" -> ui.text("portal.list.chip.cari", value);
                    case "sejak", "sampai" -> ui.text("portal.list.chip." + name, value);
                    default -> ui.textOr("portal.list." + name + "." + value, value);
                  };
              chips.add(new Chip(label, filter.address(name, null)));
            });
    return chips;
  }

  private static SequencedMap<String, String> options(String name, List<String> values, Ui ui) {
    var options = new LinkedHashMap<String, String>();
    values.forEach(value -> options.put(value, ui.text("portal.list." + name + "." + value)));
    return options;
  }

  private SequencedMap<String, String> topics(Ui ui) {
    var options = new LinkedHashMap<String, String>();
    categories
        .listValid(LocalDate.ofInstant(clock.instant(), ui.zone()))
        .forEach(topic -> options.put(topic.topic().code(), topic.topic().name(ui.locale())));
    return options;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
