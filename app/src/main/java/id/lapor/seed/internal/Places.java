package id.lapor.seed.internal;

import id.lapor.region.Area;
import id.lapor.region.Areas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Where things happen: few regencies and cities have most of the reports, as in life, and inside
/// of one some districts more than others.
final class Places {

  /// How quickly the weight falls from one regency to the next (Zipf's law has 1).
  private static final double FALL = 0.85;

  private static final int SHIFT = 4;
  private static final int ORDER = 7;

  private final Areas areas;
  private final Weighted<Area> regencies;
  private final Map<String, Weighted<Area>> inside = new ConcurrentHashMap<>();

  Places(Areas areas, List<String> first) {
    this.areas = areas;
    this.regencies = byRank(ranked(areas, first));
  }

  /// A place from the regency down to the village; the village is missing where none is known.
  record Spot(Area regency, List<Area> path) {
    Area smallest() {
      return path.isEmpty() ? regency : path.getLast();
    }

    /// The name of the level, or of the one around it.
    String name(int level) {
      return level < path.size() ? path.get(level).name() : smallest().name();
    }
  }

  Spot draw(Chance chance) {
    var regency = regencies.draw(chance);
    var path = new ArrayList<Area>();
    Area here = regency;
    while (here.level() < 4) {
      var within = inside.computeIfAbsent(here.code(), this::within);
      if (within.empty()) {
        break;
      }
      here = within.draw(chance);
      path.add(here);
    }
    return new Spot(regency, path);
  }

  private Weighted<Area> within(String code) {
    return byRank(shuffled(areas.listInside(code)));
  }

  private static List<Area> ranked(Areas areas, List<String> first) {
    var top = first.stream().flatMap(code -> areas.find(code).stream()).toList();
    var others =
        areas.listInside(null).stream()
            .flatMap(province -> areas.listInside(province.code()).stream())
            .filter(area -> !first.contains(area.code()))
            .toList();
    var all = new ArrayList<>(top);
    all.addAll(shuffled(others));
    return all;
  }

  private static List<Area> shuffled(List<Area> areas) {
    var order = new ArrayList<>(areas);
    order.sort(Comparator.comparing(Area::code));
    Collections.shuffle(order, new Random(ORDER));
    return order;
  }

  private static Weighted<Area> byRank(List<Area> ranked) {
    var weights = new double[ranked.size()];
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] = Math.pow(rank + SHIFT, -FALL);
    }
    return new Weighted<>(ranked, weights);
  }
}
