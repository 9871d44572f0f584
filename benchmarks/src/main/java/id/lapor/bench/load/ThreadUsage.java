package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Processor time of a process by what its threads are for, from `/proc`: compiler and collector of
/// a Java machine are in no recording of its own.
final class ThreadUsage {

  private static final double MILLIS_PER_TICK = 10;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private ThreadUsage() {}

  /// Milliseconds so far by name, without the numbers in the names.
  static Map<String, Double> now(long pid) {
    var millis = new TreeMap<String, Double>();
    try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      threads.forEach(thread -> add(thread, millis));
    } catch (IOException ended) {
      millis.clear();
    }
    return millis;
  }

  private static void add(Path thread, Map<String, Double> millis) {
    try {
      var line = Files.readString(thread.resolve("stat"));
      int end = line.lastIndexOf(')');
      var name = line.substring(line.indexOf('(') + 1, end).replaceAll("[#0-9]+", "").strip();
      var fields = line.substring(end + 2).split(" ", -1);
      double ticks = Double.parseDouble(fields[USER]) + Double.parseDouble(fields[SYSTEM]);
      millis.merge(name, ticks * MILLIS_PER_TICK, Double::sum);
    } catch (IOException ended) {
      // a thread that has just ended
    }
  }

  static void print(
      Output output, Map<String, Double> before, Map<String, Double> after, long lifecycles) {
    output.line("");
    output.line("| threads of the program | processor ms per lifecycle |");
    output.line("|---|---:|");
    after.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), spent(entry, before) / Math.max(1, lifecycles)))
        .filter(entry -> entry.getValue() >= 0.01)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> output.line("| %s | %.2f |", entry.getKey(), entry.getValue()));
  }

  private static double spent(Map.Entry<String, Double> after, Map<String, Double> before) {
    return after.getValue() - before.getOrDefault(after.getKey(), 0.0);
  }
}
