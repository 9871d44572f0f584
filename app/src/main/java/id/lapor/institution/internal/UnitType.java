package id.lapor.institution.internal;

import id.lapor.institution.InstitutionKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A usual kind of unit of regional governments, such as the education office.
///
/// @param provinceName pattern of its name in a province government, with `{region}`; null when it
///     is not usual there
public record UnitType(
    String code,
    String nameId,
    String nameEn,
    @Nullable String provinceName,
    @Nullable String regencyName,
    @Nullable String cityName) {

  /// The name in a language.
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameId;
  }

  /// The name of such a unit in a government, or null when it is not usual there.
  @Nullable String nameIn(InstitutionKind kind, String region) {
    var pattern =
        switch (kind) {
          case PROVINCE_GOVERNMENT -> provinceName;
          case REGENCY_GOVERNMENT -> regencyName;
          case CITY_GOVERNMENT -> cityName;
          default -> null;
        };
    return pattern == null ? null : pattern.replace("{region}", region);
  }
}
