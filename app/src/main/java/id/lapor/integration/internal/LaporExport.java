package id.lapor.integration.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Party;
import id.lapor.report.ReportNumber;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads LAPOR!'s admin export row by row: some rows of headings, then a header whose first cell is
/// `Tracking ID`, then one row for each report. Keeps nothing but the header, so a file of any
/// length needs the memory of one row.
final class LaporExport {

  private static final Pattern NAMES_A_PERSON =
      Pattern.compile(
          "(?i)pelapor|nama|nik|ktp|e-?mail|surel|telepon|telp|ponsel|hp|whatsapp|alamat|akun");

  private static final Set<LaporColumn> NEEDED =
      EnumSet.of(
          LaporColumn.TRACKING_ID,
          LaporColumn.DATE,
          LaporColumn.TITLE,
          LaporColumn.ORIGINAL_TEXT,
          LaporColumn.STATUS);

  /// Not kept besides: they are parts of the report, or of who reported it.
  private static final Set<LaporColumn> NOT_BESIDES =
      EnumSet.of(
          LaporColumn.TRACKING_ID,
          LaporColumn.DATE,
          LaporColumn.TIME,
          LaporColumn.REPORTER,
          LaporColumn.TITLE,
          LaporColumn.ORIGINAL_TEXT,
          LaporColumn.FINAL_TEXT);

