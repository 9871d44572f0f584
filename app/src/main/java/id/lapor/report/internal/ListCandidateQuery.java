package id.lapor.report.internal;

import id.lapor.database.FreshPlans;
import id.lapor.report.ReportLists.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Finds what is rare: the ids of all reports that have some words, are about a category or lie in
/// an area, when they are few.
///
/// Words, categories and areas of published texts are in one index, which meets them before any
/// row is read.
@Component
class ListCandidateQuery {

  private final FreshPlans database;
  private final ListFilters filters;
  private final int few;

  @Autowired
  ListCandidateQuery(FreshPlans database, ListFilters filters) {
    this(database, filters, ListReach.USUAL);
  }

  ListCandidateQuery(FreshPlans database, ListFilters filters, ListReach reach) {
    this.database = database;
    this.filters = filters;
    this.few = reach.few();
  }

  /// What can be done with words.
  enum Words {
    /// There are none, or they are only left out: such reports are many.
    NOT_RARE,
    /// Something was typed, but nothing of it is a word.
    NOTHING,
    /// An index finds them.
    FINDABLE
  }

  Words words(Filter filter) {
    if (filter.words() == null) {
      return Words.NOT_RARE;
    }
    return database
        .sql(
            """
            select numnode(q) > 0 as some, querytree(q) not in ('', 'T') as findable
            from (select websearch_to_tsquery('indonesian', :words) as q) w
            """)
        .param("words", filter.words())
        .query(
            (row, number) ->
                !row.getBoolean("some")
                    ? Words.NOTHING
                    : row.getBoolean("findable") ? Words.FINDABLE : Words.NOT_RARE)
        .single();
  }

  /// All reports that the filter's words, category and area leave; empty when they are not few or
  /// nothing of that is asked for. Words that are only left out are not looked at.
  ///
  /// @param unpublished whether reports without a published text are wanted, too
  Optional<List<Long>> find(Filter filter, Words words, boolean unpublished) {
    if (words != Words.FINDABLE && filter.category() == null && filter.areaCode() == null) {
      return Optional.empty();
    }
    // Each text that is still to be looked at costs as much as a row.
    int most = words == Words.FINDABLE || filter.words() == null ? few : few / 2;
    var ids = new ArrayList<>(published(filter, words, most));
    if (ids.size() <= most && unpublished && filter.words() == null) {
      ids.addAll(unpublished(filter, most));
    }
    return ids.size() <= most ? Optional.of(ids) : Optional.empty();
  }

  private List<Long> published(Filter filter, Words words, int most) {
    var parameters = new HashMap<String, Object>();
    return ids(
        "select t.report_id from report.published_text t where true"
            + (words == Words.FINDABLE ? ListFilters.words(filter, true, parameters) : "")
            + filters.marks(filter, true, parameters),
        most,
        parameters);
  }

  /// By the one of two indexes of what nobody has verified yet.
  private List<Long> unpublished(Filter filter, int most) {
    var parameters = new HashMap<String, Object>();
    var content = filters.content(filter, parameters);
    if (filter.areaCode() != null) {
      var area = ListFilters.area(filter.areaCode());
      parameters.put("areaFrom", area);
      parameters.put("areaEnd", area + "/");
      return ids(
          """
          select r.id from report.report r where r.published_title is null
            and r.area_code ~>=~ (select :areaFrom::text) and r.area_code ~<~ (select :areaEnd::text)
          """
              + content,
          most,
          parameters);
    }
    return ids(
        """
        select r.id from unnest(:categories::text[]) c cross join lateral (
          select * from report.report r where r.published_title is null and r.category = c limit :most) r
        where true
        """
            + content,
        most,
        parameters);
  }

  private List<Long> ids(String sql, int most, Map<String, Object> parameters) {
    return database
        .sql(sql + " limit :most")
        .params(parameters)
        .param("most", most + 1)
        .query(Long.class)
        .list();
  }
}
