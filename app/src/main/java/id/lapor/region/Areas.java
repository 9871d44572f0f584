package id.lapor.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door to administrative areas.
public interface Areas {

  /// The area of a code.
  Optional<Area> find(String code);

  /// The areas of many codes at once, those that exist.
  Map<String, Area> findAll(Collection<String> codes);

  /// The areas directly inside one, by name; the provinces for null.
  List<Area> listInside(@Nullable String parentCode);

  /// From province down to the area itself; empty when the code is unknown.
  List<Area> path(String code);

  /// Areas whose name, or whose name with that of the areas around it, begins with or is like the
  /// words, best first. `words` may name several levels: `baleendah bandung`.
  default List<Area> search(String words, int limit) {
    return search(words, null, limit);
  }

  /// The same among the areas inside one, at any depth; everywhere for null.
  List<Area> search(String words, @Nullable String within, int limit);

  /// The known area whose centre is nearest to a point, at most `level` deep; empty outside
  /// Indonesia.
  Optional<Area> nearest(double latitude, double longitude, int level);

  /// The area inside `parentCode` (or a province, for null) with a name as other systems write it:
  /// any case, with or without "Kabupaten", "Kota", "Kecamatan", "Desa".
  Optional<Area> match(@Nullable String parentCode, String name);

  /// Area and all around it in one line: `Baleendah, Kabupaten Bandung, Jawa Barat`; the code
  /// itself when unknown. A village with the name of its district is not said twice, so where
  /// both can be chosen their level must stand beside it.
  String describe(String code);
}
