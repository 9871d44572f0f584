package id.lapor.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/// The body of one request on its way in, below everything that reads it: it can be waited for
/// before anybody works on the request, and one that comes too slowly is broken off.
final class Arrival implements InputBuffer {

  /// What fits into memory many times over: all forms without files, and all calls of programs.
  static final int SHORT = 128 << 10;

  private static final String ATTRIBUTE = Arrival.class.getName();

  private final Request request;
  private final InputBuffer line;
  private final Pace.Watch pace;
  private final Taken taken = new Taken();

  private ByteBuffer kept = ByteBuffer.allocate(0);
  private boolean whole;
  private @Nullable IOException broken;

  /// @param line where Tomcat reads the body from
  Arrival(Request request, InputBuffer line, Pace pace) {
    this.request = request;
    this.line = line;
    this.pace = pace.watch();
  }

  /// The arrival of a request's body; null when it has none.
  static @Nullable Arrival of(HttpServletRequest request) {
    return (Arrival) request.getAttribute(ATTRIBUTE);
  }

  /// Lets the request's filters find it.
  void announce(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// Whether all of it has come already, so that nobody will wait for it.
  boolean isHere() {
    var length = request.getContentLengthLong();
    return whole || (length >= 0 && line.available() >= length);
  }

  /// Whether it is known to be longer than [#SHORT].
  boolean isLong() {
    return request.getContentLengthLong() > SHORT;
  }

  /// Whether it was read from the line to its end.
  boolean isWhole() {
    return whole;
  }

  /// Whether the line failed, or was too slow.
  boolean isBroken() {
    return broken != null;
  }

  /// Waits for the body and keeps it in memory for whoever reads it.
  ///
  /// @param most bytes to wait for
  /// @return whether that was all of it
  /// @throws SocketTimeoutException when it comes too slowly
  boolean receive(int most) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(kept.array(), 0, kept.limit());
    kept = ByteBuffer.allocate(0);
    while (!whole && bytes.size() <= most) {
      if (request.doRead(taken) > 0) {
        var part = Objects.requireNonNull(taken.getByteBuffer());
        var copy = new byte[part.remaining()];
        part.get(copy);
        bytes.write(copy, 0, copy.length);
      }
    }
    kept = ByteBuffer.wrap(bytes.toByteArray());
    return whole;
  }

  @Override
  public int doRead(ApplicationBufferHandler reader) throws IOException {
    if (kept.hasRemaining()) {
      int length = kept.remaining();
      reader.setByteBuffer(kept.duplicate());
      kept.position(kept.limit());
      return length;
    }
    if (broken != null) {
      // Tomcat goes on reading what it has given up, to clear it away.
      throw broken;
    }
    try {
      return readLine(reader);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  private int readLine(ApplicationBufferHandler reader) throws IOException {
    long began = System.nanoTime();
    int length = line.doRead(reader);
    var waited = Duration.ofNanos(System.nanoTime() - began);
    boolean slow = pace.isTooSlow(Math.max(length, 0), waited);
    whole = length < 0 || pace.bytes() == request.getContentLengthLong();
    if (!whole && slow) {
      throw new SocketTimeoutException("the body comes too slowly");
    }
    return length;
  }

  @Override
  public int available() {
    return kept.hasRemaining() ? kept.remaining() : line.available();
  }

  /// Where Tomcat puts what it has read.
  private static final class Taken implements ApplicationBufferHandler {

    private @Nullable ByteBuffer bytes;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      throw new UnsupportedOperationException();
    }
  }
}
