package id.lapor.report.internal;

import id.lapor.category.Categories;
import id.lapor.database.Writes;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.ReportLists.Filter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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

  /// What a list is read along: days and the institution, which its indexes have in its order.
  String along(Filter filter, Map<String, Object> parameters) {
    return days(filter, "r", parameters) + institution(filter, parameters);
  }

  /// The institution, unless it is a unit.
  String institution(Filter filter, Map<String, Object> parameters) {
    if (filter.institutionId() == null || unit(filter.institutionId())) {
      return "";
    }
    parameters.put("filterInstitution", filter.institutionId());
    return " and r.institution_id = :filterInstitution";
  }

  /// The days of submission, of reports or of published texts.
  String days(Filter filter, String table, Map<String, Object> parameters) {
    var where = new StringBuilder();
    if (filter.from() != null && known(filter.from())) {
      where.append(" and ").append(table).append(".submitted_at >= :from");
      parameters.put("from", startOf(filter.from()));
    }
    if (filter.to() != null && known(filter.to())) {
      where.append(" and ").append(table).append(".submitted_at < :until");
      parameters.put("until", startOf(filter.to().plusDays(1)));
    }
    return where.toString();
  }

  /// What narrows a list besides.
  String beside(Filter filter, Map<String, Object> parameters) {
    var where = new StringBuilder();
    if (filter.kind() != null) {
      where.append(" and r.kind = :kind");
      parameters.put("kind", filter.kind().name());
    }
    if (!filter.states().isEmpty()) {
      where.append(" and r.state = any(:states::text[])");
      parameters.put(
          "states", filter.states().stream().map(Enum::name).sorted().toArray(String[]::new));
    }
    if (filter.category() != null) {
      where.append(" and r.category = any(:categories::text[])");
      parameters.put("categories", categories.subtree(filter.category()).toArray(String[]::new));
    }
    if (filter.areaCode() != null) {
      where.append(" and r.area_code like :area");
      parameters.put("area", filter.areaCode().replaceAll("[^0-9.]", "") + "%");
    }
    if (filter.institutionId() != null && unit(filter.institutionId())) {
      where.append(" and r.lead_unit_id = any(:filterUnits::bigint[])");
      parameters.put(
          "filterUnits", institutions.subtree(filter.institutionId()).toArray(Long[]::new));
    }
    return where.toString();
  }

  /// The condition that the published text `t` has the words; empty for none.
  static String words(Filter filter, Map<String, Object> parameters) {
    if (filter.words() == null) {
      return "";
    }
    parameters.put("words", filter.words());
    return " and t.words @@ websearch_to_tsquery('indonesian', :words)";
  }

  /// The same for lists that do not run along the texts.
  static String wordsOfReport(Filter filter, Map<String, Object> parameters) {
    var words = words(filter, parameters);
    return words.isEmpty()
        ? ""
        : " and exists (select from report.published_text t where t.report_id = r.id" + words + ")";
  }

  private boolean unit(long id) {
    return institutions.find(id).map(Institution::unit).orElse(false);
  }

  /// Whether a report could be of that day at all.
  private static boolean known(LocalDate day) {
    return day.getYear() >= 2000 && day.getYear() < 2200;
  }

  private static Object startOf(LocalDate day) {
    return java.util.Objects.requireNonNull(Writes.sqlValue(day.atStartOfDay(DAYS).toInstant()));
  }
}
