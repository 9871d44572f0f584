package id.lapor.ui.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// A Tomcat on a port of its own that is set up as the program's, with one servlet that tells what
/// it got; and clients that write and read as slowly as they like.
final class TinyServer implements AutoCloseable {

  /// How much is sent at `/long`: more than the buffers of both ends hold.
  private static final int LONG_BYTES = 32 << 20;

  /// How much is sent at `/page`: as much as a large page.
  static final int PAGE_BYTES = 100_000;

  private final WebServer server;
  private final AtomicInteger pages = new AtomicInteger();

  TinyServer(AdmissionConfiguration.Settings settings, Pace pace, PlainAnswers answers) {
    var factory = new TomcatServletWebServerFactory(0);
    factory.setAddress(InetAddress.getLoopbackAddress());
    AdmissionConfiguration.customize(factory, pace, answers);
    server =
        factory.getWebServer(
            context -> {
              var admission =
                  new Admission(
                      settings, request -> request.getRequestURI().equals("/long"), answers);
              context.addFilter("admission", admission).addMappingForUrlPatterns(null, false, "/*");
              context
                  .addFilter("unreadable", new UnreadableParameters(answers))
                  .addMappingForUrlPatterns(null, false, "/*");
              var echo = context.addServlet("echo", new Echo(pages));
              echo.setMultipartConfig(new MultipartConfigElement(""));
              echo.addMapping("/");
            });
    server.start();
  }

  /// A connection with something already sent.
  Client send(String text) throws IOException {
    var client = new Client(new Socket(InetAddress.getLoopbackAddress(), server.getPort()));
    client.write(text);
    return client;
  }

  /// A connection of somebody whose end takes in little.
  Client sendWithSmallBuffer(String text) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
    var client = new Client(socket);
    client.write(text);
    return client;
  }

  /// How often `/page` was asked for.
  int pages() {
    return pages.get();
  }

  /// The whole answer to a request without a body.
  String get(String path) throws IOException {
    return get(path, "");
  }

  String get(String path, String headers) throws IOException {
    try (var client =
        send(
            "GET %s HTTP/1.1\r\nHost: x\r\n%sConnection: close\r\n\r\n".formatted(path, headers))) {
      return client.readAll();
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  /// Tells method, parameter `a`, the size of the part `file`, and how long the rest was.
  private static final class Echo extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AtomicInteger pages;

    Echo(AtomicInteger pages) {
      this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().equals("/page")) {
        pages.incrementAndGet();
        response.getOutputStream().write(new byte[PAGE_BYTES]);
        response.flushBuffer();
        return;
      }
      if (request.getRequestURI().equals("/fault")) {
        response.getWriter().print("half a page");
        response.getWriter().close();
        response.sendError(HttpServletResponse.SC_GONE);
        return;
      }
      if (request.getRequestURI().equals("/long")) {
        var piece = new byte[1 << 20];
        for (int sent = 0; sent < LONG_BYTES; sent += piece.length) {
          response.getOutputStream().write(piece);
        }
        return;
      }
      response.setContentType("text/plain");
      response
          .getWriter()
          .print(
              request.getMethod()
                  + " a="
                  + request.getParameter("a")
                  + " file="
                  + fileSize(request)
                  + " rest="
                  + request.getInputStream().readAllBytes().length);
    }

    private static long fileSize(HttpServletRequest request) {
      try {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/")
            ? request.getPart("file").getSize()
            : -1;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// One connection, seen from the visitor's end.
  record Client(Socket socket) implements AutoCloseable {

    void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    /// All that comes until the server closes the connection.
    String readAll() throws IOException {
      socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(30).toMillis()));
      var text = new StringBuilder();
      var bytes = new byte[8192];
      InputStream in = socket.getInputStream();
      try {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          text.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
        }
      } catch (SocketException reset) {
        // Closed while there was something unread of ours: what came before it counts.
        return text.toString();
      }
      return text.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
