package id.lapor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The database server that belongs to a started program, seen from outside: to count what is
/// stored, and to kill it.
final class Database {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path folder;

  Database(Path folder) {
    this.folder = folder;
  }

  /// The whole numbers of the only column that a query answers with.
  List<Long> numbers(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var numbers = new ArrayList<Long>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException("Could not ask: " + sql, e);
    }
  }

  /// Ends the server at once; its own child processes notice and end, too.
  void kill() {
    server().ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Ends the server when it is still there.
  void end() {
    server()
        .ifPresent(
            server -> {
              server.destroy();
              try {
                server.onExit().get(30, TimeUnit.SECONDS);
              } catch (TimeoutException | ExecutionException e) {
                server.destroyForcibly();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                server.destroyForcibly();
              }
            });
  }

  private Connection connect() throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + pidFile().orElseThrow().get(PORT_LINE) + "/lapor";
    return DriverManager.getConnection(url, "lapor", read(folder.resolve("password")).getFirst());
  }

  private Optional<ProcessHandle> server() {
    return pidFile()
        .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(PID_LINE))))
        .filter(
            process ->
                process.info().command().map(name -> name.endsWith("postgres")).orElse(true));
  }

  private Optional<List<String>> pidFile() {
    var file = folder.resolve("cluster").resolve("postmaster.pid");
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
