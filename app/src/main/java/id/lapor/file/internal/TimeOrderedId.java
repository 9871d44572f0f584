package id.lapor.file.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids of UUID version 7 (RFC 9562, 5.7): new rows go to the end of the index, and 74 random bits
/// cannot be guessed.
final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  static UUID at(Instant now) {
    long high = (now.toEpochMilli() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
