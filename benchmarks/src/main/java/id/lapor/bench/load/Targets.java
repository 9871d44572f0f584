package id.lapor.bench.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Asks a server for one page again and again over many connections.
final class Targets {

  private Targets() {}

  /// What came of it.
  ///
  /// @param latencies in microseconds
  /// @param bytes of one answer, head and body
  record Result(double seconds, Histogram latencies, long faults, long bytes) {
    double perSecond() {
      return latencies.getTotalCount() / seconds;
    }
  }

  static Result ask(int port, Template request, int connections, int seconds)
      throws InterruptedException {
    var running = new AtomicBoolean(true);
    var latencies = new ConcurrentHistogram(3);
    var faults = new LongAdder();
    var bytes = new LongAdder();
    var whole = request.whole();
    var threads = new Thread[connections];
    long began = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      threads[i] =
          Thread.ofPlatform()
              .daemon()
              .start(() -> repeat(port, whole, running, latencies, faults, bytes));
    }
    TimeUnit.SECONDS.sleep(seconds);
    running.set(false);
    double took = (System.nanoTime() - began) / 1e9;
    for (var thread : threads) {
      thread.join();
    }
    return new Result(
        took, latencies, faults.sum(), bytes.sum() / Math.max(1, latencies.getTotalCount()));
  }

  private static void repeat(
      int port,
      byte[] request,
      AtomicBoolean running,
      Histogram latencies,
      LongAdder faults,
      LongAdder bytes) {
    try (var connection = new Connection(port)) {
      while (running.get()) {
        long began = System.nanoTime();
        try {
          var answer = connection.send(request);
          if (answer.status == 200) {
            latencies.recordValue((System.nanoTime() - began) / 1000);
          } else {
            faults.increment();
          }
          bytes.add(answer.bytesRead);
          answer.bytesRead = 0;
        } catch (IOException broken) {
          faults.increment();
        }
      }
    }
  }
}
