package id.lapor.institution.internal;

import id.lapor.database.Snapshot;
import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionKind;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The institution tree, read from memory.
@Component
public class StoredInstitutions implements Institutions {

  private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

  private final InstitutionStore store;
  private final Clock clock;
  private final TransactionTemplate separately;
  private final Snapshot<InstitutionTree> tree;

  StoredInstitutions(InstitutionStore store, Clock clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.clock = clock;
    this.separately = new TransactionTemplate(transactions);
    this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.tree = new Snapshot<>(clock, store::version, this::load);
  }

  private InstitutionTree load() {
    return new InstitutionTree(
        store.listAll(), InstitutionStore.byInstitution(store.listAliases()));
  }

  /// Takes up a change made here at once.
  void refresh() {
    tree.refresh();
  }

  @Override
  public Institution get(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("No institution " + id));
  }

  @Override
  public Optional<Institution> find(long id) {
    return tree.get().find(id).or(() -> tree.afterMiss().find(id));
  }

  @Override
  public Optional<Institution> findByCode(String code) {
    return tree.get().findByCode(code);
  }

  @Override
  public String name(@Nullable Long id) {
    return id == null ? "" : find(id).map(Institution::name).orElse("");
  }

  @Override
  public Institution top(long id) {
    return path(id).getFirst();
  }

  /// From the top institution down to the node itself.
  public List<Institution> path(long id) {
    var node = get(id);
    return tree.get().path(node);
  }

  /// The other names of a node.
  public List<String> aliases(long id) {
    return tree.get().aliases(id);
  }

  @Override
  public boolean within(long id, long ancestorId) {
    return id == ancestorId
        || find(id).stream()
            .flatMap(node -> path(node.id()).stream())
            .anyMatch(step -> step.id() == ancestorId);
  }

  @Override
  public List<Long> subtree(long id) {
    return tree.get().subtree(get(id)).stream().map(Institution::id).toList();
  }

  @Override
  public List<Institution> listBelow(@Nullable Long parentId) {
    var today = today();
    return listAllBelow(parentId).stream().filter(node -> node.validOn(today)).toList();
  }

  /// The nodes directly below one, those that ended or begin later too.
  public List<Institution> listAllBelow(@Nullable Long parentId) {
    return tree.get().below(parentId);
  }

  @Override
  public List<Institution> search(
      String words, @Nullable Long within, boolean unitsToo, int limit) {
    var today = today();
    var nodes = inside(within).filter(node -> (unitsToo || !node.unit()) && node.validOn(today));
    return new InstitutionSearch(tree.get()).search(nodes, words, limit);
  }

  private Stream<Institution> inside(@Nullable Long within) {
    if (within == null) {
      return tree.get().all().stream();
    }
    return find(within).stream().flatMap(node -> tree.get().subtree(node).stream());
  }

  @Override
  public Optional<Institution> match(@Nullable Long within, String name) {
    var top = within == null ? Optional.<Institution>empty() : Optional.of(get(within));
    return new InstitutionSearch(tree.get()).match(top, name);
  }

  /// In a transaction of its own, so that the unit is known to all from here on, whatever becomes
  /// of the caller's; a unit of that name that is there already is the answer.
  @Override
  public Institution addUnit(long parentId, String name) {
    var code =
        separately.execute(
            status -> {
              store.lock();
              var fresh = tree.newest();
              var parent =
                  fresh
                      .find(parentId)
                      .orElseThrow(() -> new NoSuchElementException("No institution " + parentId));
              var key = InstitutionName.key(name);
              var there =
                  fresh.below(parentId).stream()
                      .filter(node -> InstitutionName.key(node.name()).equals(key))
                      .findFirst();
              return there.map(Institution::code).orElseGet(() -> add(fresh, parent, name));
            });
    return tree.newest().findByCode(code).orElseThrow();
  }

  private String add(InstitutionTree fresh, Institution parent, String name) {
    var region = InstitutionName.regionOf(fresh.path(parent).getFirst().name());
    var slug = InstitutionName.keyWithout(region, name);
    var stem = parent.code() + "/" + (slug.isEmpty() ? "unit" : Words.of(slug).compact());
    var code = stem;
    for (int n = 2; fresh.findByCode(code).isPresent(); n++) {
      code = stem + "-" + n;
    }
    store.merge(
        List.of(
            new InstitutionRow(
                code,
                parent.code(),
                InstitutionKind.UNIT,
                name.strip(),
                null,
                null,
                parent.areaCode(),
                parent.zone(),
                null,
                null)));
    return code;
  }

  /// The day in the capital, by which institutions begin and end.
  public LocalDate today() {
    return clock.instant().atZone(CAPITAL).toLocalDate();
  }
}
