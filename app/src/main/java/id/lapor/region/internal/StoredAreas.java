package id.lapor.region.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.database.Snapshot;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The areas: everything down to districts from memory, villages from the database and a bounded
/// cache.
@Component
class StoredAreas implements Areas {

  private final AreaStore store;
  private final Snapshot<Known> snapshot;

  private record Known(
      AreaTree tree,
      AreaPoints points,
      Cache<String, List<Area>> villages,
      Cache<String, Area> village) {}

  StoredAreas(AreaStore store, Clock clock) {
    this.store = store;
    this.snapshot = new Snapshot<>(clock, store::version, this::load);
  }

  /// Takes up a change made here at once.
  void refresh() {
    snapshot.refresh();
  }

  private Known load() {
    var tree = new AreaTree(store.listUpper());
    return new Known(
        tree,
        new AreaPoints(tree),
        Caffeine.newBuilder().maximumSize(1_000).build(),
        Caffeine.newBuilder().maximumSize(20_000).build());
  }

  @Override
  public Optional<Area> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  @Override
  public Map<String, Area> findAll(Collection<String> codes) {
    var known = snapshot.get();
    var found = new LinkedHashMap<String, Area>();
    var missing = new LinkedHashSet<String>();
    for (var code : codes) {
      var area = known.tree().find(code).orElseGet(() -> known.village().getIfPresent(code));
      if (area != null) {
        found.put(code, area);
      } else if (Area.levelOf(code) == 4) {
        missing.add(code);
      }
    }
    if (!missing.isEmpty()) {
      for (var area : store.findAll(missing)) {
        known.village().put(area.code(), area);
        found.put(area.code(), area);
      }
    }
    return found;
  }

  @Override
  public List<Area> listInside(@Nullable String parentCode) {
    var known = snapshot.get();
    if (parentCode == null || Area.levelOf(parentCode) < 3) {
      return known.tree().inside(parentCode);
    }
    if (known.tree().find(parentCode).isEmpty()) {
      return List.of();
    }
    var villages = known.villages().get(parentCode, store::listVillages);
    villages.forEach(area -> known.village().put(area.code(), area));
    return villages;
  }

  @Override
  public List<Area> path(String code) {
    var path = new ArrayList<Area>();
    var area = find(code);
    while (area.isPresent()) {
      path.addFirst(area.get());
      var parent = area.get().parentCode();
      area = parent == null ? Optional.empty() : find(parent);
    }
    return path;
  }

  @Override
  public List<Area> search(String words, @Nullable String within, int limit) {
    var search = AreaSearch.of(words, within);
    if (search.words().isEmpty() || search.tooShort() || limit < 1) {
      return List.of();
    }
    var known = snapshot.get();
    var found = exactly(search, known.tree(), limit);
    if (found.isEmpty() && search.words().size() > 1) {
      found = exactly(search.joined(), known.tree(), limit);
    }
    if (found.isEmpty()) {
      found = nearly(search, known.tree(), limit);
    }
    found.stream()
        .filter(area -> area.level() == 4)
        .forEach(area -> known.village().put(area.code(), area));
    return found;
  }

  private List<Area> exactly(AreaSearch search, AreaTree tree, int limit) {
    var found = new LinkedHashSet<Area>(search.in(tree, limit));
    found.addAll(store.searchVillages(search, limit));
    return search.best(tree, found.stream(), limit);
  }

  private List<Area> nearly(AreaSearch search, AreaTree tree, int limit) {
    var found = new LinkedHashSet<Area>(search.nearly(tree, limit));
    var longest = search.words().stream().max(Comparator.comparingInt(String::length)).orElse("");
    if (found.size() < limit && longest.length() >= 5) {
      found.addAll(store.likeVillages(longest, search, limit - found.size()));
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<Area> nearest(double latitude, double longitude, int level) {
    return snapshot
        .get()
        .points()
        .nearest(latitude, longitude)
        .flatMap(
            area ->
                path(area.code()).stream()
                    .filter(step -> step.level() <= level)
                    .reduce((a, b) -> b));
  }

  @Override
  public Optional<Area> match(@Nullable String parentCode, String name) {
    return AreaMatch.among(listInside(parentCode), name);
  }

  @Override
  public String describe(String code) {
    var names = new ArrayList<String>();
    for (var area : path(code).reversed()) {
      if (names.isEmpty() || !names.getLast().equalsIgnoreCase(area.name())) {
        names.add(area.name());
      }
    }
    return names.isEmpty() ? code : String.join(", ", names);
  }
}
