package id.lapor.region.internal;

import id.lapor.region.Area;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Provinces, regencies and districts as one immutable tree in memory (some 8,000); villages hang
/// below in the database.
final class AreaTree {

  static final Comparator<Area> BY_NAME =
      Comparator.comparing(Area::name).thenComparing(Area::code);
  private static final String ROOT = "";

  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, List<Area>> inside = new HashMap<>();
  private final Map<String, String> around = new HashMap<>();
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, String> cores = new HashMap<>();

  /// @param upper areas of levels 1 to 3, each after the one around it
  AreaTree(List<Area> upper) {
    for (var area : upper) {
      areas.put(area.code(), area);
      inside.computeIfAbsent(key(area.parentCode()), code -> new ArrayList<>()).add(area);
      own.put(area.code(), AreaName.searchWords(area.name()));
      cores.put(area.code(), AreaName.of(area.name()).core().compact());
      around.put(area.code(), ownWords(area) + wordsAround(area));
    }
    inside.replaceAll((code, list) -> list.stream().sorted(BY_NAME).toList());
  }

  Optional<Area> find(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  Collection<Area> all() {
    return areas.values();
  }

  /// The areas directly inside one of them, without villages.
  List<Area> inside(@Nullable String code) {
    return inside.getOrDefault(key(code), List.of());
  }

  /// The words of an area and all around it.
  String words(Area area) {
    var known = around.get(area.code());
    return known != null ? known : ownWords(area) + wordsAround(area);
  }

  /// The words of the area's own name.
  String ownWords(Area area) {
    var known = own.get(area.code());
    return known != null ? known : AreaName.searchWords(area.name());
  }

  /// The name proper of one of them, written as one word.
  String core(Area area) {
    return cores.getOrDefault(area.code(), "");
  }

  private String wordsAround(Area area) {
    var parent = area.parentCode();
    return parent == null ? "" : around.getOrDefault(parent, "");
  }

  private static String key(@Nullable String code) {
    return code == null ? ROOT : code;
  }
}
