package id.lapor.bench.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// Numbers as the tables of `benchmarks/README.md` show them.
final class Tables {

  private Tables() {}

  /// A latency in milliseconds with three digits that count.
  static String millis(double micros) {
    double millis = micros / 1000;
    return format(millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%.0f", millis);
  }

  /// p50, p95, p99 and the longest, as cells.
  static String cells(Histogram micros) {
    return micros.getTotalCount() == 0
        ? "– | – | – | –"
        : millis((double) micros.getValueAtPercentile(50))
            + " | "
            + millis((double) micros.getValueAtPercentile(95))
            + " | "
            + millis((double) micros.getValueAtPercentile(99))
            + " | "
            + millis((double) micros.getMaxValue());
  }

  static String megabytes(double bytes) {
    return format("%.0f MB", bytes / (1 << 20));
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that is not used here
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
