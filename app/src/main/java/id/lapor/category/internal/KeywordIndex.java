package id.lapor.category.internal;

import id.lapor.category.Category;
import id.lapor.kernel.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which categories a citizen's text speaks of.
///
/// Each keyword that occurs counts for its category: more when it has several words, less when
/// many categories share it; the words of the names count a little. A category beats its topic
/// when both are meant.
final class KeywordIndex {

  private static final int LONGEST_PHRASE = 4;
  private static final double NAME_WEIGHT = 0.3;
  private static final double LEAST = 0.5;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "dan",
          "atau",
          "yang",
          "di",
          "ke",
          "dari",
          "untuk",
          "lainnya",
          "terkait",
          "layanan",
          "pelayanan",
          "umum");

  private final Map<String, Map<Category, Double>> weights = new HashMap<>();

  KeywordIndex(List<Category> all) {
    for (var category : all) {
      for (var keyword : category.keywords()) {
        var words = Words.of(keyword).list();
        if (!words.isEmpty()) {
          add(words, category, Math.pow(words.size(), 1.5));
        }
      }
      for (var word : Words.of(category.nameId()).list()) {
        if (word.length() > 3 && !EMPTY_WORDS.contains(word)) {
          add(List.of(word), category, NAME_WEIGHT);
        }
      }
    }
  }

  private void add(List<String> words, Category category, double weight) {
    weights
        .computeIfAbsent(String.join(" ", words), phrase -> new HashMap<>())
        .merge(category, weight, Math::max);
  }

  /// The categories that fit, best first.
  List<Category> suggest(String text, Predicate<Category> choosable, int limit) {
    var scores = new HashMap<Category, Double>();
    for (var phrase : phrases(text)) {
      var hits = weights.getOrDefault(phrase, Map.of());
      double rarity = 1 / Math.sqrt(hits.size());
      hits.forEach((category, weight) -> scores.merge(category, weight * rarity, Double::sum));
    }
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST && choosable.test(entry.getKey()))
        .sorted(
            Map.Entry.<Category, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().parentCode() == null)
                .thenComparing(entry -> entry.getKey().code()))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  private static Set<String> phrases(String text) {
    var words = Words.of(text.length() > 5_000 ? text.substring(0, 5_000) : text).list();
    var phrases = new HashSet<String>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
        phrases.add(String.join(" ", words.subList(from, to)));
      }
    }
    return phrases;
  }
}
