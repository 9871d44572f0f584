package id.lapor.desk.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a report could go next, the likely places first. A suggestion only: the officer decides.
@Component
public class Destinations {

  private static final int FOUND = 6;

  private final Institutions institutions;
  private final Categories categories;

  Destinations(Institutions institutions, Categories categories) {
    this.institutions = institutions;
    this.categories = categories;
  }

  /// For the national admin: the governments of the report's area, the nearest first.
  public List<Institution> suggestInstitutions(Report report) {
    var area = report.place().areaCode();
    if (area == null) {
      return List.of();
    }
    var levels = area.split("\\.", -1);
    var codes =
        levels.length < 2
            ? Stream.of("pemprov-" + levels[0])
            : Stream.of(
                "pemkab-" + levels[0] + "." + levels[1],
                "pemkot-" + levels[0] + "." + levels[1],
                "pemprov-" + levels[0]);
    return codes.map(institutions::findByCode).flatMap(Optional::stream).toList();
  }

  /// For an institution's admin: the units whose kind usually handles the category.
  public List<Institution> suggestUnits(Report report, @Nullable String category) {
    var unitType =
        Optional.ofNullable(category)
            .flatMap(categories::find)
            .map(Category::unitType)
            .orElse(null);
    if (unitType == null) {
      return List.of();
    }
    return listUnits(report).stream().filter(unit -> unitType.equals(unit.unitType())).toList();
  }

  /// All units right below the institution that has the report.
  public List<Institution> listUnits(Report report) {
    var holder = report.handling().institutionId();
    return holder == null ? List.of() : institutions.listBelow(holder);
  }

  /// The best of what words found.
  ///
  /// @param more whether there are others
  public record Found(List<Institution> best, boolean more) {}

  /// Institutions like some words, the best first.
  public Found search(String words) {
    var found =
        words.isBlank()
            ? List.<Institution>of()
            : institutions.search(words.strip(), null, false, FOUND + 1);
    return new Found(found.stream().limit(FOUND).toList(), found.size() > FOUND);
  }

  /// The one that the words name, if they name one clearly: the only one like them, or the one
  /// called exactly so.
  public Optional<Institution> findNamed(String words) {
    var found = search(words).best();
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    return found.stream()
        .filter(
            one ->
                one.name().equalsIgnoreCase(words.strip())
                    || words.strip().equalsIgnoreCase(String.valueOf(one.shortName())))
        .findFirst();
  }
}
