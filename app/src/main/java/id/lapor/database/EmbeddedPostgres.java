package id.lapor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/// A PostgreSQL of the program's own, from the binaries on Maven Central, in a folder that is kept
/// between runs.
///
/// For development, demos and tests; production names its own server with `LAPOR_DB_URL`. It
/// survives `kill -9` of either process: a server left behind by a killed program is stopped and
/// started anew on the next run, and a killed server is started again on the same port, so the
/// connection pool finds it. Runs as root, too (PostgreSQL itself refuses root; on Linux it then
/// runs in a user namespace).
public final class EmbeddedPostgres {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String USER = "lapor";

  /// Why these: docs/operations.md, where they were measured.
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses = '127.0.0.1'",
          "unix_socket_directories = ''",
          "max_connections = 60",
          "shared_buffers = '256MB'",
          "max_wal_size = '2GB'",
          "checkpoint_timeout = '15min'",
          "jit = off");

  private final Path home;
  private final Path cluster;
  private final Path passwordFile;
  private final List<String> settings;
  private final int port;
  private @Nullable FileLock lock;
  private volatile boolean stopping;

  private EmbeddedPostgres(Path folder, Path home, List<String> settings) throws IOException {
    this.home = home;
    this.cluster = folder.resolve("cluster");
    this.passwordFile = folder.resolve("password");
    this.settings = settings;
    this.port = freePort();
  }

  /// Starts the server below `LAPOR_DATA` and points the program at it, unless `LAPOR_DB_URL`
  /// names another.
  public static void startUnlessConfigured(String[] args) {
    if (System.getenv("LAPOR_DB_URL") != null || System.getProperty("LAPOR_DB_URL") != null) {
      return;
    }
    var data = Path.of(System.getenv().getOrDefault("LAPOR_DATA", "data")).toAbsolutePath();
    var server = start(data.resolve("postgres"), data.resolve("binaries"), List.of());
    System.setProperty("LAPOR_DB_URL", server.url());
    System.setProperty("LAPOR_DB_USER", USER);
    System.setProperty("LAPOR_DB_PASSWORD", server.password());
    SpringApplication.getShutdownHandlers().add(server::stop);
  }

  /// Starts a server whose files lie in `folder`.
  ///
  /// @param binaries where the PostgreSQL programs are unpacked, shared by several servers
  /// @param settings further `name=value` settings of `postgresql.conf`
  /// @throws IllegalStateException when another program holds the folder or the server does not
  ///     come up
  public static EmbeddedPostgres start(Path folder, Path binaries, List<String> settings) {
    try {
      Files.createDirectories(folder);
      var server = new EmbeddedPostgres(folder, PostgresBinaries.unpackInto(binaries), settings);
      server.lock(folder.resolve("lock"));
      server.initialize();
      server.stopLeftover();
      server.configure();
      server.launch();
      server.createDatabase();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
    }
  }

  /// The JDBC address of the database.
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/lapor";
  }

  /// The name of the database's owner.
  public String user() {
    return USER;
  }

  /// The generated password, kept beside the cluster and readable by the owner of the folder only.
  public String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Stops the server and gives the folder free.
  public void stop() {
    stopping = true;
    if (postmaster() != null) {
      run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
    }
    try {
      if (lock != null) {
        lock.channel().close();
      }
    } catch (IOException e) {
      LOG.debug("Lock file was closed already", e);
    }
  }

  private void lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "Another program is using the data folder "
              + file.getParent()
              + "; stop it or choose another with --data");
    }
  }

  private void initialize() throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    LOG.info("Creating the database cluster in {}", cluster);
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(passwordFile, HexFormat.of().formatHex(bytes));
    restrict(passwordFile);
    var partial = cluster.resolveSibling("cluster.partial");
    deleteTree(partial);
    run(
        "initdb",
        "-D",
        partial.toString(),
        "-U",
        USER,
        "--pwfile=" + passwordFile,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions");
    Files.move(partial, cluster);
  }

  private void stopLeftover() throws IOException {
    if (postmaster() == null) {
      return;
    }
    LOG.info("A database server of an earlier run is still there; stopping it");
    run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
  }

  /// Settings stand in the server's own file, so that whoever starts it without the program, as for
  /// a restore, gets the same ones.
  private void configure() throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# LAPOR! writes this file at each start.");
    lines.addAll(SETTINGS);
    lines.addAll(settings);
    Files.write(cluster.resolve("postgresql.conf"), lines);
  }

  private void launch() {
    run(
        "pg_ctl",
        "start",
        "-D",
        cluster.toString(),
        "-w",
        "-t",
        "120",
        "-l",
        cluster.resolveSibling("server.log").toString(),
        "-o",
        "-p " + port);
    var process = postmaster();
    if (process == null) {
      throw new IllegalStateException(
          "PostgreSQL stopped at once; see " + cluster.resolveSibling("server.log"));
    }
    var _ = process.onExit().thenRun(this::relaunch);
  }

  private void relaunch() {
    for (int attempt = 1; !stopping && attempt <= 60; attempt++) {
      try {
        LOG.warn("The database server is gone; starting it again");
        launch();
        return;
      } catch (RuntimeException e) {
        LOG.warn("Not yet: {}", e.getMessage());
        sleepOneSecond();
      }
    }
  }

  private static void sleepOneSecond() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable ProcessHandle postmaster() {
    try {
      var file = cluster.resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return null;
      }
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> process.info().command().map(c -> c.endsWith("postgres")).orElse(true))
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createDatabase() {
    var maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (var connection = DriverManager.getConnection(maintenance, USER, password());
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = 'lapor'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database lapor");
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded PostgreSQL does not answer", e);
    }
  }

  private void run(String program, String... arguments) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))
        && System.getProperty("os.name").startsWith("Linux")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      var output = Files.createTempFile("postgres", ".log");
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(150, TimeUnit.SECONDS);
      var text = Files.readString(output);
      Files.deleteIfExists(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(program + " failed: " + text.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + program, e);
    }
  }

  private static void restrict(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
