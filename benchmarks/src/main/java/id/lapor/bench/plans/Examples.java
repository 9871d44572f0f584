package id.lapor.bench.plans;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

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

  private static final Pattern NEXT = Pattern.compile("\"next\" *: *\"([^\"]+)\"");

  static Examples find(Server server, int port)
      throws SQLException, IOException, InterruptedException {
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
        cursors(
            Visitor.guest(port),
            "/api/v1/reports?limit=1&to=",
            days(server, "published", "0, 1000, 300000, 900000")),
        cursors(
            Visitor.signedIn(port, "nasional"),
            "/api/v1/queue?queue=TO_ANSWER&limit=1&from=",
            days(server, "ended_at is null", "100, 5000, 50000, 900000")));
  }

  /// Days on which reports were sent in, the newest first, as the API's filters count them.
  private static List<String> days(Server server, String where, String places)
      throws SQLException, IOException {
    return first(
        server,
        """
        select to_char(submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') from (
          select submitted_at, row_number() over (order by submitted_at desc, id desc) - 1 as place
          from report.report where %s) r
        where place in (%s) order by place
        """
            .formatted(where, places));
  }

  /// Only the program can write cursors, so they are taken from pages of lists narrowed by days.
  private static List<String> cursors(Visitor visitor, String address, List<String> days)
      throws IOException, InterruptedException {
    var cursors = new LinkedHashSet<String>();
    for (var day : days) {
      var next = NEXT.matcher(visitor.get(address + day));
      if (next.find()) {
        cursors.add(next.group(1));
      }
    }
    return List.copyOf(cursors);
  }

  private static List<String> first(Server server, String sql) throws SQLException, IOException {
    return server.rows(sql).stream().map(List::getFirst).toList();
  }
}
