package id.lapor.category.internal;

import id.lapor.category.Category;
import id.lapor.kernel.MergeSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `category.category` and the numbers of the national system.
@Repository
class CategoryStore {

  private final JdbcClient database;

  CategoryStore(JdbcClient database) {
    this.database = database;
  }

  long version() {
    return database.sql("select number from category.version").query(Long.class).single();
  }

  boolean empty() {
    return database
        .sql("select not exists (select from category.category)")
        .query(Boolean.class)
        .single();
  }

  List<Category> listAll() {
    return database
        .sql(
            """
            select code, parent_code, name_id, name_en, keywords, supervisory, unit_type, sensitive, emergency,
                   valid_from, valid_to
            from category.category order by place, code
            """)
        .query(CategoryStore::category)
        .list();
  }

  /// A category as the national system writes it.
  record Alias(String laporId, String laporName, String code) {}

  List<Alias> listAliases() {
    return database
        .sql("select lapor_id, lapor_name, code from category.alias order by lapor_id")
        .query(
            (row, n) ->
                new Alias(
                    row.getString("lapor_id"), row.getString("lapor_name"), row.getString("code")))
        .list();
  }

  /// Waits until no other copy of the program changes categories; holds until the end of the
  /// transaction.
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('category.category'))::text")
        .query(String.class)
        .single();
  }

  void addAlias(Alias alias) {
    database
        .sql(
            """
            insert into category.alias (lapor_id, lapor_name, code)
            select :id, :name, code from category.category where code = :code
            on conflict (lapor_id) do update set lapor_name = excluded.lapor_name, code = excluded.code
            """)
        .param("id", alias.laporId())
        .param("name", alias.laporName())
        .param("code", alias.code())
        .update();
  }

  /// Adds and changes by code; a topic must come before what is below it, or be there already.
  MergeSummary merge(List<Category> categories) {
    int added = 0;
    int changed = 0;
    for (var category : categories) {
      for (boolean isNew : merge(category)) {
        if (isNew) {
          added++;
        } else {
          changed++;
        }
      }
    }
    database.sql("update category.version set number = number + 1").update();
    return new MergeSummary(added, changed, categories.size() - added - changed);
  }

  private List<Boolean> merge(Category category) {
    return database
        .sql(
            """
            insert into category.category as held
              (code, parent_code, place, name_id, name_en, keywords, supervisory, unit_type, sensitive, emergency,
               valid_from, valid_to)
            select :code, :parent, coalesce(max(place), 0) + 1, :nameId, :nameEn, :keywords, :supervisory, :unitType,
                   :sensitive, :emergency, :validFrom, :validTo
            from category.category
            on conflict (code) do update
            set parent_code = excluded.parent_code, name_id = excluded.name_id, name_en = excluded.name_en,
                keywords = excluded.keywords, supervisory = excluded.supervisory, unit_type = excluded.unit_type,
                sensitive = excluded.sensitive, emergency = excluded.emergency,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to
            where (held.parent_code, held.name_id, held.name_en, held.keywords, held.supervisory, held.unit_type,
                   held.sensitive, held.emergency, held.valid_from, held.valid_to)
              is distinct from
                  (excluded.parent_code, excluded.name_id, excluded.name_en, excluded.keywords, excluded.supervisory,
                   excluded.unit_type, excluded.sensitive, excluded.emergency, excluded.valid_from, excluded.valid_to)
            returning xmax = 0
            """)
        .param("code", category.code())
        .param("parent", category.parentCode())
        .param("nameId", category.nameId())
        .param("nameEn", category.nameEn())
        .param("keywords", category.keywords().toArray(String[]::new))
        .param("supervisory", category.supervisory())
        .param("unitType", category.unitType())
        .param("sensitive", category.sensitive())
        .param("emergency", category.emergency())
        .param("validFrom", category.validFrom(), Types.DATE)
        .param("validTo", category.validTo(), Types.DATE)
        .query(Boolean.class)
        .list();
  }

  private static Category category(ResultSet row, int number) throws SQLException {
    return new Category(
        row.getString("code"),
        row.getString("parent_code"),
        row.getString("name_id"),
        row.getString("name_en"),
        List.of((String[]) row.getArray("keywords").getArray()),
        row.getBoolean("supervisory"),
        row.getString("unit_type"),
        row.getBoolean("sensitive"),
        row.getBoolean("emergency"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
