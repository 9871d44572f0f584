package id.lapor.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// A page as it was drawn for everybody, ready to be sent: plain and compressed, with its entity
/// tag.
///
/// @param headers the headers it was sent with, without those that belong to one answer
/// @param madeAt when, in the nanoseconds of `System.nanoTime()`
@SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
record KeptPage(
    String contentType,
    Map<String, String> headers,
    byte[] plain,
    byte[] gzip,
    String tag,
    long madeAt) {

  static KeptPage of(String contentType, Map<String, String> headers, byte[] body, long madeAt) {
    return new KeptPage(
        contentType, Map.copyOf(headers), body, compressed(body), "\"" + hash(body) + "\"", madeAt);
  }

  /// How much memory it takes, in bytes, about.
  int weight() {
    return plain.length + gzip.length + 512;
  }

  private static byte[] compressed(byte[] body) {
    var out = new ByteArrayOutputStream(body.length / 4);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
