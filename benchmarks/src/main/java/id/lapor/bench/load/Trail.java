package id.lapor.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user knows for certain of one report, and what not, while servers are killed.
final class Trail {

  private final String serial;
  private final List<Call> acknowledged = new ArrayList<>();
  private volatile String number = "";
  private volatile @Nullable Call unknown;

  Trail(Walk walk) {
    serial = text(walk.serial());
  }

  /// What only this report has in its title and in its Idempotency-Key.
  String serial() {
    return serial;
  }

  /// The number that was acknowledged; empty when none was.
  String number() {
    return number;
  }

  synchronized void acknowledge(Call call, Walk walk) {
    acknowledged.add(call);
    number = text(walk.number);
    unknown = null;
  }

  /// A call was sent and no answer came that tells what became of it.
  void lose(Call call) {
    unknown = call;
  }

  synchronized List<Call> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /// The last call when it is unknown whether it was carried out.
  @Nullable Call unknown() {
    return unknown;
  }

  private static String text(byte[] letters) {
    return new String(letters, StandardCharsets.US_ASCII);
  }
}
