package id.lapor.integration.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionKind;
import id.lapor.institution.Institutions;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What reports refer to: institutions and their units, areas, categories. Each is searched by
/// words or walked down level by level.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceController {

  private static final int MOST = 50;
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final Institutions institutions;
  private final Areas areas;
  private final Categories categories;
  private final Call call;
  private final Clock clock;

  ReferenceController(
      Institutions institutions, Areas areas, Categories categories, Call call, Clock clock) {
    this.institutions = institutions;
    this.areas = areas;
    this.categories = categories;
    this.call = call;
    this.clock = clock;
  }

  /// @param parent code of the node above; absent for a top institution
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InstitutionItem(
      String code,
      String name,
      @Nullable String shortName,
      InstitutionKind kind,
      @Nullable String parent,
      @Nullable String area) {}

  record InstitutionList(List<InstitutionItem> items) {}

  /// @param level 1 province, 2 regency or city, 3 district, 4 village
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AreaItem(
      String code,
      String name,
      String fullName,
      int level,
      @Nullable Double lat,
      @Nullable Double lon) {}

  record AreaList(List<AreaItem> items) {}

  /// @param confidential whether reports of it are hidden from the public by rule
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CategoryItem(
      String code, String name, @Nullable String parent, boolean confidential, boolean emergency) {}

  record CategoryList(List<CategoryItem> items) {}

  @GetMapping("/institutions")
  ResponseEntity<InstitutionList> institutions(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String parent) {
    var within = call.institution(parent, "parent");
    var found =
        q == null || q.isBlank()
            ? institutions.listBelow(within)
            : institutions.search(q, within, true, MOST);
    return cached(new InstitutionList(found.stream().map(this::item).toList()));
  }

  @GetMapping("/areas")
  ResponseEntity<AreaList> areas(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String parent) {
    var within = call.area(parent, "parent");
    var found = q == null || q.isBlank() ? areas.listInside(within) : areas.search(q, within, MOST);
    return cached(new AreaList(found.stream().map(this::item).toList()));
  }

  @GetMapping("/categories")
  ResponseEntity<CategoryList> categories(
      @RequestParam(required = false) @Nullable String q, HttpServletRequest request) {
    var locale = Problems.language(request);
    var found =
        q == null || q.isBlank()
            ? categories.listValid(LocalDate.ofInstant(clock.instant(), ZONE)).stream()
                .flatMap(
                    topic -> Stream.concat(Stream.of(topic.topic()), topic.categories().stream()))
            : categories.search(q, locale, MOST).stream();
    return cached(new CategoryList(found.map(category -> item(category, locale)).toList()));
  }

  private static <T> ResponseEntity<T> cached(T body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .header("Vary", "Accept-Language")
        .body(body);
  }

  private InstitutionItem item(Institution node) {
    return new InstitutionItem(
        node.code(),
        node.name(),
        node.shortName(),
        node.kind(),
        node.parentId() == null ? null : institutions.get(node.parentId()).code(),
        node.areaCode());
  }

  private AreaItem item(Area area) {
    return new AreaItem(
        area.code(),
        area.name(),
        areas.describe(area.code()),
        area.level(),
        area.latitude(),
        area.longitude());
  }

  private static CategoryItem item(Category category, Locale locale) {
    return new CategoryItem(
        category.code(),
        category.name(locale),
        category.parentCode(),
        category.sensitive(),
        category.emergency());
  }
}
