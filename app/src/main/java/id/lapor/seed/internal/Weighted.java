package id.lapor.seed.internal;

import java.util.Arrays;
import java.util.List;

/// Things of which some are drawn more often than others.
final class Weighted<T> {

  private final List<T> things;
  private final double[] sums;

  Weighted(List<T> things, double[] weights) {
    this.things = List.copyOf(things);
    this.sums = weights.clone();
    Arrays.parallelPrefix(sums, Double::sum);
  }

  boolean empty() {
    return things.isEmpty();
  }

  T draw(Chance chance) {
    double wanted = chance.fraction() * sums[sums.length - 1];
    int found = Arrays.binarySearch(sums, wanted);
    return things.get(found >= 0 ? found + 1 : -found - 1);
  }
}
