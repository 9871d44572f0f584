package id.lapor.bench.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/// What users saw: latencies by call, whole lifecycles, and what went wrong. Users write from all
/// threads; one thread reads, interval by interval.
final class Measurements {

  private static final int DIGITS = 3;
  private static final int MOST_EXAMPLES = 5;

  private final Map<Call, Recorder> recorders = new EnumMap<>(Call.class);
  private final Map<Call, Histogram> spare = new EnumMap<>(Call.class);
  private final Map<Call, Histogram> totals = new EnumMap<>(Call.class);
  private final LongAdder lifecycles = new LongAdder();
  private final LongAdder unavailable = new LongAdder();
  private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
  private final Map<String, String> examples = new ConcurrentHashMap<>();
  private long lifecyclesTotal;
  private long unavailableTotal;
  private long sinceNanos = System.nanoTime();

  Measurements() {
    for (var call : Call.values()) {
      recorders.put(call, new Recorder(DIGITS));
      totals.put(call, new Histogram(DIGITS));
    }
  }

  /// What an interval brought.
  ///
  /// @param requests answered as they should be, with their latencies in microseconds
  /// @param unavailable answers 503
  record Interval(double seconds, long lifecycles, Histogram requests, long unavailable) {
    double perSecond() {
      return lifecycles / seconds;
    }
  }

  void took(Call call, long nanos) {
    recorder(call).recordValue(nanos / 1000);
  }

  void finished() {
    lifecycles.increment();
  }

  void refusedAsBusy() {
    unavailable.increment();
  }

  /// @param kind few different ones: the call and what came instead
  void fault(String kind, String example) {
    faults.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    if (examples.size() < MOST_EXAMPLES) {
      examples.putIfAbsent(kind, example);
    }
  }

  /// What came since the last call of this, added to the totals.
  Interval interval() {
    var all = new Histogram(DIGITS);
    for (var call : Call.values()) {
      var part = recorder(call).getIntervalHistogram(spare.get(call));
      spare.put(call, part);
      all.add(part);
      total(call).add(part);
    }
    long now = System.nanoTime();
    double seconds = (now - sinceNanos) / 1e9;
    sinceNanos = now;
    long done = lifecycles.sumThenReset();
    long busy = unavailable.sumThenReset();
    lifecyclesTotal += done;
    unavailableTotal += busy;
    return new Interval(seconds, done, all, busy);
  }

  /// Forgets everything, at the end of warming up.
  void restart() {
    interval();
    totals.values().forEach(Histogram::reset);
    faults.clear();
    examples.clear();
    lifecyclesTotal = 0;
    unavailableTotal = 0;
  }

  Histogram total(Call call) {
    return Objects.requireNonNull(totals.get(call));
  }

  private Recorder recorder(Call call) {
    return Objects.requireNonNull(recorders.get(call));
  }

  long lifecyclesTotal() {
    return lifecyclesTotal;
  }

  long unavailableTotal() {
    return unavailableTotal;
  }

  long faultsTotal() {
    return faults.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /// Each kind of fault with its number and one example.
  List<String> faultLines() {
    var lines = new ArrayList<String>();
    faults.forEach(
        (kind, count) ->
            lines.add(count.sum() + " × " + kind + ": " + examples.getOrDefault(kind, "…")));
    return lines;
  }
}
