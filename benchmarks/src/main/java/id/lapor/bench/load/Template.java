package id.lapor.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A request as bytes with gaps, filled without making strings.
final class Template {

  private static final int LONGEST_VALUE = 256;

  private final List<byte[]> parts;

  private Template(List<byte[]> parts) {
    this.parts = parts;
  }

  /// @param text the request; each `{}` is a gap
  static Template of(String text) {
    var parts = new ArrayList<byte[]>();
    for (var part : text.split("\\{}", -1)) {
      parts.add(bytes(part));
    }
    return new Template(parts);
  }

  /// A request with a JSON body.
  ///
  /// @param path with gaps or not
  /// @param headers lines, each with `\r\n` at its end
  /// @param body every gap in it is filled with as many bytes as [Walk#SERIAL_LENGTH]
  static Template post(String path, String headers, String body) {
    var withoutGaps = body.replace("{}", "");
    int gaps = (body.length() - withoutGaps.length()) / 2;
    return of(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + (bytes(withoutGaps).length + gaps * Walk.SERIAL_LENGTH)
            + "\r\n"
            + headers
            + "\r\n"
            + body);
  }

  /// A request without a body.
  static Template get(String path, String headers) {
    return of("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The request itself, of a template without gaps.
  byte[] whole() {
    var target = new byte[longest()];
    return Arrays.copyOf(target, fill(target));
  }

  /// How long the request can get.
  int longest() {
    return parts.stream().mapToInt(part -> part.length).sum() + parts.size() * LONGEST_VALUE;
  }

  /// Writes the request with these values in its gaps.
  ///
  /// @return how long it is
  int fill(byte[] target, byte[]... values) {
    if (values.length != parts.size() - 1) {
      throw new IllegalArgumentException(values.length + " values for " + (parts.size() - 1));
    }
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      at = put(target, at, parts.get(i));
      if (i < values.length) {
        at = put(target, at, values[i]);
      }
    }
    return at;
  }

  private static int put(byte[] target, int at, byte[] part) {
    System.arraycopy(part, 0, target, at, part.length);
    return at + part.length;
  }
}
