package id.lapor.category.internal;

import id.lapor.category.Category;
import id.lapor.kernel.CsvTable;
import id.lapor.kernel.MergeSummary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the categories at the first start from the file that comes with the program, and merges
/// newer files later. Each is one transaction: a crash in the middle leaves nothing behind.
@Component
@Order(110)
public class CategoryLoading implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CategoryLoading.class);

  private final CategoryStore store;
  private final StoredCategories categories;
  private final TransactionTemplate transaction;

  CategoryLoading(
      CategoryStore store, StoredCategories categories, TransactionTemplate transaction) {
    this.store = store;
    this.categories = categories;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!store.empty()) {
      return;
    }
    CategoryFile file;
    try (var source = seed("categories.csv")) {
      file = CategoryFile.read(source, code -> false);
    }
    if (!file.wrong().isEmpty()) {
      throw new IllegalStateException(
          "The categories that come with the program are damaged: " + file.wrong());
    }
    var aliases = aliases();
    var summary =
        transaction.execute(
            status -> {
              store.lock();
              return store.empty()
                  ? fill(file.categories(), aliases)
                  : new MergeSummary(0, 0, aliases.size());
            });
    categories.refresh();
    LOG.info("Loaded {} categories", summary.added());
  }

  private MergeSummary fill(List<Category> all, List<CategoryStore.Alias> aliases) {
    var summary = store.merge(all);
    aliases.forEach(store::addAlias);
    return summary;
  }

  /// What came of a file: a summary, or what is wrong with it, and then nothing was changed.
  public record Result(MergeSummary summary, List<CategoryFile.Wrong> wrong) {}

  /// Adds the categories of a file and changes those that are there already.
  ///
  /// @throws IOException when it is no CSV
  public Result merge(Reader source) throws IOException {
    var file = CategoryFile.read(source, code -> categories.find(code).isPresent());
    var wrong = file.wrong().isEmpty() ? circles(file.categories()) : file.wrong();
    return wrong.isEmpty()
        ? new Result(merge(file.categories()), List.of())
        : new Result(new MergeSummary(0, 0, 0), wrong);
  }

  /// Categories that would hang below themselves.
  private List<CategoryFile.Wrong> circles(List<Category> incoming) {
    Map<String, @Nullable String> parents = new HashMap<>();
    categories.listAll().forEach(category -> parents.put(category.code(), category.parentCode()));
    incoming.forEach(category -> parents.put(category.code(), category.parentCode()));
    return incoming.stream()
        .map(Category::code)
        .filter(code -> circles(code, parents))
        .map(code -> new CategoryFile.Wrong(0, "circle", code))
        .toList();
  }

  private static boolean circles(String code, Map<String, @Nullable String> parents) {
    var seen = new HashSet<String>();
    String step = code;
    while (step != null) {
      if (!seen.add(step)) {
        return true;
      }
      step = parents.get(step);
    }
    return false;
  }

  /// Adds or changes one category.
  public void save(Category category) {
    merge(List.of(category));
  }

  private MergeSummary merge(List<Category> incoming) {
    var summary =
        transaction.execute(
            status -> {
              store.lock();
              return store.merge(incoming);
            });
    categories.refresh();
    return summary;
  }

  private static List<CategoryStore.Alias> aliases() throws IOException {
    try (var source = seed("lapor-aliases.csv")) {
      return CsvTable.read(source, Set.of("lapor_id", "lapor_name", "code")).rows().stream()
          .map(
              row ->
                  new CategoryStore.Alias(
                      row.text("lapor_id"), row.text("lapor_name"), row.text("code")))
          .toList();
    }
  }

  private static Reader seed(String name) throws IOException {
    var file = new ClassPathResource("seed/category/" + name);
    return new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
  }
}
