package id.lapor.bench.load;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What the database's processes wait for, by looking often.
final class Waits {

  private static final int EVERY_MILLIS = 50;

  private static final String LOOK =
      """
      select case when state = 'active' then coalesce(wait_event_type || ' ' || wait_event, 'working')
                  else state || ', waiting for the program' end,
             left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
      from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = 'lapor'
      """;

  private final Map<String, Integer> seen = new TreeMap<>();
  private final Map<String, Integer> statements = new TreeMap<>();
  private final Database database;
  private final Thread watcher;
  private int looks;

  private Waits(Database database) {
    this.database = database;
    database.execute("alter system set track_wal_io_timing = on");
    database.execute("select pg_reload_conf()");
    watcher = Thread.ofPlatform().daemon().start(() -> look(database));
  }

  static Waits watch(Database database) {
    return new Waits(database);
  }

  private void look(Database database) {
    try (var connection = database.connect();
        var statement = connection.prepareStatement(LOOK)) {
      while (!Thread.currentThread().isInterrupted()) {
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            var doing = rows.getString(1);
            seen.merge(doing, 1, Integer::sum);
            if (!doing.startsWith("idle,")) {
              statements.merge(doing + ": " + rows.getString(2), 1, Integer::sum);
            }
          }
        }
        looks++;
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException stopped) {
      // told to stop
    } catch (SQLException e) {
      Output.progress(
          "The look at the database's processes ended: %s", String.valueOf(e.getMessage()));
    }
  }

  void print(Output output) throws InterruptedException {
    watcher.interrupt();
    watcher.join();
    database.execute("alter system reset track_wal_io_timing");
    output.line("");
    output.line("| connections that (on average) | number |");
    output.line("|---|---:|");
    lines(output, seen, 12);
    output.line("");
    output.line("| and the statement | number |");
    output.line("|---|---:|");
    lines(output, statements, 25);
  }

  private void lines(Output output, Map<String, Integer> counts, int most) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .forEach(
            entry ->
                output.line("| `%s` | %.2f |", entry.getKey(), (double) entry.getValue() / looks));
  }
}
