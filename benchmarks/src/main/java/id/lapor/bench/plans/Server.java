package id.lapor.bench.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL of a data folder, started with the settings that the program gives it and with
/// `auto_explain`, which writes every plan into the log. The folder keeps nothing of that.
final class Server implements AutoCloseable {

  private static final String SETTINGS =
      " -c session_preload_libraries=auto_explain"
          + " -c auto_explain.log_min_duration=0 -c auto_explain.log_analyze=on"
          + " -c auto_explain.log_buffers=on -c auto_explain.log_timing=off"
          + " -c auto_explain.log_verbose=on -c auto_explain.log_format=json"
          + " -c auto_explain.log_parameter_max_length=80";

  private final Path data;
  private final int port;
  private final Path log;
  private final Thread lastResort = new Thread(this::stop);

  private Server(Path data, int port, Path log) {
    this.data = data;
    this.port = port;
    this.log = log;
  }

  static Server start(Path data, int port, boolean withoutSeqscan)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("lapor-plans", ".log");
    var server = new Server(data, port, log);
    var settings = "-p " + port + SETTINGS + (withoutSeqscan ? " -c enable_seqscan=off" : "");
    if (server.control("start", "-w", "-l", log.toString(), "-o", settings) != 0) {
      throw new IOException("PostgreSQL did not start; is a program running on the folder? " + log);
    }
    Runtime.getRuntime().addShutdownHook(server.lastResort);
    return server;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/lapor";
  }

  String password() throws IOException {
    return Files.readString(data.resolve("postgres/password")).strip();
  }

  Path log() {
    return log;
  }

  long logSize() throws IOException {
    return Files.size(log);
  }

  /// The rows of a query, each with its columns as text; "" for null.
  List<List<String>> rows(String sql) throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          var value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /// Takes out what is dead, as autovacuum does in its time: how much of it lies about depends on
  /// what was done to the folder before, and not on any plan.
  void vacuum() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("vacuum");
    }
  }

  private Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(url(), "lapor", password());
  }

  private int control(String command, String... words) throws IOException, InterruptedException {
    var all = new ArrayList<>(Plans.asRoot());
    all.add(data.resolve("binaries/postgresql-18/bin/pg_ctl").toString());
    all.addAll(List.of(command, "-D", data.resolve("postgres/cluster").toString()));
    all.addAll(List.of(words));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void stop() {
    try {
      control("stop", "-m", "fast", "-w");
    } catch (IOException e) {
      System.err.println("PostgreSQL was not stopped: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }
}
