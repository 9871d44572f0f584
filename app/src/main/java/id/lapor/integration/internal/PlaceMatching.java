package id.lapor.integration.internal;

import id.lapor.region.Area;
import id.lapor.region.Areas;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the smallest known area by the names of one row, from the province down. Remembers what it
/// found. For one thread.
final class PlaceMatching {

  private final Areas areas;
  private final Map<LaporRow.Names, Optional<String>> found = new HashMap<>();

  PlaceMatching(Areas areas) {
    this.areas = areas;
  }

  /// The code of the area, or null when not even the province is known.
  @Nullable String areaCode(LaporRow.Names names) {
    var place =
        new LaporRow.Names(
            "", "", "", "", names.province(), names.regency(), names.district(), names.village());
    return found.computeIfAbsent(place, this::match).orElse(null);
  }

  private Optional<String> match(LaporRow.Names names) {
    var province = inside(null, names.province());
    if (province.isEmpty()) {
      return Optional.empty();
    }
    var regency = regency(province.get(), names.regency());
    var district = regency.flatMap(area -> inside(area.code(), names.district()));
    var village = district.flatMap(area -> inside(area.code(), names.village()));
    return village.or(() -> district).or(() -> regency).or(() -> province).map(Area::code);
  }

  /// LAPOR! writes cities with "Kota" and regencies without anything: "Bandung" is the regency.
  private Optional<Area> regency(Area province, String name) {
    boolean city = name.toLowerCase(Locale.ROOT).startsWith("kota ");
    return city || name.isEmpty()
        ? inside(province.code(), name)
        : inside(province.code(), "Kabupaten " + name).or(() -> inside(province.code(), name));
  }

  private Optional<Area> inside(@Nullable String parentCode, String name) {
    return name.isEmpty() ? Optional.empty() : areas.match(parentCode, name);
  }
}
