package id.lapor.ui.web;

import java.time.Duration;

/// How slowly a body may come: over the time that was spent waiting for it, after a time of grace.
/// What trickles in is most likely no phone but somebody who wants to hold a place.
///
/// @param grace in which anything goes
/// @param bytesPerSecond what must come on the average afterwards
/// @param stretch each further time of waiting that is looked at by itself, so that nobody trickles
///     on for hours after a quick beginning
record Pace(Duration grace, int bytesPerSecond, Duration stretch) {

  /// What the Apache HTTP server asks for by default (`RequestReadTimeout body=20,MinRate=500`);
  /// the slowest mobile line still in use, EDGE, is ten times as fast. A line may be gone for the
  /// time of grace in each minute.
  static final Pace USUAL = new Pace(Duration.ofSeconds(20), 500, Duration.ofMinutes(1));

  private boolean isTooSlow(long bytes, Duration waited) {
    return waited.minus(grace).toMillis() * bytesPerSecond > bytes * 1000;
  }

  /// Watches one body.
  Watch watch() {
    return new Watch();
  }

  /// What came of one body so far.
  final class Watch {

    private long bytes;
    private Duration waited = Duration.ZERO;
    private long bytesBefore;
    private Duration waitedBefore = Duration.ZERO;

    private Watch() {}

    /// How many bytes came.
    long bytes() {
      return bytes;
    }

    /// Takes note of what came.
    ///
    /// @return whether it is too little for the time that was waited, since the beginning or during
    ///     the stretch that ends now
    boolean isTooSlow(long more, Duration waitedForThem) {
      bytes += more;
      waited = waited.plus(waitedForThem);
      if (Pace.this.isTooSlow(bytes, waited)) {
        return true;
      }
      var time = waited.minus(waitedBefore);
      if (time.compareTo(stretch) < 0) {
        return false;
      }
      boolean slow = Pace.this.isTooSlow(bytes - bytesBefore, time);
      bytesBefore = bytes;
      waitedBefore = waited;
      return slow;
    }
  }
}
