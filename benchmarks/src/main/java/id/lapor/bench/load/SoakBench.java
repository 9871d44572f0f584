package id.lapor.bench.load;

import static id.lapor.bench.load.Output.progress;
import static id.lapor.bench.load.Tables.megabytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/// Whether memory and latency stay flat under half of the load that the machine can bear.
final class SoakBench {

  static final String HELP =
      """
      bin/bench soak [--minutes 10] [--users 16] [--reports 0|100000|1000000]

        --minutes N       so long (default 10)
        --users N         so many users (default 16); together they do half of what they do without a rest
        --reports N       with so many reports in the system

        Prints throughput, p95 and memory each minute, the heap after a full collection (jcmd), and whether
        the last third is like the first; memory, which grows to its working size first, like the middle one.
      """;

  /// Half of what a program leads that is still being compiled is less than half its load.
  private static final int WARM_UP_SECONDS = 150;

  private static final int CALIBRATION_SECONDS = 30;
  private static final int MINUTE = 60;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /// As flat counts what grew by at most so much from one third to the last.
  private static final double FLAT_LATENCY = 1.5;

  private static final double FLAT_MEMORY = 1.15;

  private record Minute(
      double perSecond, double p95Micros, double heap, double program, double database) {}

  private SoakBench() {}

  static void main(String[] words) throws IOException, InterruptedException {
    var options = Options.parse(words, Set.of(), Set.of("minutes", "users", "reports"));
    var output = new Output(options);
    var machine = Machine.describe();
    int users = options.number("users", 16);
    var data = DataFolder.of(options, options.number("reports", 0));
    progress("Starting the program on %s …", data);
    try (var program = Program.start(Program.Start.of(options, data));
        var load =
            new Load(program.port(), Officers.signIn(program.port(), false), Call.SHORTEST)) {
      double most = calibrate(load, users);
      output.line(
          "%d users do %.1f lifecycles/s without a rest; for %d minutes half of that.",
          users, most, options.number("minutes", 10));
      load.users(0, 0);
      load.users(users, most / 2);
      var minutes = soak(program, load, output, options.number("minutes", 10));
      conclude(output, load, minutes);
    }
    output.line("");
    output.line("%s", machine);
    output.finish();
  }

  private static double calibrate(Load load, int users) throws InterruptedException {
    progress(
        "Warming up for %d s and measuring the full load for %d s …",
        WARM_UP_SECONDS, CALIBRATION_SECONDS);
    load.users(users, 0);
    load.run(WARM_UP_SECONDS, second -> {});
    load.measurements().restart();
    load.run(CALIBRATION_SECONDS, second -> {});
    double most = (double) load.measurements().lifecyclesTotal() / CALIBRATION_SECONDS;
    load.measurements().restart();
    return most;
  }

  private static List<Minute> soak(Program program, Load load, Output output, int count)
      throws IOException, InterruptedException {
    output.line("");
    output.line(
        "| minute | lifecycles/s | p50 ms | p95 ms | p99 ms | max ms | heap after collection | program resident | PostgreSQL |");
    output.line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    var minutes = new ArrayList<Minute>();
    for (int i = 1; i <= count; i++) {
      var requests = new Histogram(3);
      var done = new long[1];
      load.run(
          MINUTE,
          second -> {
            requests.add(second.requests());
            done[0] += second.lifecycles();
          });
      var minute =
          new Minute(
              (double) done[0] / MINUTE,
              requests.getValueAtPercentile(95),
              heap(program),
              Usage.resident(program.pid()),
              Usage.memory(program.cluster().pid()));
      minutes.add(minute);
      output.line(
          "| %d | %.1f | %s | %s | %s | %s |",
          i,
          minute.perSecond(),
          Tables.cells(requests),
          megabytes(minute.heap()),
          megabytes(minute.program()),
          megabytes(minute.database()));
    }
    return minutes;
  }

  /// What the heap holds after a full collection.
  private static double heap(Program program) throws IOException, InterruptedException {
    jcmd(program, "GC.run");
    var used = USED.matcher(jcmd(program, "GC.heap_info"));
    return used.find() ? Double.parseDouble(used.group(1)) * 1024 : 0;
  }

  private static String jcmd(Program program, String command)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(program.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static void conclude(Output output, Load load, List<Minute> minutes) {
    output.line("");
    output.line(
        "Errors: %d, answers 503: %d.",
        load.measurements().faultsTotal(), load.measurements().unavailableTotal());
    load.measurements().faultLines().forEach(line -> output.line("- %s", line));
    if (minutes.size() >= 3) {
      int third = minutes.size() / 3;
      var first = minutes.subList(0, third);
      var middle = minutes.subList(third, 2 * third);
      var last = minutes.subList(minutes.size() - third, minutes.size());
      verdict(output, "p95", first, last, Minute::p95Micros, FLAT_LATENCY);
      verdict(output, "heap after collection", middle, last, Minute::heap, FLAT_MEMORY);
      verdict(output, "memory of the program", middle, last, Minute::program, FLAT_MEMORY);
      // Its cache of pages fills up to shared_buffers, 256 MB.
      verdict(output, "memory of PostgreSQL", middle, last, Minute::database, FLAT_MEMORY);
    }
  }

  private static void verdict(
      Output output,
      String what,
      List<Minute> before,
      List<Minute> after,
      ToDoubleFunction<Minute> of,
      double limit) {
    double growth = median(after, of) / median(before, of);
    output.line("- %s: grew × %.2f: %s", what, growth, growth <= limit ? "flat" : "**grows**");
  }

  private static double median(List<Minute> minutes, ToDoubleFunction<Minute> of) {
    var sorted = minutes.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
