package id.lapor.bench.load;

import static id.lapor.bench.load.Output.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// How fast anonymous readers get their pages, beside nginx with stored copies of the same pages.
final class PagesBench {

  static final String HELP =
      """
      bin/bench pages [--connections 32] [--seconds 20] [--reports 0|100000|1000000]

        --connections N   so many readers at once (default 32)
        --seconds N       ask for each page so long, of the program and of nginx (default 20)
        --reports N       with so many reports in the system; bin/seed makes them once per data folder

        Front page, public list and one public report: first once each after a start, then warm, compressed
        and not. nginx (Debian package, /usr/sbin/nginx) serves stored copies with 2 workers in the same run.
      """;

  private static final Set<String> NAMED = Set.of("connections", "seconds", "reports");
  private static final Pattern REPORT = Pattern.compile("href=\"(/laporan/[0-9]+)\"");
  private static final int SLICES = 2;
  private static final int WARM_UP_SECONDS = 5;

  /// @param file under which nginx has its copy
  private record Page(String name, String path, String file) {}

  private final Options options;
  private final Output output;
  private final int connections;
  private final int seconds;
  private final String machine = Machine.describe();

  private PagesBench(Options options) {
    this.options = options;
    this.output = new Output(options);
    this.connections = options.number("connections", 32);
    this.seconds = options.number("seconds", 20);
  }

  static void main(String[] words) throws IOException, InterruptedException {
    new PagesBench(Options.parse(words, Set.of(), NAMED)).run();
  }

  private void run() throws IOException, InterruptedException {
    var data = DataFolder.of(options, options.number("reports", 0));
    var start = Program.Start.of(options, data);
    progress("Starting the program on %s …", data);
    Program.start(start).close();
    // The second start finds all data there, so that only the pages are new to it.
    try (var program = Program.start(start)) {
      var pages = cold(program);
      if (Nginx.installed()) {
        try (var nginx = Nginx.start()) {
          for (var page : pages) {
            nginx.store(page.file(), fetch(program.port(), page.path(), "").body());
          }
          warm(program, nginx, pages);
        }
      } else {
        progress("/usr/sbin/nginx is not here; the program is measured alone");
        warm(program, null, pages);
      }
    }
    output.line("");
    output.line("%s", machine);
    output.finish();
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
  private record Fetched(byte[] body, double millis) {}

  private static Fetched fetch(int port, String path, String headers) throws IOException {
    try (var connection = new Connection(port)) {
      long began = System.nanoTime();
      var answer = connection.send(Template.get(path, headers).whole());
      double millis = (System.nanoTime() - began) / 1e6;
      if (answer.status != 200) {
        throw new IOException(path + " answered " + answer.status);
      }
      return new Fetched(Arrays.copyOf(answer.body, answer.length), millis);
    }
  }

  /// Opens each page for the first time after the start.
  private List<Page> cold(Program program) throws IOException {
    output.line("");
    output.line("| cold: first time after the start | ms |");
    output.line("|---|---:|");
    cold(program, "/");
    var list = cold(program, "/laporan");
    var link = REPORT.matcher(new String(list, StandardCharsets.UTF_8));
    if (!link.find()) {
      throw new IOException("No report on the public list");
    }
    cold(program, link.group(1));
    return List.of(
        new Page("front page", "/", "front.html"),
        new Page("public list", "/laporan", "list.html"),
        new Page("public report", link.group(1), "report.html"));
  }

  private byte[] cold(Program program, String path) throws IOException {
    var fetched = fetch(program.port(), path, "Accept-Encoding: gzip\r\n");
    output.line("| `%s` | %.0f |", path, fetched.millis());
    return fetch(program.port(), path, "").body();
  }

  private void warm(Program program, @Nullable Nginx nginx, List<Page> pages)
      throws InterruptedException {
    for (var page : pages) {
      Targets.ask(program.port(), Template.get(page.path(), ""), connections, WARM_UP_SECONDS);
    }
    output.line("");
    output.line(
        "| page, %d connections | sent | kB | program /s | p50 ms | p99 ms | CPU ms each | nginx /s | p50 ms | p99 ms | CPU ms each | program / nginx |",
        connections);
    output.line("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (var page : pages) {
      for (boolean compressed : new boolean[] {true, false}) {
        compare(program, nginx, page, compressed);
      }
    }
  }

  /// Asks both in turns, so that a change of the machine meets both.
  private void compare(Program program, @Nullable Nginx nginx, Page page, boolean compressed)
      throws InterruptedException {
    progress("%s, %s …", page.name(), compressed ? "compressed" : "as it is");
    var headers = compressed ? "Accept-Encoding: gzip\r\n" : "";
    var ours = new Sum();
    var theirs = new Sum();
    for (int slice = 0; slice < SLICES; slice++) {
      double before = processor(program);
      ours.add(
          Targets.ask(
              program.port(),
              Template.get(page.path(), headers),
              connections,
              Math.max(1, seconds / SLICES)));
      ours.processorSeconds += processor(program) - before;
      if (nginx != null) {
        double nginxBefore = nginx.processorSeconds();
        theirs.add(
            Targets.ask(
                nginx.port(),
                Template.get("/" + page.file(), headers),
                connections,
                Math.max(1, seconds / SLICES)));
        theirs.processorSeconds += nginx.processorSeconds() - nginxBefore;
      }
    }
    output.line(
        "| %s | %s | %.1f | %s | %s | %s |",
        page.name(),
        compressed ? "gzip" : "plain",
        ours.bytes / 1024.0,
        ours.cells(),
        theirs.cells(),
        theirs.seconds == 0 ? "–" : Tables.format("%.3f", ours.perSecond() / theirs.perSecond()));
    if (ours.faults + theirs.faults > 0) {
      output.line("");
      output.line("Errors: program %d, nginx %d", ours.faults, theirs.faults);
    }
  }

  private static double processor(Program program) {
    return Usage.tree(program.pid()) + Usage.tree(program.cluster().pid());
  }

  /// Several slices of the same.
  private static final class Sum {
    private final Histogram latencies = new Histogram(3);
    private double seconds;
    private double processorSeconds;
    private long faults;
    private long bytes;

    void add(Targets.Result result) {
      latencies.add(result.latencies());
      seconds += result.seconds();
      faults += result.faults();
      bytes = result.bytes();
    }

    double perSecond() {
      return latencies.getTotalCount() / seconds;
    }

    String cells() {
      return seconds == 0
          ? "– | – | – | –"
          : Tables.format(
              "%.0f | %s | %s | %.3f",
              perSecond(),
              Tables.millis((double) latencies.getValueAtPercentile(50)),
              Tables.millis((double) latencies.getValueAtPercentile(99)),
              processorSeconds * 1000 / Math.max(1, latencies.getTotalCount()));
    }
  }
}
