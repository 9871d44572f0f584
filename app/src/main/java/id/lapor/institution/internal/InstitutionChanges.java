package id.lapor.institution.internal;

import id.lapor.institution.Institution;
import id.lapor.kernel.MergeSummary;
import id.lapor.region.Areas;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an admin does to the tree: one node by a form, many by a file. Nodes end, they are never
/// deleted.
@Component
public class InstitutionChanges {

  private final InstitutionStore store;
  private final StoredInstitutions institutions;
  private final Areas areas;
  private final TransactionTemplate transaction;

  InstitutionChanges(
      InstitutionStore store,
      StoredInstitutions institutions,
      Areas areas,
      TransactionTemplate transaction) {
    this.store = store;
    this.institutions = institutions;
    this.areas = areas;
    this.transaction = transaction;
  }

  /// The usual kinds of unit.
  public List<UnitType> unitTypes() {
    return store.listUnitTypes();
  }

  /// Adds or changes one node with all that the form says, its other names too.
  public void save(InstitutionRow row, List<String> aliases) {
    transaction.executeWithoutResult(
        status -> {
          store.lock();
          store.save(row);
          store.replaceAliases(row.code(), aliases);
        });
    institutions.refresh();
  }

  /// The node, if any, that has this other name already and is not `code`.
  public @Nullable Institution holderOf(String alias, String code) {
    var key = InstitutionName.key(alias);
    return store.listAliases().stream()
        .filter(held -> InstitutionName.key(held.name()).equals(key))
        .map(held -> institutions.get(held.institutionId()))
        .filter(node -> !node.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /// What came of a file: a summary, or what is wrong with it, and then nothing was changed.
  public record Result(MergeSummary summary, List<InstitutionFile.Wrong> wrong) {}

  /// Adds the institutions of a file and changes those that are there already.
  ///
  /// @throws IOException when it is no CSV
  public Result merge(Reader source) throws IOException {
    var file =
        InstitutionFile.read(
            source,
            code -> institutions.findByCode(code).isPresent(),
            code -> areas.find(code).isPresent());
    var wrong = new ArrayList<>(file.wrong());
    if (wrong.isEmpty()) {
      circles(file.rows()).forEach(code -> wrong.add(new InstitutionFile.Wrong(0, "circle", code)));
    }
    if (!wrong.isEmpty()) {
      return new Result(new MergeSummary(0, 0, 0), wrong);
    }
    var summary =
        transaction.execute(
            status -> {
              store.lock();
              return store.merge(file.rows());
            });
    institutions.refresh();
    return new Result(summary, List.of());
  }

  /// Nodes that would hang below themselves.
  private List<String> circles(List<InstitutionRow> rows) {
    Map<String, @Nullable String> parents = new HashMap<>();
    rows.forEach(row -> parents.put(row.code(), row.parentCode()));
    return rows.stream()
        .map(InstitutionRow::code)
        .filter(code -> circles(code, parents))
        .limit(5)
        .toList();
  }

  private boolean circles(String code, Map<String, @Nullable String> parents) {
    var seen = new HashSet<String>();
    String step = code;
    while (step != null) {
      if (!seen.add(step)) {
        return true;
      }
      step = parents.containsKey(step) ? parents.get(step) : parentOf(step);
    }
    return false;
  }

  private @Nullable String parentOf(String code) {
    var parent = institutions.findByCode(code).map(Institution::parentId).orElse(null);
    return parent == null ? null : institutions.get(parent).code();
  }
}
