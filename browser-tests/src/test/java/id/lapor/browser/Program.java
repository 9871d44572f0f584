package id.lapor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// One started LAPOR!: the jar that was built, with a data folder and a port.
///
/// Whatever happens to the test, [#stop] or the end of the Java machine leaves no process behind.
final class Program {

  private static final Path JAR = Path.of("..", "app", "target", "lapor.jar");
  private static final Duration STARTING = Duration.ofMinutes(5);
  private static final Duration STOPPING = Duration.ofSeconds(90);
  private static final long POLL_MILLIS = 250;

  /// The limits protect against floods from one address; here all people share one.
  private static final List<String> LIMITED =
      List.of(
          "sign-in-login",
          "sign-in-address",
          "code-contact",
          "code-address",
          "code-entry-address",
          "register-address",
          "submission-address",
          "receipt-report",
          "receipt-report-address",
          "receipt-address");

  private final Path data;
  private final int port;
  private final Process process;
  private final Thread lastResort = new Thread(this::endAndRemove);

  private Program(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /// Starts the demonstration on a new data folder and waits until its reports can be read.
  static Program startDemo() {
    var program = start(newData(), freePort(), "demo");
    // They come in no order; only the log tells that it was the last.
    program.await(
        "/laporan", page -> page.contains("rel=\"next\"") && program.logged("demo reports"));
    return program;
  }

  /// Starts the program on a data folder that may have been used before, and waits until it
  /// answers.
  static Program start(Path data, int port) {
    var program = start(data, port, "");
    program.await("/lapor", page -> page.contains("</html>"));
    return program;
  }

  private static Program start(Path data, int port, String profile) {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          JAR.toAbsolutePath().normalize() + " is missing; build it: mvn -pl app package");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    LIMITED.forEach(limit -> command.add("-Dlapor.limits." + limit + ".count=1000000"));
    command.addAll(List.of("-jar", JAR.toAbsolutePath().normalize().toString()));
    try {
      Files.createDirectories(log(port).getParent());
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log(port).toFile()));
      var environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("LAPOR_"));
      environment.put("LAPOR_DATA", data.toString());
      environment.put("LAPOR_PORT", Integer.toString(port));
      environment.put("SPRING_PROFILES_ACTIVE", profile);
      return new Program(data, port, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A data folder of its own, below the system's temporary folder.
  static Path newData() {
    try {
      return Files.createTempDirectory("lapor-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where its pages are, without a slash at the end.
  String address() {
    return "http://localhost:" + port;
  }

  /// The port it listens on.
  int port() {
    return port;
  }

  /// Its embedded database.
  Database database() {
    return new Database(data.resolve("postgres"));
  }

  /// Ends the program alone and at once; its database server stays behind.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /// Waits until the reference data of a first start are loaded; before that it cannot go on
  /// without its database.
  void settle() {
    await("/laporan", page -> page.contains("value=\"roads\""));
  }

  /// Starts it anew after [#kill], on the same data and port.
  Program again() {
    return start(data, port);
  }

  /// Stops the program and its database server and removes the data folder.
  void stop() {
    endAndRemove();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  private void endAndRemove() {
    end();
    remove(data);
  }

  private void end() {
    process.destroy();
    awaitEnd();
    database().end();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private void await(String path, Predicate<String> ready) {
    boolean came = false;
    try {
      came = comes(path, ready);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!came) {
        end();
      }
    }
    if (!came) {
      throw new IllegalStateException(
          "The program did not get ready and ended with "
              + process.exitValue()
              + "; see "
              + log(port));
    }
  }

  private boolean comes(String path, Predicate<String> ready) throws InterruptedException {
    long deadline = System.nanoTime() + STARTING.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .timeout(Duration.ofSeconds(30))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline && !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (answers(client, request, ready)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request, Predicate<String> ready)
      throws InterruptedException {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && ready.test(answer.body());
    } catch (IOException e) {
      return false; // not listening yet, or not any more
    }
  }

  private boolean logged(String words) {
    try {
      return Files.readString(log(port)).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(int port) {
    return Path.of("target", "program-" + port + ".log").toAbsolutePath();
  }

  private static void remove(Path tree) {
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
