package id.lapor.ui.web;

import id.lapor.kernel.Network;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Places for what lasts as long as a visitor's line makes it last. As soon as half of them are
/// taken each network has but a share, so that no single one takes them all, while many who share
/// the address of a mobile network are served as long as there is room. Thread-safe.
final class Shares {

  private final int places;
  private final int share;
  private final Map<Network, Integer> taken = new HashMap<>();
  private int all;

  /// @param places how many there are
  /// @param share how many of them one network may have to get another when half are taken
  Shares(int places, int share) {
    this.places = places;
    this.share = share;
  }

  /// A place that was taken.
  interface Place extends AutoCloseable {
    /// Gives it back.
    @Override
    void close();
  }

  /// Takes a place; null when there is none for this network now.
  synchronized @Nullable Place enter(Network network) {
    int own = taken.getOrDefault(network, 0);
    if (all >= places || (own >= share && all >= places / 2)) {
      return null;
    }
    all++;
    taken.put(network, own + 1);
    return () -> leave(network);
  }

  private synchronized void leave(Network network) {
    all--;
    taken.computeIfPresent(network, (_, own) -> own == 1 ? null : own - 1);
  }
}
