package id.lapor.institution;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A node of the institution tree.
///
/// @param code stable, for imports and seeds, such as `pemkab-32.04/disdukcapil`
/// @param parentId null for a top institution
/// @param unitType code of the usual kind of unit, such as `DISDUKCAPIL`, or null
/// @param areaCode the area it serves; null for a national one
/// @param zone the zone of its working days
/// @param validTo the last day it exists, or null
public record Institution(
    long id,
    String code,
    @Nullable Long parentId,
    InstitutionKind kind,
    String name,
    @Nullable String shortName,
    @Nullable String unitType,
    @Nullable String areaCode,
    ZoneId zone,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /// Whether it exists on a day.
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /// Whether it is a unit inside an institution.
  public boolean unit() {
    return parentId != null;
  }
}
