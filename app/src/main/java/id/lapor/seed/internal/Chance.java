package id.lapor.seed.internal;

import java.util.List;
import java.util.SplittableRandom;

/// Draws that come out the same for the same seed and report, whatever else is drawn elsewhere.
final class Chance {

  private final SplittableRandom random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /// The draws of one report.
  ///
  /// @param purpose tells apart what is drawn for the same report in several places
  static Chance of(long seed, int report, String purpose) {
    var mixed = new SplittableRandom(seed ^ (31L * purpose.hashCode())).nextLong();
    return new Chance(new SplittableRandom(mixed + report).nextLong());
  }

  /// Whether something happens that happens so often.
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /// A number from one to another, both included.
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /// From 0 to below 1.
  double fraction() {
    return random.nextDouble();
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// A duration such as those of offices: half are shorter than the median, a few much longer.
  double spread(double median, double width) {
    return median * Math.exp(width * random.nextGaussian());
  }
}
