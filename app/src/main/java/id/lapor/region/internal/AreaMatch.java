package id.lapor.region.internal;

import id.lapor.kernel.Words;
import id.lapor.region.Area;
import java.util.List;
import java.util.Optional;

/// Which of some areas another system means by a name.
final class AreaMatch {

  private AreaMatch() {}

  /// The one that is meant. A bare `Bandung` means the regency where there is a city of the same
  /// name, as LAPOR! writes it in its exports; one typing error is forgiven where it leaves no
  /// doubt.
  static Optional<Area> among(List<Area> areas, String text) {
    var wanted = AreaName.of(text);
    var compact = wanted.core().compact();
    var whole = Words.of(text).compact();
    if (compact.isEmpty()) {
      return Optional.empty();
    }
    var literal =
        areas.stream().filter(area -> Words.of(area.name()).compact().equals(whole)).findFirst();
    if (literal.isPresent()) {
      return literal;
    }
    var same = areas.stream().filter(area -> fits(area, wanted, compact, 0)).toList();
    if (!same.isEmpty()) {
      return same.stream()
          .filter(area -> AreaName.of(area.name()).kind() != AreaName.Kind.CITY)
          .findFirst()
          .or(() -> Optional.of(same.getFirst()));
    }
    int tolerance = Words.tolerance(compact.length());
    for (int distance = 1; distance <= tolerance; distance++) {
      int most = distance;
      var near = areas.stream().filter(area -> fits(area, wanted, compact, most)).toList();
      if (!near.isEmpty()) {
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Area area, AreaName wanted, String compact, int distance) {
    var name = AreaName.of(area.name());
    return !name.contradicts(wanted.kind())
        && Words.distance(name.core().compact(), compact, distance) <= distance;
  }
}
