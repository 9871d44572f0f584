package id.lapor.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The embedded PostgreSQL of a data folder, seen from outside.
final class Cluster {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path data;

  Cluster(Path data) {
    this.data = data;
  }

  Path folder() {
    return data.resolve("postgres").resolve("cluster");
  }

  /// The process id of the postmaster.
  Optional<ProcessHandle> server() {
    return lines()
        .filter(lines -> lines.size() > PORT_LINE)
        .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(PID_LINE))))
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process.info().command().map(name -> name.endsWith("postgres")).orElse(true));
  }

  long pid() {
    return server().orElseThrow(() -> new IllegalStateException("No server in " + data)).pid();
  }

  int port() {
    return Integer.parseInt(lines().orElseThrow().get(PORT_LINE));
  }

  String password() {
    return read(data.resolve("postgres").resolve("password")).getFirst();
  }

  /// Ends the postmaster at once; its child processes notice and end, too.
  void kill() {
    server().ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Ends the server in good order when it is still there.
  void end() {
    server()
        .ifPresent(
            server -> {
              // SIGINT would end it faster; SIGTERM waits for clients, which are gone by now.
              server.destroy();
              try {
                server.onExit().get(60, TimeUnit.SECONDS);
              } catch (TimeoutException | ExecutionException e) {
                server.destroyForcibly();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                server.destroyForcibly();
              }
            });
  }

  /// Starts the server without the program, with the settings that the program gives it.
  void start(int port) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            data.resolve("binaries/postgresql-18/bin/pg_ctl").toAbsolutePath().toString(),
            "start",
            "-D",
            folder().toAbsolutePath().toString(),
            "-w",
            "-l",
            data.resolve("postgres/server.log").toAbsolutePath().toString(),
            "-o",
            "-p " + port));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("PostgreSQL did not start; see " + data + "/postgres/server.log");
    }
  }

  private Optional<List<String>> lines() {
    var file = folder().resolve("postmaster.pid");
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
