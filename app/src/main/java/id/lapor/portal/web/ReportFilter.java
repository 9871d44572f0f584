package id.lapor.portal.web;

import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What narrows the public list, as it stands in the address; unknown values narrow nothing.
///
/// @param cari words of the published text
/// @param jenis kind: `pengaduan`, `aspirasi`, `informasi`
/// @param keadaan group of states: `menunggu`, `diproses`, `dijawab`, `selesai`, `diarsipkan`
/// @param kategori code of a topic or category
/// @param wilayah code of an area
/// @param instansi id of an institution
/// @param sejak first day
/// @param sampai last day
/// @param sesudah cursor of the page
public record ReportFilter(
    @Nullable String cari,
    @Nullable String jenis,
    @Nullable String keadaan,
    @Nullable String kategori,
    @Nullable String wilayah,
    @Nullable String instansi,
    @Nullable String sejak,
    @Nullable String sampai,
    @Nullable String sesudah) {

  private static final Map<String, ReportKind> KINDS =
      Map.of(
          "pengaduan", ReportKind.COMPLAINT,
          "aspirasi", ReportKind.ASPIRATION,
          "informasi", ReportKind.INFORMATION_REQUEST);

  private static final Map<String, Set<ReportState>> STATES =
      Map.of(
          "menunggu", Set.of(ReportState.SUBMITTED, ReportState.POSTPONED),
          "diproses",
              Set.of(
                  ReportState.VERIFIED,
                  ReportState.DISPOSED,
                  ReportState.IN_PROGRESS,
                  ReportState.RETURNED,
                  ReportState.REOPENED),
          "dijawab", Set.of(ReportState.FOLLOWED_UP, ReportState.REPORTER_REPLIED),
          "selesai", Set.of(ReportState.CLOSED),
          "diarsipkan", Set.of(ReportState.ARCHIVED, ReportState.MERGED));

  /// The filter of the list door.
  ReportLists.Filter filter() {
    return new ReportLists.Filter(
        KINDS.get(text(jenis)),
        STATES.getOrDefault(text(keadaan), Set.of()),
        Words.blankToNull(kategori),
        Words.blankToNull(wilayah),
        text(instansi).matches("[0-9]{1,18}") ? Long.valueOf(text(instansi)) : null,
        day(sejak),
        day(sampai),
        Words.blankToNull(cari));
  }

  /// The parts that narrow, by name.
  Map<String, String> chosen() {
    var chosen = new LinkedHashMap<String, String>();
    put(chosen, "cari", cari);
    put(chosen, "jenis", jenis);
    put(chosen, "keadaan", keadaan);
    put(chosen, "kategori", kategori);
    put(chosen, "wilayah", wilayah);
    put(chosen, "instansi", instansi);
    put(chosen, "sejak", sejak);
    put(chosen, "sampai", sampai);
    return chosen;
  }

  /// The address of the list without one part, or with a cursor.
  String address(@Nullable String without, @Nullable String cursor) {
    var parts = chosen();
    if (without != null) {
      parts.remove(without);
    }
    if (cursor != null) {
      parts.put("sesudah", cursor);
    }
    var query =
        parts.entrySet().stream()
            .map(
                part ->
                    part.getKey()
                        + "="
                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/laporan" : "/laporan?" + query;
  }

  private static void put(Map<String, String> chosen, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      chosen.put(name, value.strip());
    }
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
