package id.lapor.category.internal;

import id.lapor.category.Category;
import id.lapor.kernel.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All categories as one immutable tree in memory (some 350), with the names and numbers of the
/// national system.
final class CategoryTree {

  /// The rank of a category that does not have the words.
  private static final int UNLIKE = 3;

  private final Map<String, Category> categories = new LinkedHashMap<>();
  private final Map<String, List<Category>> below = new HashMap<>();
  private final Map<String, String> codesByLaporId = new HashMap<>();
  private final Map<String, String> codesByName = new HashMap<>();
  private final KeywordIndex keywords;

  CategoryTree(List<Category> all, List<CategoryStore.Alias> aliases) {
    for (var category : all) {
      categories.put(category.code(), category);
      var parent = category.parentCode();
      below.computeIfAbsent(parent == null ? "" : parent, code -> new ArrayList<>()).add(category);
      codesByName.putIfAbsent(Words.of(category.nameId()).compact(), category.code());
      codesByName.putIfAbsent(Words.of(category.nameEn()).compact(), category.code());
    }
    for (var alias : aliases) {
      codesByLaporId.put(alias.laporId(), alias.code());
      codesByName.put(Words.of(alias.laporName()).compact(), alias.code());
    }
    keywords = new KeywordIndex(all);
  }

  Optional<Category> find(String code) {
    return Optional.ofNullable(categories.get(code));
  }

  List<Category> all() {
    return List.copyOf(categories.values());
  }

  List<Category> topics() {
    return below.getOrDefault("", List.of());
  }

  /// All categories below one, of any depth, in the order of lists.
  List<Category> below(String code) {
    var found = new ArrayList<Category>();
    for (var child : below.getOrDefault(code, List.of())) {
      found.add(child);
      found.addAll(below(child.code()));
    }
    return found;
  }

  /// The categories that have all the words, in this order: as beginnings of words of their name,
  /// as parts of their name, as beginnings of words of one of their keywords.
  List<Category> having(Words words, Locale locale) {
    return words.empty()
        ? List.of()
        : categories.values().stream()
            .filter(category -> rank(category, locale, words.list()) < UNLIKE)
            .sorted(Comparator.comparingInt(category -> rank(category, locale, words.list())))
            .toList();
  }

  private static int rank(Category category, Locale locale, List<String> words) {
    var beginnings = words.stream().map(" "::concat).toList();
    var names = List.of(category.nameId(), category.name(locale));
    return anyHas(names, beginnings)
        ? 0
        : anyHas(names, words) ? 1 : anyHas(category.keywords(), beginnings) ? 2 : UNLIKE;
  }

  private static boolean anyHas(List<String> texts, List<String> parts) {
    return texts.stream()
        .map(text -> Words.of(text).spaced())
        .anyMatch(text -> parts.stream().allMatch(text::contains));
  }

  Optional<Category> findByLaporId(String id) {
    return Optional.ofNullable(codesByLaporId.get(id)).flatMap(this::find);
  }

  Optional<Category> findByName(String name) {
    return Optional.ofNullable(codesByName.get(Words.of(name).compact())).flatMap(this::find);
  }

  KeywordIndex keywords() {
    return keywords;
  }
}
