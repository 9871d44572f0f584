package id.lapor.category.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.database.Snapshot;
import id.lapor.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The categories, read from memory.
@Component
public class StoredCategories implements Categories {

  private final Clock clock;
  private final Snapshot<CategoryTree> tree;

  StoredCategories(CategoryStore store, Clock clock) {
    this.clock = clock;
    this.tree =
        new Snapshot<>(
            clock, store::version, () -> new CategoryTree(store.listAll(), store.listAliases()));
  }

  /// Takes up a change made here at once.
  void refresh() {
    tree.refresh();
  }

  @Override
  public Optional<Category> find(String code) {
    return tree.get().find(code);
  }

  /// All categories, those that ended or begin later too, in the order of lists.
  public List<Category> listAll() {
    return tree.get().all();
  }

  /// All categories below one, those that ended too.
  public List<Category> listBelow(String code) {
    return tree.get().below(code);
  }

  @Override
  public List<Topic> listValid(LocalDate day) {
    var known = tree.get();
    return known.topics().stream()
        .filter(topic -> topic.validOn(day))
        .map(
            topic ->
                new Topic(
                    topic,
                    known.below(topic.code()).stream().filter(one -> one.validOn(day)).toList()))
        .toList();
  }

  @Override
  public String describe(@Nullable String code, Locale locale) {
    var names = new ArrayList<String>();
    var known = tree.get();
    var step = code == null ? Optional.<Category>empty() : known.find(code);
    while (step.isPresent()) {
      names.addFirst(step.get().name(locale));
      var parent = step.get().parentCode();
      step = parent == null ? Optional.empty() : known.find(parent);
    }
    return String.join(" – ", names);
  }

  @Override
  public List<String> subtree(String code) {
    var codes = new ArrayList<>(List.of(code));
    tree.get().below(code).forEach(category -> codes.add(category.code()));
    return codes;
  }

  @Override
  public List<Category> suggest(String text, int limit) {
    var today = today();
    return tree.get().keywords().suggest(text, category -> category.validOn(today), limit);
  }

  @Override
  public List<Category> search(String words, Locale locale, int limit) {
    var today = today();
    var having = tree.get().having(Words.of(words), locale).stream();
    return Stream.concat(
            having.filter(category -> category.validOn(today)), suggest(words, limit).stream())
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Category> match(@Nullable String laporId, @Nullable String laporName) {
    var known = tree.get();
    var byId = laporId == null ? Optional.<Category>empty() : known.findByLaporId(laporId.strip());
    return byId.or(() -> laporName == null ? Optional.empty() : known.findByName(laporName));
  }

  /// The day in the capital, by which categories begin and end.
  public LocalDate today() {
    return clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
  }
}
