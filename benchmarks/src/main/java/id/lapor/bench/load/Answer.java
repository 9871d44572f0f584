package id.lapor.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The answer to one request. Its memory is used again for the next one of the same connection.
final class Answer {

  byte[] body = new byte[1 << 14];
  int length;
  int status;
  int retryAfterSeconds;
  long bytesRead;

  /// Empties it and notes the status of the next answer.
  void begin(int newStatus) {
    status = newStatus;
    length = 0;
    retryAfterSeconds = 0;
  }

  void append(byte[] from, int offset, int count) {
    if (length + count > body.length) {
      body = Arrays.copyOf(body, Math.max(body.length * 2, length + count));
    }
    System.arraycopy(from, offset, body, length, count);
    length += count;
  }

  /// The value of a text or number in JSON, cut out of the bytes; empty when it is not there. For
  /// plain values only: numbers, names of states, codes.
  ///
  /// @param marker such as `"status":`, as bytes
  byte[] field(byte[] marker) {
    int at = indexOf(marker);
    if (at < 0) {
      return new byte[0];
    }
    int from = at + marker.length;
    boolean quoted = from < length && body[from] == '"';
    int start = quoted ? from + 1 : from;
    int end = start;
    while (end < length && (quoted ? body[end] != '"' : digit(body[end]))) {
      end++;
    }
    return Arrays.copyOfRange(body, start, end);
  }

  boolean contains(byte[] part) {
    return indexOf(part) >= 0;
  }

  private int indexOf(byte[] part) {
    for (int at = 0; at <= length - part.length; at++) {
      if (body[at] == part[0] && Arrays.equals(body, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean digit(byte character) {
    return character >= '0' && character <= '9';
  }

  String text() {
    return new String(body, 0, length, StandardCharsets.UTF_8);
  }
}
