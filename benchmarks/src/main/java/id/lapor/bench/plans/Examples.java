package id.lapor.bench.plans;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// What is asked for: something that many reports have, something that few have, something that
/// none has; and reports in every state.
///
/// @param institutions ids, the one with most reports first
/// @param areas codes
/// @param categories codes
/// @param words to search for
/// @param numbers of reports
/// @param cursors into lists by time of submission, the newest first
/// @param dueCursors into queues
record Examples(
    List<String> institutions,
    List<String> areas,
    List<String> categories,
    List<String> words,
    List<String> numbers,
    List<String> cursors,
    List<String> dueCursors) {

  static Examples find(Server server) throws SQLException, IOException {
    return new Examples(
        first(
            server,
            """
            with counted as (
              select institution_id as id, count(*) as n from report.report where institution_id is not null group by 1)
            (select id from counted order by n desc limit 2)
            union all (select id from counted where n > 20 order by n limit 1)
            union all (select id from institution.institution where code in ('pemkab-32.04', 'pemkab-32.04/pupr'))
            """),
        List.of("31.74", "32", "32.04.12", "94", "31.74.05", "99"),
        List.of("roads", "roads.pothole", "protection.child-violence", "law.courts", "abroad"),
        List.of(
            "jalan",
            "jalan rusak",
            "pupuk",
            "abrasi",
            "zzzz",
            "\"tutup betonnya\"",
            "pupuk langka",
            "warga -jalan",
            "-jalan",
            "yang di"),
        first(
            server,
            """
            select number from (
              select number, row_number() over (partition by state, published order by id desc) as n from report.report) r
            where n <= 2
            """),
        first(server, cursor("submitted_at", "published", "0, 1000, 300000, 900000")),
        first(
            server,
            cursor("step_due_at", "step_due_at is not null and ended_at is null", "0, 100, 5000")));
  }

  private static String cursor(String time, String where, String places) {
    return """
        select (extract(epoch from %1$s) * 1000000)::bigint || '-' || lpad(number::text, 10, '0') from (
          select %1$s, number, row_number() over (order by %1$s desc, id desc) - 1 as place
          from report.report where %2$s) r
        where place in (%3$s) order by place
        """
        .formatted(time, where, places);
  }

  private static List<String> first(Server server, String sql) throws SQLException, IOException {
    return server.rows(sql).stream().map(List::getFirst).toList();
  }
}