  /// LAPOR! gives up to eight digits; ten are ours, and a number typed wrongly must not meet one.
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,7}");

  private static final String HIDDEN = "[isi disembunyikan";
  private static final String HIDDEN_TITLE = "Laporan rahasia";
  private static final String HIDDEN_TEXT = "Isi laporan ini disembunyikan oleh LAPOR!";
  private static final String NO_TITLE = "Tanpa judul";

  private final Map<String, String> heading = new HashMap<>();
  private final Map<LaporColumn, Integer> known = new EnumMap<>(LaporColumn.class);
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private boolean started;
  private long line;

  /// A line of the file.
  ///
  /// @param number from 1
  /// @param trackingId as it stands there, shortened
  /// @param cells of the columns that mean something here
  record Line(long number, String trackingId, Map<LaporColumn, String> cells, Parsed parsed) {}

  /// What a row turned out to be.
  sealed interface Parsed {
    record Row(LaporRow row) implements Parsed {}

    record Faulty(Fault fault) implements Parsed {}
  }

  /// Why a row cannot be read; told by `integration.fault.<fault>`.
  enum Fault {
    NUMBER,
    DATE,
    CLASSIFICATION,
    STATUS
  }

  /// Takes the next row of the file; empty for headings, the header and blank rows.
  Optional<Line> accept(List<String> cells) {
    line++;
    if (!started) {
      readHeading(cells);
      return Optional.empty();
    }
    if (cells.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    var told = new EnumMap<LaporColumn, String>(LaporColumn.class);
    known.keySet().forEach(column -> told.put(column, value(cells, column)));
    return Optional.of(new Line(line, shortened(trackingId(cells)), told, read(cells)));
  }

  /// Whether the header was found.
  boolean started() {
    return started;
  }

  /// The columns that no row can be read without and that the header does not have.
  List<String> missing() {
    return NEEDED.stream()
        .filter(column -> !known.containsKey(column))
        .map(LaporColumn::header)
        .toList();
  }

  /// The institution whose export it is, as the headings name it; empty when they do not.
  String institution() {
    return heading.getOrDefault("nama instansi", "");
  }

  /// The day on which LAPOR! made the file; empty when the headings do not tell.
  String madeOn() {
    return heading.getOrDefault("tanggal generate", "");
  }

  private void readHeading(List<String> cells) {
    var filled = cells.stream().filter(cell -> !cell.isBlank()).map(LaporExport::clean).toList();
    if (!cells.isEmpty()
        && LaporColumn.of(cells.getFirst()).equals(Optional.of(LaporColumn.TRACKING_ID))) {
      started = true;
      for (int index = 0; index < cells.size(); index++) {
        int position = index;
        var name = clean(cells.get(index));
        LaporColumn.of(name)
            .ifPresentOrElse(
                column -> known.putIfAbsent(column, position),
                () -> {
                  if (!name.isEmpty()) {
                    unknown.putIfAbsent(name, position);
                  }
                });
      }
    } else if (filled.size() >= 2) {
      heading.put(filled.get(0).replace(":", "").strip().toLowerCase(Locale.ROOT), filled.get(1));
    }
  }

  private Parsed read(List<String> cells) {
    var id = trackingId(cells);
    if (!NUMBER.matcher(id).matches()) {
      return new Parsed.Faulty(Fault.NUMBER);
    }
    var submittedAt =
        LaporTime.moment(value(cells, LaporColumn.DATE), value(cells, LaporColumn.TIME));
    if (submittedAt.isEmpty()) {
      return new Parsed.Faulty(Fault.DATE);
    }
    var classification = LaporWords.classification(value(cells, LaporColumn.CLASSIFICATION));
    if (classification.isEmpty()) {
      return new Parsed.Faulty(Fault.CLASSIFICATION);
    }
    var status = status(cells);
    if (status.isEmpty()) {
      return new Parsed.Faulty(Fault.STATUS);
    }
    var texts = texts(cells);
    var privacy = value(cells, LaporColumn.PRIVACY).toLowerCase(Locale.ROOT);
    return new Parsed.Row(
        new LaporRow(
            new ReportNumber(Long.parseLong(id)),
            submittedAt.get(),
            classification.get().kind(),
            classification.get().complaintClass(),
            texts,
            privacy.contains("anonim"),
            privacy.contains("rahasia") || texts.hidden(),
            LaporWords.channel(value(cells, LaporColumn.SOURCE)),
            status.get(),
            names(cells),
            others(cells)));
  }

  private String trackingId(List<String> cells) {
    return value(cells, LaporColumn.TRACKING_ID).replaceFirst("^#", "").replaceFirst("\\.0+$", "");
  }

  private Optional<LaporRow.Status> status(List<String> cells) {
    var words = value(cells, LaporColumn.STATUS);
    var explanation = value(cells, LaporColumn.REASON);
    boolean national =
        value(cells, LaporColumn.OFFICE).isEmpty()
            && value(cells, LaporColumn.PARENT_OFFICE).isEmpty();
    var admin = national ? Party.NATIONAL_ADMIN : Party.INSTITUTION_ADMIN;
    return LaporWords.status(words, explanation, admin)
        .map(
            meaning -> {
              @Nullable ArchiveReason reason = meaning.reason();
              return new LaporRow.Status(
                  words, meaning.state(), meaning.by(), reason, explanation, rating(cells));
            });
  }

  private @Nullable Integer rating(List<String> cells) {
    var stars = value(cells, LaporColumn.RATING).replaceFirst("[.,]0+$", "");
    return stars.matches("[1-5]") ? Integer.valueOf(stars) : null;
  }

  private LaporRow.Texts texts(List<String> cells) {
    var title = value(cells, LaporColumn.TITLE);
    var original = value(cells, LaporColumn.ORIGINAL_TEXT);
    var last = value(cells, LaporColumn.FINAL_TEXT);
    boolean hidden = hidden(original) || hidden(last) || hidden(title);
    var shownOriginal = hidden(original) ? HIDDEN_TEXT : original;
    return new LaporRow.Texts(
        hidden(title) ? HIDDEN_TITLE : title.isEmpty() ? NO_TITLE : title,
        shownOriginal,
        hidden(last) ? HIDDEN_TEXT : last.isEmpty() ? shownOriginal : last,
        value(cells, LaporColumn.REPORTER),
        hidden);
  }

  private LaporRow.Names names(List<String> cells) {
    return new LaporRow.Names(
        value(cells, LaporColumn.CATEGORY_ID).replaceFirst("\\.0+$", ""),
        value(cells, LaporColumn.CATEGORY),
        value(cells, LaporColumn.PARENT_OFFICE),
        value(cells, LaporColumn.OFFICE),
        value(cells, LaporColumn.PROVINCE),
        value(cells, LaporColumn.REGENCY),
        value(cells, LaporColumn.DISTRICT),
        value(cells, LaporColumn.VILLAGE));
  }

  private Map<String, String> others(List<String> cells) {
    var others = new HashMap<String, String>();
    known.keySet().stream()
        .filter(column -> !NOT_BESIDES.contains(column))
        .forEach(column -> putUnlessEmpty(others, column.header(), value(cells, column)));
    boolean anonymous =
        value(cells, LaporColumn.PRIVACY).toLowerCase(Locale.ROOT).contains("anonim");
    unknown.forEach(
        (name, index) -> {
          // The history is read by officers: nothing in it may say who an anonymous reporter is.
          if (!anonymous || !NAMES_A_PERSON.matcher(name).find()) {
            putUnlessEmpty(others, name, cell(cells, index));
          }
        });
    return others;
  }

  private String value(List<String> cells, LaporColumn column) {
    var index = known.get(column);
    return index == null ? "" : cell(cells, index);
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? clean(cells.get(index)) : "";
  }

  /// Without non-breaking spaces, outer blanks, and the apostrophe that keeps spreadsheets from
  /// calculating.
  static String clean(String cell) {
    var text = cell.replace('\u00a0', ' ').replace("\u0000", "").strip();
    return text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
  }

  private static boolean hidden(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(HIDDEN);
  }

  private static String shortened(String id) {
    return id.length() <= 20 ? id : id.substring(0, 20) + "…";
  }

  private static void putUnlessEmpty(Map<String, String> map, String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }
}
