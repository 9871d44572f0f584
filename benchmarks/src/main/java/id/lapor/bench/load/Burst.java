package id.lapor.bench.load;

import java.util.ArrayList;
import java.util.List;

/// What a sudden rush does: steady users, many more, steady again; second by second.
final class Burst {

  /// As normal counts a p95 up to so many times that of the steady time before.
  private static final double NORMAL = 1.5;

  /// and so many seconds on end.
  private static final int CALM_SECONDS = 3;

  private final Output output;
  private final Load load;
  private final int users;
  private final List<Measurements.Interval> seconds = new ArrayList<>();

  Burst(Output output, Load load, int users) {
    this.output = output;
    this.load = load;
    this.users = users;
  }

  void run(int steadySeconds, int burstSeconds, int times) throws InterruptedException {
    output.line("");
    output.line(
        "| second | users | lifecycles/s | requests/s | p50 ms | p95 ms | p99 ms | max ms | 503 |");
    output.line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    load.run(steadySeconds, second -> note(second, users));
    load.users(users * times, 0);
    load.run(burstSeconds, second -> note(second, users * times));
    load.users(users, 0);
    load.run(steadySeconds, second -> note(second, users));
    conclude(steadySeconds, burstSeconds, times);
  }

  private void note(Measurements.Interval second, int working) {
    seconds.add(second);
    output.line(
        "| %d | %d | %.0f | %.0f | %s | %d |",
        seconds.size(),
        working,
        second.perSecond(),
        second.requests().getTotalCount() / second.seconds(),
        Tables.cells(second.requests()),
        second.unavailable());
  }

  private void conclude(int steadySeconds, int burstSeconds, int times) {
    double normal =
        seconds.subList(0, steadySeconds).stream()
            .mapToLong(Burst::p95)
            .sorted()
            .toArray()[steadySeconds / 2];
    int burstEnd = steadySeconds + burstSeconds;
    int calm = 0;
    int recovered = -1;
    for (int i = burstEnd; i < seconds.size() && recovered < 0; i++) {
      boolean normalAgain = p95(seconds.get(i)) <= normal * NORMAL && p95(seconds.get(i)) > 0;
      calm = normalAgain ? calm + 1 : 0;
      if (calm == CALM_SECONDS) {
        recovered = i - burstEnd - CALM_SECONDS + 1;
      }
    }
    output.line("");
    output.line(
        "Steady (%d users): %.1f lifecycles/s, median p95 %s ms. Burst (%d users): %.1f lifecycles/s, median p95 %s ms. Steady again: %.1f lifecycles/s, median p95 %s ms. 503: %d, other errors: %d. %s",
        users,
        mean(0, steadySeconds),
        Tables.millis(normal),
        users * times,
        mean(steadySeconds, burstEnd),
        Tables.millis(medianP95(steadySeconds, burstEnd)),
        mean(burstEnd, seconds.size()),
        Tables.millis(medianP95(burstEnd, seconds.size())),
        load.measurements().unavailableTotal(),
        load.measurements().faultsTotal(),
        recovered < 0
            ? "The p95 did not come back to normal in the " + steadySeconds + " s after it."
            : "The p95 was back to normal (up to "
                + NORMAL
                + " × before) after "
                + recovered
                + " s.");
    load.measurements().faultLines().forEach(line -> output.line("- %s", line));
  }

  private double medianP95(int from, int to) {
    var sorted = seconds.subList(from, to).stream().mapToLong(Burst::p95).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private double mean(int from, int to) {
    return seconds.subList(from, to).stream()
        .mapToDouble(Measurements.Interval::perSecond)
        .average()
        .orElse(0);
  }

  private static long p95(Measurements.Interval second) {
    return second.requests().getValueAtPercentile(95);
  }
}
