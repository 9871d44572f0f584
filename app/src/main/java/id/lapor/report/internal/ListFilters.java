package id.lapor.report.internal;

import id.lapor.category.Categories;
import id.lapor.database.Writes;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.ReportLists.Filter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The conditions of a list's filter; each begins with ` and `.
@Component
class ListFilters {

  /// Days in filters are days in Western Indonesia Time, that of the capital.
  private static final ZoneId DAYS = ZoneId.of("Asia/Jakarta");

  private final Categories categories;
  private final Institutions institutions;

  ListFilters(Categories categories, Institutions institutions) {
    this.categories = categories;
    this.institutions = institutions;
  }

  /// The institution, unless it is a unit.
  String institution(Filter filter, Map<String, Object> parameters) {
    if (filter.institutionId() == null || unit(filter.institutionId())) {
      return "";
    }
    parameters.put("filterInstitution", filter.institutionId());
    return " and r.institution_id = :filterInstitution";
  }

  /// The unit that is asked for with those below it; empty for none.
  List<Long> units(Filter filter) {
    return filter.institutionId() != null && unit(filter.institutionId())
        ? institutions.subtree(filter.institutionId())
        : List.of();
  }

  /// The days of submission, of reports or of published texts.
  ///
  /// @param order that of the newest, as the list's index has it
  String days(Filter filter, ListOrder order, String table, Map<String, Object> parameters) {
    var where = new StringBuilder();
    if (late(filter.from()) || early(filter.to())) {
      return " and false";
    }
    if (filter.from() != null && !early(filter.from())) {
      where.append(" and %s >= %s".formatted(order.time(table), order.value("from")));
      parameters.put("from", startOf(filter.from()));
    }
    if (filter.to() != null && !late(filter.to())) {
      where.append(" and %s < %s".formatted(order.time(table), order.value("until")));
      parameters.put("until", startOf(filter.to().plusDays(1)));
    }
    return where.toString();
  }

  /// Kind, category and area of reports.
  String content(Filter filter, Map<String, Object> parameters) {
    var where = new StringBuilder();
    if (filter.kind() != null) {
      where.append(" and r.kind = :kind");
      parameters.put("kind", filter.kind().name());
    }
    if (filter.category() != null) {
      where.append(" and r.category = any(:categories::text[])");
      parameters.put("categories", categories.subtree(filter.category()).toArray(String[]::new));
    }
    if (filter.areaCode() != null) {
      where.append(" and (r.area_code = :area or r.area_code like :areaBelow)");
      parameters.put("area", area(filter.areaCode()));
      parameters.put("areaBelow", area(filter.areaCode()) + ".%");
    }
    return where.toString();
  }

  /// The same of the published texts `t`, which carry them as marks.
  ///
  /// @param opaque whether PostgreSQL plans without looking at the values
  String marks(Filter filter, boolean opaque, Map<String, Object> parameters) {
    var all = new ArrayList<String>();
    if (filter.kind() != null) {
      all.add("kind:" + filter.kind());
    }
    if (filter.areaCode() != null) {
      all.add("area:" + area(filter.areaCode()));
    }
    var where = new StringBuilder();
    if (!all.isEmpty()) {
      where.append(" and t.marks @> ").append(value(":marks::text[]", opaque));
      parameters.put("marks", all.toArray(String[]::new));
    }
    if (filter.category() != null) {
      where.append(" and t.marks && ").append(value(":categoryMarks::text[]", opaque));
      parameters.put(
          "categoryMarks",
          categories.subtree(filter.category()).stream()
              .map(code -> "category:" + code)
              .toArray(String[]::new));
    }
    return where.toString();
  }

  /// The states.
  static String states(Filter filter, Map<String, Object> parameters) {
    if (filter.states().isEmpty()) {
      return "";
    }
    parameters.put(
        "states", filter.states().stream().map(Enum::name).sorted().toArray(String[]::new));
    return " and r.state = any(:states::text[])";
  }

  /// The condition that the published text `t` has the words; empty for none.
  ///
  /// @param opaque whether PostgreSQL plans without looking at the values
  static String words(Filter filter, boolean opaque, Map<String, Object> parameters) {
    if (filter.words() == null) {
      return "";
    }
    parameters.put("words", filter.words());
    return " and t.words @@ " + value("websearch_to_tsquery('indonesian', :words)", opaque);
  }

  /// The same for reports, looked up one by one.
  static String wordsOfReport(Filter filter, Map<String, Object> parameters) {
    return filter.words() == null
        ? ""
        : " and (select true from report.published_text t where t.report_id = r.id%s)"
            .formatted(words(filter, false, parameters));
  }

  /// What comes out of a subquery is not known when a statement is planned. So it is planned as
  /// for something rare, by the index that finds it, whatever it is.
  private static String value(String expression, boolean opaque) {
    return opaque ? "(select " + expression + ")" : expression;
  }

  static String area(String code) {
    return code.replaceAll("[^0-9.]", "").replaceAll("[.]+$", "");
  }

  private boolean unit(long id) {
    return institutions.find(id).map(Institution::unit).orElse(false);
  }

  /// Whether no report is that old.
  private static boolean early(@Nullable LocalDate day) {
    return day != null && day.getYear() < 2000;
  }

  /// Whether no report will be that late.
  private static boolean late(@Nullable LocalDate day) {
    return day != null && day.getYear() >= 2200;
  }

  private static Object startOf(LocalDate day) {
    return java.util.Objects.requireNonNull(Writes.sqlValue(day.atStartOfDay(DAYS).toInstant()));
  }
}
