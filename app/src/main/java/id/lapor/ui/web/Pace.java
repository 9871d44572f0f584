package id.lapor.ui.web;

import java.time.Duration;

/// How slowly a body may come: over the time that was spent waiting for it, after a time of grace.
/// What trickles in is most likely no phone but somebody who wants to hold a place.
///
/// @param grace in which anything goes
/// @param bytesPerSecond what must come on the average afterwards
record Pace(Duration grace, int bytesPerSecond) {

  /// What the Apache HTTP server asks for by default (`RequestReadTimeout body=20,MinRate=500`);
  /// the slowest mobile line still in use, EDGE, is ten times as fast.
  static final Pace USUAL = new Pace(Duration.ofSeconds(20), 500);

  /// Whether so many bytes are too few for the time that was waited for them.
  boolean isTooSlow(long bytes, Duration waited) {
    return waited.minus(grace).toMillis() * bytesPerSecond > bytes * 1000;
  }
}
