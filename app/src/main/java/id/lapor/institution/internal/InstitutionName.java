package id.lapor.institution.internal;

import id.lapor.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How names of offices are written and compared: abbreviations written out, words of no weight
/// left aside.
final class InstitutionName {

  private static final Map<String, List<String>> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("pemkab", List.of("pemerintah", "kabupaten")),
          Map.entry("pemkot", List.of("pemerintah", "kota")),
          Map.entry("pemprov", List.of("pemerintah", "provinsi")),
          Map.entry("pemda", List.of("pemerintah")),
          Map.entry("propinsi", List.of("provinsi")),
          Map.entry("prov", List.of("provinsi")),
          Map.entry("kab", List.of("kabupaten")),
          Map.entry("kec", List.of("kecamatan")),
          Map.entry("kel", List.of("kelurahan")),
          Map.entry("ditjen", List.of("direktorat", "jenderal")),
          Map.entry("itjen", List.of("inspektorat", "jenderal")),
          Map.entry("disdik", List.of("dinas", "pendidikan")),
          Map.entry("dinkes", List.of("dinas", "kesehatan")),
          Map.entry("dinsos", List.of("dinas", "sosial")),
          Map.entry("dishub", List.of("dinas", "perhubungan")),
          Map.entry("dlh", List.of("dinas", "lingkungan", "hidup")),
          Map.entry("disnaker", List.of("dinas", "tenaga", "kerja")),
          Map.entry("diskominfo", List.of("dinas", "komunikasi", "informatika")),
          Map.entry("disdukcapil", List.of("dinas", "kependudukan", "pencatatan", "sipil")),
          Map.entry("satpol", List.of("satuan", "polisi")),
          Map.entry("satpolpp", List.of("satuan", "polisi", "pamong", "praja")),
          Map.entry("pp", List.of("pamong", "praja")),
          Map.entry("dinaspupr", List.of("dinas", "pupr")));

  private static final Set<String> WEIGHTLESS =
      Set.of("dan", "daerah", "republik", "indonesia", "ri", "administrasi", "dki");

  private InstitutionName() {}

  /// The words of a name for comparing and searching.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : Words.of(text).list()) {
      words.addAll(WRITTEN_OUT.getOrDefault(word, List.of(word)));
    }
    var weighty = words.stream().filter(word -> !WEIGHTLESS.contains(word)).toList();
    return weighty.isEmpty() ? words : weighty;
  }

  /// The words of a name written as one.
  static String key(String text) {
    return String.join("", words(text));
  }

  /// The words of a unit's name without the region at its end, written as one: `Dinas Sosial Kab.
  /// Bandung` and `Dinas Sosial Kabupaten Bandung` become the same inside the government of
  /// Kabupaten Bandung.
  static String keyWithout(List<String> region, String text) {
    var words = words(text);
    var kindless = region.size() > 1 ? region.subList(1, region.size()) : region;
    for (var tail : List.of(region, kindless)) {
      if (words.size() > tail.size()
          && words.subList(words.size() - tail.size(), words.size()).equals(tail)) {
        return String.join("", words.subList(0, words.size() - tail.size()));
      }
    }
    return String.join("", words);
  }

  /// The region in the name of a government: `kabupaten bandung` of `Pemerintah Kabupaten Bandung`.
  static List<String> regionOf(String government) {
    var words = words(government);
    return words.getFirst().equals("pemerintah") && words.size() > 1
        ? words.subList(1, words.size())
        : List.of("");
  }
}
