package id.lapor.bench.plans;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program on that server, with few connections, so that each of them sees every statement many
/// times.
final class Program implements AutoCloseable {

  private static final int STARTING_SECONDS = 300;
  private static final List<String> LIMITED =
      List.of(
          "sign-in-login", "sign-in-address", "submission-address", "api-account", "api-address");

  private final Process process;
  private final int port;
  private final Thread lastResort;

  private Program(Process process, int port) {
    this.process = process;
    this.port = port;
    this.lastResort = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  static Program start(Path data, Server server, int port)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", "app/target/lapor.jar"));
    LIMITED.forEach(limit -> command.add("--lapor.limits." + limit + ".count=100000000"));
    var log = data.resolve("plans-program.log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("LAPOR_"));
    environment.put("LAPOR_DATA", data.toString());
    environment.put("LAPOR_PORT", Integer.toString(port));
    environment.put("LAPOR_DB_URL", server.url());
    environment.put("LAPOR_DB_PASSWORD", server.password());
    environment.put("LAPOR_DB_CONNECTIONS", "2");
    environment.put("SPRING_PROFILES_ACTIVE", "demo");
    var program = new Program(builder.start(), port);
    program.awaitWell(log);
    return program;
  }

  int port() {
    return port;
  }

  private void awaitWell(Path log) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sehat")).build();
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < STARTING_SECONDS * 5 && process.isAlive(); i++) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // not listening yet
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    close();
    throw new IOException("The program did not get ready; see " + log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
