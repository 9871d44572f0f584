package id.lapor.institution.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionKind;
import id.lapor.kernel.MergeSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `institution.institution` and its aliases.
@Repository
class InstitutionStore {

  private final JdbcClient database;
  private final JdbcTemplate jdbc;

  InstitutionStore(JdbcClient database, JdbcTemplate jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  long version() {
    return database.sql("select number from institution.version").query(Long.class).single();
  }

  boolean empty() {
    return database
        .sql("select not exists (select from institution.institution)")
        .query(Boolean.class)
        .single();
  }

  List<Institution> listAll() {
    return database
        .sql(
            """
            select id, code, parent_id, kind, name, short_name, unit_type, area_code, time_zone, valid_from, valid_to
            from institution.institution
            """)
        .query(InstitutionStore::institution)
        .list();
  }

  /// Another name of a node.
  record Alias(String name, long institutionId) {}

  List<Alias> listAliases() {
    return database
        .sql("select name, institution_id from institution.alias order by name")
        .query((row, n) -> new Alias(row.getString("name"), row.getLong("institution_id")))
        .list();
  }

  List<UnitType> listUnitTypes() {
    return database
        .sql(
            """
            select code, name_id, name_en, province_name, regency_name, city_name
            from institution.unit_type order by name_id
            """)
        .query(
            (row, n) ->
                new UnitType(
                    row.getString("code"),
                    row.getString("name_id"),
                    row.getString("name_en"),
                    row.getString("province_name"),
                    row.getString("regency_name"),
                    row.getString("city_name")))
        .list();
  }

  /// Waits until no other copy of the program changes the tree; holds until the end of the
  /// transaction.
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('institution.institution'))::text")
        .query(String.class)
        .single();
  }

  void addUnitTypes(List<UnitType> types) {
    for (var type : types) {
      database
          .sql(
              """
              insert into institution.unit_type (code, name_id, name_en, province_name, regency_name, city_name)
              values (:code, :nameId, :nameEn, :provinceName, :regencyName, :cityName)
              on conflict (code) do nothing
              """)
          .param("code", type.code())
          .param("nameId", type.nameId())
          .param("nameEn", type.nameEn())
          .param("provinceName", type.provinceName())
          .param("regencyName", type.regencyName())
          .param("cityName", type.cityName())
          .update();
    }
  }

  /// Adds or renames another name of the node with a code; nothing when there is no such node.
  void addAlias(String name, String code) {
    database
        .sql(
            """
            insert into institution.alias (words, name, institution_id)
            select :words, :name, id from institution.institution where code = :code
            on conflict (words) do update set name = excluded.name, institution_id = excluded.institution_id
            """)
        .param("words", InstitutionName.key(name))
        .param("name", name)
        .param("code", code)
        .update();
  }

  /// Makes these the only other names of a node.
  void replaceAliases(String code, List<String> names) {
    database
        .sql(
            """
            delete from institution.alias
            where institution_id = (select id from institution.institution where code = :code)
            """)
        .param("code", code)
        .update();
    names.forEach(name -> addAlias(name, code));
    grow();
  }

  /// Adds and changes by code; parents by their codes, in any order.
  MergeSummary merge(List<InstitutionRow> rows) {
    jdbc.execute(
        """
        create temporary table incoming (
          code text, parent_code text, kind text, name text, short_name text, unit_type text, area_code text,
          time_zone text, valid_from date, valid_to date
        ) on commit drop
        """);
    jdbc.batchUpdate(
        "insert into incoming values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.stream().map(InstitutionStore::cells).toList());
    var summary =
        database
            .sql(
                """
                with merged as (
                  insert into institution.institution as held
                    (code, kind, name, short_name, unit_type, area_code, time_zone, valid_from, valid_to)
                  select code, kind, name, short_name, unit_type, area_code, coalesce(time_zone, 'Asia/Jakarta'),
                         valid_from, valid_to
                  from incoming
                  on conflict (code) do update
                  set kind = excluded.kind, name = excluded.name,
                      short_name = coalesce(excluded.short_name, held.short_name),
                      unit_type = coalesce(excluded.unit_type, held.unit_type),
                      area_code = coalesce(excluded.area_code, held.area_code),
                      valid_from = coalesce(excluded.valid_from, held.valid_from),
                      valid_to = coalesce(excluded.valid_to, held.valid_to)
                  where (held.kind, held.name) <> (excluded.kind, excluded.name)
                     or held.short_name is distinct from coalesce(excluded.short_name, held.short_name)
                     or held.unit_type is distinct from coalesce(excluded.unit_type, held.unit_type)
                     or held.area_code is distinct from coalesce(excluded.area_code, held.area_code)
                     or held.valid_from is distinct from coalesce(excluded.valid_from, held.valid_from)
                     or held.valid_to is distinct from coalesce(excluded.valid_to, held.valid_to)
                  returning xmax = 0 as added
                )
                select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                from merged
                """)
            .query((row, n) -> new int[] {row.getInt("added"), row.getInt("changed")})
            .single();
    hang();
    jdbc.execute("drop table incoming");
    grow();
    return new MergeSummary(summary[0], summary[1], rows.size() - summary[0] - summary[1]);
  }

  private void hang() {
    database
        .sql(
            """
            update institution.institution child
            set parent_id = parent.id
            from incoming
            left join institution.institution parent on parent.code = incoming.parent_code
            where child.code = incoming.code and child.parent_id is distinct from parent.id
            """)
        .update();
    database
        .sql(
            """
            update institution.institution held
            set time_zone = incoming.time_zone
            from incoming
            where held.code = incoming.code and incoming.time_zone is not null
              and held.time_zone <> incoming.time_zone
            """)
        .update();
  }

  /// Stores all that a form says about one node, empty fields too.
  void save(InstitutionRow row) {
    merge(List.of(row));
    database
        .sql(
            """
            update institution.institution
            set short_name = :shortName, unit_type = :unitType, area_code = :areaCode,
                valid_from = :validFrom, valid_to = :validTo
            where code = :code
            """)
        .param("shortName", row.shortName())
        .param("unitType", row.unitType())
        .param("areaCode", row.areaCode())
        .param("validFrom", row.validFrom())
        .param("validTo", row.validTo())
        .param("code", row.code())
        .update();
  }

  private void grow() {
    database.sql("update institution.version set number = number + 1").update();
  }

  private static @Nullable Object[] cells(InstitutionRow row) {
    var zone = row.zone();
    return new @Nullable Object[] {
      row.code(),
      row.parentCode(),
      row.kind().name(),
      row.name(),
      row.shortName(),
      row.unitType(),
      row.areaCode(),
      zone == null ? null : zone.getId(),
      row.validFrom(),
      row.validTo()
    };
  }

  private static Institution institution(ResultSet row, int number) throws SQLException {
    return new Institution(
        row.getLong("id"),
        row.getString("code"),
        row.getObject("parent_id", Long.class),
        InstitutionKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("unit_type"),
        row.getString("area_code"),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  /// The aliases of each node.
  static Map<Long, List<String>> byInstitution(List<Alias> aliases) {
    return aliases.stream()
        .collect(
            Collectors.groupingBy(
                Alias::institutionId, Collectors.mapping(Alias::name, Collectors.toList())));
  }
}
