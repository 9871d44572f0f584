package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/// An nginx of its own that serves stored copies of pages: what a page costs when nothing has to be
/// done for it.
final class Nginx implements AutoCloseable {

  private static final Path BINARY = Path.of("/usr/sbin/nginx");

  private final Path folder;
  private final int port;
  private final Process process;
  private final Thread lastResort = new Thread(this::end);

  private Nginx(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  static boolean installed() {
    return Files.isExecutable(BINARY);
  }

  static Nginx start() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("nginx-");
    // Its workers give up the rights of root and must still reach the pages.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectories(folder.resolve("pages"));
    int port = Program.freePort();
    Files.writeString(folder.resolve("nginx.conf"), settings(folder, port));
    var process =
        new ProcessBuilder(
                BINARY.toString(),
                "-c",
                folder.resolve("nginx.conf").toString(),
                "-p",
                folder + "/")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
      throw new IOException("nginx did not start: " + Files.readString(folder.resolve("log")));
    }
    return new Nginx(folder, port, process);
  }

  private static String settings(Path folder, int port) {
    return """
        daemon off;
        worker_processes 2;
        pid %1$s/pid;
        error_log %1$s/error.log;
        events { worker_connections 1024; }
        http {
          types { text/html html; }
          default_type text/html;
          charset utf-8;
          sendfile on;
          tcp_nopush on;
          access_log off;
          keepalive_requests 1000000000;
          open_file_cache max=100;
          gzip_static on;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server { listen 127.0.0.1:%2$d; root %1$s/pages; }
        }
        """
        .formatted(folder, port);
  }

  /// Stores a page as it is and compressed.
  void store(String name, byte[] page) throws IOException {
    var file = folder.resolve("pages").resolve(name);
    Files.write(file, page);
    try (var compressed =
        new GZIPOutputStream(Files.newOutputStream(file.resolveSibling(name + ".gz")))) {
      compressed.write(page);
    }
  }

  int port() {
    return port;
  }

  /// Processor seconds of all its processes.
  double processorSeconds() {
    return Usage.tree(process.pid());
  }

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
      process.waitFor(10, TimeUnit.SECONDS);
      List<Path> files;
      try (var paths = Files.walk(folder)) {
        files = new ArrayList<>(paths.toList());
      }
      files.sort(Comparator.reverseOrder());
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      Output.progress("%s stays behind: %s", folder, String.valueOf(e.getMessage()));
    }
  }
}
