package id.lapor.institution.internal;

import id.lapor.institution.InstitutionKind;
import id.lapor.region.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The governments of provinces, regencies and cities with their usual units, made from the areas:
/// each area of these levels has one government (UU 23/2014 art. 1 and 2), and the usual units are
/// named alike everywhere.
final class RegionalGovernments {

  private final List<UnitType> types;

  RegionalGovernments(List<UnitType> types) {
    this.types = types;
  }

  /// The government of an area and its units, the government first.
  List<InstitutionRow> of(Area area) {
    var kind = kindOf(area);
    var code = codeOf(kind, area);
    var rows = new ArrayList<InstitutionRow>();
    rows.add(row(code, null, kind, nameOf(kind, area), shortNameOf(kind, area), null, area));
    for (var type : types) {
      var name = type.nameIn(kind, area.name());
      if (name != null) {
        var unit = code + "/" + type.code().toLowerCase(Locale.ROOT);
        rows.add(row(unit, code, InstitutionKind.UNIT, name, null, type.code(), area));
      }
    }
    return rows;
  }

  private static InstitutionRow row(
      String code,
      @Nullable String parent,
      InstitutionKind kind,
      String name,
      @Nullable String shortName,
      @Nullable String unitType,
      Area area) {
    return new InstitutionRow(
        code, parent, kind, name, shortName, unitType, area.code(), area.zone(), null, null);
  }

  private static InstitutionKind kindOf(Area area) {
    if (area.level() == 1) {
      return InstitutionKind.PROVINCE_GOVERNMENT;
    }
    return area.name().startsWith("Kota ")
        ? InstitutionKind.CITY_GOVERNMENT
        : InstitutionKind.REGENCY_GOVERNMENT;
  }

  private static String codeOf(InstitutionKind kind, Area area) {
    return switch (kind) {
          case PROVINCE_GOVERNMENT -> "pemprov-";
          case CITY_GOVERNMENT -> "pemkot-";
          default -> "pemkab-";
        }
        + area.code();
  }

  private static String nameOf(InstitutionKind kind, Area area) {
    return (kind == InstitutionKind.PROVINCE_GOVERNMENT ? "Pemerintah Provinsi " : "Pemerintah ")
        + area.name();
  }

  private static String shortNameOf(InstitutionKind kind, Area area) {
    return switch (kind) {
      case PROVINCE_GOVERNMENT -> "Pemprov " + area.name();
      case CITY_GOVERNMENT -> area.name().replaceFirst("^Kota ", "Pemkot ");
      default -> area.name().replaceFirst("^Kabupaten ", "Pemkab ");
    };
  }
}
