package id.lapor.ui.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;

/// An answer that stays in Tomcat's buffer until the filters are done with it, whoever flushes or
/// closes it earlier: so nobody who does not read it holds anything that they hold. What is longer
/// than the buffer goes out while it is written.
final class HeldAnswer extends HttpServletResponseWrapper {

  /// The largest buffer that Tomcat keeps for the next request; a page has some 40 KB.
  static final int LONGEST = 128 << 10;

  HeldAnswer(HttpServletResponse answer) {
    super(answer);
    answer.setBufferSize(LONGEST);
  }

  @Override
  public void flushBuffer() {
    // It goes out later.
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new HeldStream(super.getOutputStream());
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return new HeldWriter(super.getWriter());
  }

  private static final class HeldStream extends ServletOutputStream {

    private final ServletOutputStream buffer;

    HeldStream(ServletOutputStream buffer) {
      this.buffer = buffer;
    }

    @Override
    public void write(int b) throws IOException {
      buffer.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      buffer.write(bytes, offset, length);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      buffer.write(bytes);
    }

    @Override
    public void flush() {
      // It goes out later.
    }

    @Override
    public void close() {
      // It goes out later.
    }

    @Override
    public boolean isReady() {
      return buffer.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      buffer.setWriteListener(listener);
    }
  }

  private static final class HeldWriter extends PrintWriter {

    HeldWriter(PrintWriter buffer) {
      super(buffer);
    }

    @Override
    public void flush() {
      // It goes out later.
    }

    @Override
    public void close() {
      // It goes out later.
    }
  }
}
