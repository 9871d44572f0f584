package id.lapor.region.internal;

import id.lapor.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name of an area as somebody wrote it, taken apart: what kind of area it says it is, and the
/// name proper.
///
/// @param kind what the words in front of the name say, or null
/// @param core the name proper: `Kab. Bandung Barat` has the core `bandung barat`
record AreaName(@Nullable Kind kind, Words core) {

  /// What the words in front of a name can say.
  enum Kind {
    PROVINCE,
    REGENCY,
    CITY,
    DISTRICT,
    VILLAGE;

    int level() {
      return switch (this) {
        case PROVINCE -> 1;
        case REGENCY, CITY -> 2;
        case DISTRICT -> 3;
        case VILLAGE -> 4;
      };
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("provinsi", Kind.PROVINCE),
          Map.entry("propinsi", Kind.PROVINCE),
          Map.entry("prov", Kind.PROVINCE),
          Map.entry("kabupaten", Kind.REGENCY),
          Map.entry("kab", Kind.REGENCY),
          Map.entry("kota", Kind.CITY),
          Map.entry("kotamadya", Kind.CITY),
          Map.entry("kodya", Kind.CITY),
          Map.entry("kecamatan", Kind.DISTRICT),
          Map.entry("kec", Kind.DISTRICT),
          Map.entry("distrik", Kind.DISTRICT),
          Map.entry("kapanewon", Kind.DISTRICT),
          Map.entry("kemantren", Kind.DISTRICT),
          Map.entry("desa", Kind.VILLAGE),
          Map.entry("ds", Kind.VILLAGE),
          Map.entry("kelurahan", Kind.VILLAGE),
          Map.entry("kel", Kind.VILLAGE));

  private static final Set<String> TITLES =
      Set.of(
          "daerah",
          "khusus",
          "ibukota",
          "istimewa",
          "dki",
          "di",
          "diy",
          "d",
          "i",
          "nanggroe",
          "darussalam");

  private static final Map<String, String> WRITTEN_OUT =
      Map.of("kep", "kepulauan", "adm", "administrasi");

  /// Takes a name apart.
  static AreaName of(String text) {
    var words = new ArrayList<>(Words.of(text).list());
    words.replaceAll(word -> WRITTEN_OUT.getOrDefault(word, word));
    Kind kind = null;
    if (words.size() > 1 && KINDS.containsKey(words.getFirst())) {
      kind = KINDS.get(words.removeFirst());
      if (words.size() > 1 && words.getFirst().equals("administrasi")) {
        words.removeFirst();
      }
    }
    return new AreaName(kind, new Words(withoutTitles(words)));
  }

  /// The kind that a single word names, or null.
  static @Nullable Kind kindOf(String word) {
    return KINDS.get(word.toLowerCase(Locale.ROOT));
  }

  /// The name for searching: its words, and, when there are several, also written together.
  static String searchWords(String name) {
    var words = Words.of(name);
    var core = of(name).core();
    return core.list().size() > 1 ? words.spaced() + core.compact() + " " : words.spaced();
  }

  /// Whether an area of this name may be meant where no kind or another kind is written.
  boolean contradicts(@Nullable Kind wanted) {
    return wanted != null && kind != null && wanted != kind;
  }

  private static List<String> withoutTitles(List<String> words) {
    if (words.contains("jakarta") || words.contains("yogyakarta") || words.contains("aceh")) {
      var plain = words.stream().filter(word -> !TITLES.contains(word)).toList();
      return plain.isEmpty() ? words : plain;
    }
    return words;
  }
}
