package id.lapor.region;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A province, regency or city, district or village, with its code of the Ministry of Home Affairs.
///
/// @param code such as `32`, `32.04`, `32.04.12`, `32.04.12.2001`
/// @param latitude an approximate centre in degrees, or null when unknown
public record Area(
    String code, String name, ZoneId zone, @Nullable Double latitude, @Nullable Double longitude) {

  /// Its level: 1 province, 2 regency or city, 3 district, 4 village.
  public int level() {
    return levelOf(code);
  }

  /// The code of the area around it, or null for a province.
  public @Nullable String parentCode() {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? null : code.substring(0, dot);
  }

  /// The level that a code has.
  public static int levelOf(String code) {
    return (int) code.chars().filter(c -> c == '.').count() + 1;
  }
}
