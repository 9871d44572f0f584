package id.lapor.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of things that are random enough to need no key.
final class Digests {

  private Digests() {}

  /// The first 16 bytes, as hex digits.
  static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text), 0, 16);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
