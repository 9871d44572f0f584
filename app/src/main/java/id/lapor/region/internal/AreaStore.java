package id.lapor.region.internal;

import id.lapor.kernel.MergeSummary;
import id.lapor.region.Area;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `region.area`.
@Repository
class AreaStore {

  private static final String COLUMNS = "code, name, time_zone, latitude, longitude";

  private final JdbcClient database;
  private final JdbcTemplate jdbc;

  AreaStore(JdbcClient database, JdbcTemplate jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  long version() {
    return database.sql("select number from region.version").query(Long.class).single();
  }

  boolean empty() {
    return database
        .sql("select not exists (select from region.area)")
        .query(Boolean.class)
        .single();
  }

  /// All provinces, regencies and districts.
  List<Area> listUpper() {
    return database
        .sql("select " + COLUMNS + " from region.area where level < 4 order by code")
        .query(AreaStore::area)
        .list();
  }

  List<Area> listVillages(String district) {
    return database
        .sql(
            """
            select code, name, time_zone, latitude, longitude from region.area
            where parent_code = :district
            order by name, code
            """)
        .param("district", district)
        .query(AreaStore::area)
        .list();
  }

  List<Area> findAll(Collection<String> codes) {
    return database
        .sql("select " + COLUMNS + " from region.area where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(AreaStore::area)
        .list();
  }

  /// The villages whose name has at least one of the words (or their beginnings), and whose name
  /// together with those of the areas around them has all.
  List<Area> searchVillages(AreaSearch search, int limit) {
    var words = search.words();
    var sql = searchSql(words.size());
    var statement =
        database.sql(sql).param("whole", " " + String.join(" ", words) + " ").param("limit", limit);
    statement = statement.param("within", search.within() + "%");
    for (int i = 0; i < words.size(); i++) {
      statement = statement.param("word" + i, "% " + words.get(i) + "%");
    }
    return statement.query(AreaStore::area).list();
  }

  static String searchSql(int words) {
    var any =
        IntStream.range(0, words)
            .mapToObj(i -> "words like :word" + i)
            .collect(Collectors.joining(" or "));
    var all =
        IntStream.range(0, words)
            .mapToObj(i -> "words || around like :word" + i)
            .collect(Collectors.joining(" and "));
    return """
        select code, name, time_zone, latitude, longitude from region.area
        where level = 4 and (%s) and %s and code like :within
        order by words = :whole desc, length(words), code
        limit :limit
        """
        .formatted(any, all);
  }

  /// The villages with a name like a word that nothing has exactly.
  List<Area> likeVillages(String word, AreaSearch search, int limit) {
    return database
        .sql(LIKE_VILLAGES)
        .param("word", word)
        .param("within", search.within() + "%")
        .param("limit", limit)
        .query(AreaStore::area)
        .list();
  }

  static final String LIKE_VILLAGES =
      """
      select code, name, time_zone, latitude, longitude from region.area
      where level = 4 and words operator(public.%) :word and code like :within
      order by public.similarity(words, :word) desc, code
      limit :limit
      """;

  /// All areas in the order of their codes, a part at a time, for the download.
  List<Area> listAfter(String code, int limit) {
    return database
        .sql(
            "select " + COLUMNS + " from region.area where code > :code order by code limit :limit")
        .param("code", code)
        .param("limit", limit)
        .query(AreaStore::area)
        .list();
  }

  /// Waits until no other copy of the program merges; holds until the end of the transaction.
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('region.area'))::text")
        .query(String.class)
        .single();
  }

  /// Adds and changes by code. Rows travel by COPY, so that the whole country takes seconds.
  MergeSummary merge(List<Area> areas) {
    jdbc.execute(
        """
        create temporary table incoming (
          code text, level smallint, parent_code text, name text, words text, time_zone text,
          latitude double precision, longitude double precision
        ) on commit drop
        """);
    var csv = csv(areas);
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming from stdin (format csv)", new StringReader(csv));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    jdbc.execute("analyze incoming");
    var counts =
        database
            .sql(
                """
                with merged as (
                  insert into region.area as held
                    (code, level, parent_code, name, words, around, time_zone, latitude, longitude)
                  select fresh.code, fresh.level, fresh.parent_code, fresh.name, fresh.words,
                         coalesce(district.words || regency.words || province.words, ''),
                         fresh.time_zone, fresh.latitude, fresh.longitude
                  from incoming fresh
                  left join incoming district on fresh.level = 4 and district.code = fresh.parent_code
                  left join incoming regency on regency.code = district.parent_code
                  left join incoming province on province.code = regency.parent_code
                  order by fresh.code
                  on conflict (code) do update
                  set name = excluded.name, words = excluded.words, time_zone = excluded.time_zone,
                      latitude = coalesce(excluded.latitude, held.latitude),
                      longitude = coalesce(excluded.longitude, held.longitude)
                  where held.name <> excluded.name or held.words <> excluded.words
                     or held.time_zone <> excluded.time_zone
                     or held.latitude is distinct from coalesce(excluded.latitude, held.latitude)
                     or held.longitude is distinct from coalesce(excluded.longitude, held.longitude)
                  returning xmax = 0 as added
                )
                select count(*) filter (where added) as added, count(*) filter (where not added) as changed
                from merged
                """)
            .query((row, n) -> new int[] {row.getInt("added"), row.getInt("changed")})
            .single();
    jdbc.execute("drop table incoming");
    settle();
    return new MergeSummary(counts[0], counts[1], areas.size() - counts[0] - counts[1]);
  }

  /// Villages below an area whose name changed are found by the new name.
  private void settle() {
    database
        .sql(
            """
            update region.area village
            set around = district.words || regency.words || province.words
            from region.area district
            join region.area regency on regency.code = district.parent_code
            join region.area province on province.code = regency.parent_code
            where village.level = 4 and district.code = village.parent_code
              and village.around <> district.words || regency.words || province.words
            """)
        .update();
    database.sql("update region.version set number = number + 1").update();
  }

  private static String csv(List<Area> areas) {
    var text = new StringBuilder(areas.size() * 90);
    try (var printer = new CSVPrinter(text, CSVFormat.POSTGRESQL_CSV)) {
      for (var area : areas) {
        printer.printRecord(
            area.code(),
            area.level(),
            area.parentCode(),
            area.name(),
            AreaName.searchWords(area.name()),
            area.zone().getId(),
            area.latitude(),
            area.longitude());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Area area(ResultSet row, int number) throws SQLException {
    return new Area(
        row.getString("code"),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")),
        degrees(row, "latitude"),
        degrees(row, "longitude"));
  }

  private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
