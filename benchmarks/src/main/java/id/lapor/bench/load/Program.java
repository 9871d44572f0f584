package id.lapor.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One started LAPOR! with a data folder and a port, started as `bin/run` does it but with limits
/// that a load generator on one address does not meet. Whatever happens, the end of this Java
/// machine leaves no process behind.
final class Program implements AutoCloseable {

  private static final int STARTING_SECONDS = 1800;
  private static final int STOPPING_SECONDS = 90;
  private static final Path EXTRACTED = Path.of("app/target/start/lapor.jar");
  private static final Path CACHE = Path.of("app/target/start/lapor.aot");
  static final Path PACKED = Path.of("app/target/lapor.jar");

  /// Marks a data folder whose first start went to its end.
  static final String FILLED = "filled";

  private static final List<String> LIMITED =
      List.of(
          "sign-in-login",
          "sign-in-address",
          "submission-address",
          "api-account",
          "api-address",
          "receipt-report",
          "receipt-report-address",
          "receipt-address");

  /// How a program is started.
  ///
  /// @param javaOptions further options of the Java machine
  /// @param environment further variables
  record Start(
      Path data,
      int port,
      Variant variant,
      List<String> javaOptions,
      Map<String, String> environment) {

    Start {
      javaOptions = List.copyOf(javaOptions);
      environment = Map.copyOf(environment);
    }

    static Start of(Options options, Path data) throws IOException {
      int port = options.number("port", 0);
      var java = options.text("java-options");
      return new Start(
          data,
          port == 0 ? freePort() : port,
          Variant.CACHED,
          java == null ? List.of() : List.of(java.split(" ")),
          Map.of());
    }

    Start variant(Variant other) {
      return new Start(data, port, other, javaOptions, environment);
    }

    Start javaOption(String option) {
      var more = new ArrayList<>(javaOptions);
      more.add(option);
      return new Start(data, port, variant, more, environment);
    }

    Start environment(Map<String, String> other) {
      return new Start(data, port, variant, javaOptions, other);
    }
  }

  /// Which form of the program is started.
  enum Variant {
    CACHED("extracted jar with the cache of loaded classes, as bin/run"),
    EXTRACTED("extracted jar without the cache"),
    PACKED_JAR("the jar as it was built");

    private final String label;

    Variant(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Start start;
  private final Process process;
  private final Path log;
  private final Cluster cluster;
  private final Thread lastResort = new Thread(this::end);

  private Program(Start start, Process process, Path log) {
    this.start = start;
    this.process = process;
    this.log = log;
    this.cluster = new Cluster(start.data());
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /// Starts it and does not wait for anything.
  static Program launch(Start start) throws IOException {
    Files.createDirectories(start.data());
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getenv().getOrDefault("START_OPTIONS", "").split(" ")));
    command.removeIf(String::isEmpty);
    if (start.variant() == Variant.CACHED) {
      command.add("-XX:AOTCache=" + CACHE);
    }
    command.addAll(start.javaOptions());
    var jar = start.variant() == Variant.PACKED_JAR ? PACKED : EXTRACTED;
    command.addAll(List.of("-jar", jar.toString()));
    LIMITED.forEach(limit -> command.add("--lapor.limits." + limit + ".count=100000000"));
    var log = start.data().resolve("program.log");
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("LAPOR_"));
    environment.put("LAPOR_DATA", start.data().toAbsolutePath().toString());
    environment.put("LAPOR_PORT", Integer.toString(start.port()));
    environment.put("SPRING_PROFILES_ACTIVE", "demo");
    environment.putAll(start.environment());
    return new Program(start, builder.start(), log);
  }

  /// Starts it and waits until it is well, at the first start of a data folder until the demo
  /// reports are there.
  static Program start(Start start) throws IOException, InterruptedException {
    var filled = start.data().resolve(FILLED);
    boolean first = !Files.exists(filled);
    var program = launch(start);
    try {
      program.awaitWell();
      if (first && start.environment().isEmpty()) {
        program.awaitFilled();
        Files.createFile(filled);
      }
      return program;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      program.close();
      throw failed;
    }
  }

  /// Waits until it answers that it is well.
  void awaitWell() throws IOException, InterruptedException {
    var request = Template.get("/sehat", "").whole();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTING_SECONDS);
    try (var connection = new Connection(port())) {
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          throw new IOException("The program ended with " + process.exitValue() + "; see " + log);
        }
        try {
          if (connection.send(request).status == 200) {
            return;
          }
        } catch (IOException notYet) {
          // not listening yet
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IOException("The program did not get ready; see " + log);
  }

  /// The demo reports are made behind the open door.
  private void awaitFilled() throws IOException, InterruptedException {
    while (!Files.readString(log).contains("demo reports")) {
      if (!process.isAlive()) {
        throw new IOException("The program ended while it was filled; see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  int port() {
    return start.port();
  }

  long pid() {
    return process.pid();
  }

  Path data() {
    return start.data();
  }

  Start how() {
    return start;
  }

  Cluster cluster() {
    return cluster;
  }

  /// Ends it alone and at once; its database server stays behind.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /// Ends it in good order, with its database server.
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (IllegalStateException ending) {
      // the hook is at work already
    }
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    if (start.environment().isEmpty()) {
      cluster.end();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
