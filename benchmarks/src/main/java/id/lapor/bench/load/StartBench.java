package id.lapor.bench.load;

import static id.lapor.bench.load.Output.progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// How long it takes from starting the program to its first page, with its embedded database.
final class StartBench {

  static final String HELP =
      """
      bin/bench start [--times 5] [--reports 0|100000|1000000]

        --times N         start so often in each form and tell the median (default 5)
        --reports N       with so many reports in the system

        Every start is a second one: the database is there. Three forms: as bin/run starts (extracted jar,
        cache of loaded classes), without the cache, and the jar as it was built.
      """;

  private static final int POLL_MILLIS = 10;

  private StartBench() {}

  static void main(String[] words) throws IOException, InterruptedException {
    var options = Options.parse(words, Set.of(), Set.of("times", "reports"));
    var output = new Output(options);
    var machine = Machine.describe();
    var data = DataFolder.of(options, options.number("reports", 0));
    var start = Program.Start.of(options, data);
    progress("Preparing %s …", data);
    Program.start(start).close();
    output.line("| start | median s | all s |");
    output.line("|---|---:|---|");
    for (var variant : Program.Variant.values()) {
      var took = new ArrayList<Double>();
      for (int i = 0; i < options.number("times", 5); i++) {
        took.add(once(start.variant(variant)));
        progress("%s: %.2f s", variant.label(), took.getLast());
      }
      var sorted = took.stream().sorted().toList();
      output.line(
          "| %s | %.2f | %s |", variant.label(), sorted.get(sorted.size() / 2), listed(took));
    }
    output.line("");
    output.line("%s", machine);
    output.finish();
  }

  private static String listed(List<Double> seconds) {
    return seconds.stream()
        .map(one -> Tables.format("%.2f", one))
        .collect(Collectors.joining(", "));
  }

  /// Seconds until the whole front page is there.
  private static double once(Program.Start start) throws IOException, InterruptedException {
    var request = Template.get("/", "").whole();
    long began = System.nanoTime();
    try (var program = Program.launch(start);
        var connection = new Connection(start.port())) {
      while (program.alive()) {
        try {
          if (connection.send(request).status == 200) {
            return (System.nanoTime() - began) / 1e9;
          }
        } catch (IOException notYet) {
          // not listening yet
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
    throw new IOException("The program ended; see " + start.data() + "/program.log");
  }
}
