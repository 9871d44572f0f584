package id.lapor.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// One keep-alive connection to a server on this machine, for one thread.
///
/// It knows of HTTP/1.1 what the measured servers send: a status line, `Content-Length` or
/// chunks, `Connection: close`. It costs a few microseconds for each answer, since it shares the
/// processors with the servers that it measures.
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final byte[] LENGTH = Template.bytes("content-length:");
  private static final byte[] CHUNKED = Template.bytes("transfer-encoding:");
  private static final byte[] CLOSING = Template.bytes("connection: close");
  private static final byte[] RETRY = Template.bytes("retry-after:");

  private final int port;
  private final Answer answer = new Answer();
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int limit;
  private @Nullable Socket socket;
  private @Nullable InputStream input;

  Connection(int port) {
    this.port = port;
  }

  /// Sends a request and reads the whole answer, opening the connection when there is none.
  ///
  /// @throws IOException when it is unknown what the server made of the request
  Answer send(byte[] request, int length) throws IOException {
    try {
      var open = socket;
      if (open == null) {
        open = open();
      }
      open.getOutputStream().write(request, 0, length);
      if (!read()) {
        close();
      }
      return answer;
    } catch (IOException broken) {
      close();
      throw broken;
    }
  }

  Answer send(byte[] request) throws IOException {
    return send(request, request.length);
  }

  private Socket open() throws IOException {
    var opened = new Socket();
    try {
      opened.setTcpNoDelay(true);
      opened.setSoTimeout(PATIENCE_MILLIS);
      opened.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      input = opened.getInputStream();
    } catch (IOException refused) {
      opened.close();
      throw refused;
    }
    position = 0;
    limit = 0;
    socket = opened;
    return opened;
  }

  /// Whether the connection may be used again.
  private boolean read() throws IOException {
    int contentLength = 0;
    boolean chunked = false;
    boolean reusable = true;
    int lineLength = line();
    if (lineLength < 12) {
      throw new IOException("no status line");
    }
    answer.begin((line[9] - '0') * 100 + (line[10] - '0') * 10 + (line[11] - '0'));
    while ((lineLength = line()) > 0) {
      if (starts(lineLength, LENGTH)) {
        contentLength = number(LENGTH.length, lineLength);
      } else if (starts(lineLength, CHUNKED)) {
        chunked = true;
      } else if (starts(lineLength, CLOSING)) {
        reusable = false;
      } else if (starts(lineLength, RETRY)) {
        answer.retryAfterSeconds = number(RETRY.length, lineLength);
      }
    }
    if (chunked) {
      chunks();
    } else if (answer.status != 304 && answer.status != 204) {
      content(contentLength);
    }
    return reusable;
  }

  private void chunks() throws IOException {
    while (true) {
      int lineLength = line();
      int size = 0;
      for (int i = 0; i < lineLength && line[i] != ';'; i++) {
        size = size * 16 + Character.digit(line[i], 16);
      }
      content(size);
      line();
      if (size == 0) {
        return;
      }
    }
  }

  private void content(int count) throws IOException {
    int missing = count;
    while (missing > 0) {
      fill();
      int part = Math.min(missing, limit - position);
      answer.append(buffer, position, part);
      position += part;
      missing -= part;
    }
  }

  private byte[] line = new byte[4096];

  /// Reads a line into [#line] without its end; lines longer than that lose their tail.
  private int line() throws IOException {
    int length = 0;
    while (true) {
      fill();
      byte next = buffer[position++];
      if (next == '\n') {
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
      }
      if (length < line.length) {
        line[length++] = next;
      }
    }
  }

  private void fill() throws IOException {
    if (position < limit) {
      return;
    }
    var from = input;
    int read = from == null ? -1 : from.read(buffer);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    answer.bytesRead += read;
    position = 0;
    limit = read;
  }

  private boolean starts(int lineLength, byte[] lowerCase) {
    if (lineLength < lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      byte letter = line[i];
      if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (line[i] >= '0' && line[i] <= '9') {
        number = number * 10 + line[i] - '0';
      }
    }
    return number;
  }

  @Override
  public void close() {
    var open = socket;
    socket = null;
    input = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException alreadyGone) {
        // nothing is left to be closed
      }
    }
  }
}
