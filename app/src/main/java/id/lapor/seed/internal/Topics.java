package id.lapor.seed.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.region.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is reported, how often, and which office it belongs to.
final class Topics {

  private static final double PROVINCE_SHARE = 0.08;

  private final Categories categories;
  private final Institutions institutions;
  private final Weighted<Topic> topics;
  private final Map<Long, List<Institution>> units = new ConcurrentHashMap<>();
  private final Map<String, Institution> governments = new ConcurrentHashMap<>();

  Topics(Categories categories, Institutions institutions, Map<String, List<String>> lines) {
    this.categories = categories;
    this.institutions = institutions;
    var all = new ArrayList<Topic>();
    lines.forEach((code, texts) -> topic(code, texts.getFirst()).ifPresent(all::add));
    this.topics = new Weighted<>(all, all.stream().mapToDouble(Topic::weight).toArray());
  }

  /// A category with its weight.
  ///
  /// @param institution the national institution it goes to when no usual unit of a regional
  ///     government handles it
  record Topic(Category category, double weight, @Nullable Institution institution) {
    String name() {
      return category.code().split("\\.", 2)[0];
    }
  }

  private Optional<Topic> topic(String code, String text) {
    var parts = text.split(" ", 2);
    var institution = parts.length < 2 ? null : institutions.findByCode(parts[1]).orElse(null);
    return categories
        .find(code)
        .map(category -> new Topic(category, Double.parseDouble(parts[0]), institution));
  }

  /// A topic that could be chosen on a day.
  Topic draw(Chance chance, LocalDate day) {
    var topic = topics.draw(chance);
    while (!topic.category().validOn(day)) {
      topic = topics.draw(chance);
    }
    return topic;
  }

  /// The institution that is competent for a topic in an area.
  Institution competent(Topic topic, Area regency, Chance chance) {
    var institution = topic.institution();
    if (institution != null) {
      return institution;
    }
    boolean province = chance.happens(PROVINCE_SHARE);
    var code = province ? String.valueOf(regency.parentCode()) : regency.code();
    return government(code);
  }

  /// The government of a province, regency or city; of the province where a regency has none of its
  /// own (Jakarta).
  Institution government(String area) {
    return governments.computeIfAbsent(area, this::findGovernment);
  }

  private Institution findGovernment(String area) {
    return Stream.of("pemkab-", "pemkot-", "pemprov-")
        .flatMap(kind -> institutions.findByCode(kind + area).stream())
        .findFirst()
        .or(() -> institutions.findByCode("pemprov-" + area.split("\\.", 2)[0]))
        .orElseThrow(() -> new IllegalStateException("No government of area " + area));
  }

  /// The unit of an institution that usually handles a topic, or any; empty when it has none.
  Optional<Institution> unit(Institution institution, Topic topic, Chance chance) {
    var below = unitsOf(institution);
    if (below.isEmpty()) {
      return Optional.empty();
    }
    var type = topic.category().unitType();
    return below.stream()
        .filter(unit -> type != null && type.equals(unit.unitType()))
        .findFirst()
        .or(() -> Optional.of(chance.pick(below)));
  }

  List<Institution> unitsOf(Institution institution) {
    return units.computeIfAbsent(institution.id(), institutions::listBelow);
  }
}
