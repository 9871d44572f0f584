package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What each statement costs PostgreSQL, by its module `pg_stat_statements`, which is loaded at the
/// server's start and therefore named in its settings while a profile is made.
final class Statements {

  private static final String SETTING = "shared_preload_libraries = 'pg_stat_statements'\n";

  private static final String COSTS =
      """
      select calls, round(total_exec_time::numeric), round((total_exec_time / calls)::numeric, 3),
        round(rows::numeric / calls, 1), (shared_blks_hit + shared_blks_read) / calls, round(wal_bytes / calls),
        left(regexp_replace(query, '\\s+', ' ', 'g'), 110)
      from pg_stat_statements
      where query not like '%pg_stat%' and query not like 'alter system%'
      order by total_exec_time desc
      limit 25
      """;

  private Statements() {}

  /// Lets the server, which must be stopped, load the module at its next start.
  static void load(Cluster cluster) throws IOException {
    var settings = settings(cluster);
    if (!Files.readString(settings).contains(SETTING)) {
      Files.writeString(settings, SETTING, StandardOpenOption.APPEND);
    }
  }

  /// Undoes [#load].
  static void unload(Cluster cluster) throws IOException {
    var settings = settings(cluster);
    Files.writeString(settings, Files.readString(settings).replace(SETTING, ""));
  }

  private static Path settings(Cluster cluster) {
    return cluster.folder().resolve("postgresql.auto.conf");
  }

  /// Begins to count anew.
  static void reset(Database database) {
    database.execute("create extension if not exists pg_stat_statements");
    database.rows("select pg_stat_statements_reset()");
  }

  static void print(Database database, Output output, long lifecycles) {
    output.line("");
    output.line(
        "| ms per lifecycle | calls per lifecycle | ms each | rows | pages | log bytes | statement |");
    output.line("|---:|---:|---:|---:|---:|---:|---|");
    double each = 1.0 / Math.max(1, lifecycles);
    for (var row : database.rows(COSTS)) {
      output.line(
          "| %.2f | %.1f | %s | %s | %s | %s | `%s` |",
          Double.parseDouble(row.get(1)) * each,
          Double.parseDouble(row.get(0)) * each,
          row.get(2),
          row.get(3),
          row.get(4),
          row.get(5),
          row.get(6).replace("|", "\\|"));
    }
  }
}
