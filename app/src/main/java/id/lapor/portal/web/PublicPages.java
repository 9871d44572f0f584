package id.lapor.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends public pages to visitors without cookies from [KeptPages], before anything else looks at
/// the request.
///
/// Only what looks the same for everybody is kept: an answer that sets a cookie, or one to a
/// request that brings any but the cookie of the language, is not.
final class PublicPages extends OncePerRequestFilter {

  /// The languages of the pages; the first is that of who did not choose.
  static final List<String> LANGUAGES = List.of("id", "en");

  /// A report has but one path: with zeros before its number it is drawn each time.
  private static final Pattern PATHS =
      Pattern.compile("/|/laporan|/laporan/[1-9][0-9]{0,9}|/tentang|/privasi|/bantuan|/pengembang");
  private static final int LONGEST_QUERY = 300;

  /// Headers that belong to one answer and not to the page.
  private static final Set<String> OF_THE_ANSWER =
      Set.of(
          "content-length",
          "content-type",
          "date",
          "etag",
          "expires",
          "pragma",
          "set-cookie",
          "transfer-encoding");

  private final KeptPages pages;

  PublicPages(KeptPages pages) {
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var query = request.getQueryString();
    return !pages.any()
        || !"GET".equals(request.getMethod())
        || !PATHS.matcher(request.getRequestURI()).matches()
        || (query != null && (query.length() > LONGEST_QUERY || query.contains("bahasa=")))
        || request.getHeader("Authorization") != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var language = language(request.getCookies());
    if (language == null) {
      chain.doFilter(request, response);
      return;
    }
    var address =
        new KeptPages.Address(language, request.getRequestURI(), request.getQueryString());
    int drops = pages.drops(address);
    var known = pages.findOrDraw(address, System.nanoTime());
    if (known != null) {
      send(known, request, response);
      return;
    }
    try {
      draw(address, drops, request, response, chain);
    } finally {
      pages.drawn(address);
    }
  }

  /// The language that the only cookie chooses; null when there are others.
  private static @Nullable String language(Cookie @Nullable [] cookies) {
    if (cookies == null || cookies.length == 0) {
      return LANGUAGES.getFirst();
    }
    if (cookies.length > 1 || !cookies[0].getName().equals("bahasa")) {
      return null;
    }
    return LANGUAGES.contains(cookies[0].getValue()) ? cookies[0].getValue() : null;
  }

  private void draw(
      KeptPages.Address address,
      int drops,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var captured = new Captured(response);
    chain.doFilter(request, captured);
    var body = captured.body();
    var type = response.getContentType();
    boolean lasting =
        body != null
            && response.getStatus() == HttpServletResponse.SC_OK
            && type != null
            && type.startsWith("text/html")
            && !response.containsHeader("Set-Cookie");
    // What went wrong with us, or was too much, says nothing about the page.
    if (!lasting && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      pages.forget(address);
    }
    if (body == null) {
      return;
    }
    if (lasting) {
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("Vary", "Cookie, Accept-Encoding");
      var page = KeptPage.of(type, headers(response), body, System.nanoTime());
      pages.keep(address, page, drops);
      send(page, request, response);
    } else {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : response.getHeaderNames()) {
      var value = response.getHeader(name);
      if (value != null && !OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.headers().forEach(response::setHeader);
    response.setHeader("ETag", page.tag());
    if (page.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(page.contentType());
    var accepted = request.getHeader("Accept-Encoding");
    var body = page.plain();
    if (accepted != null && accepted.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      body = page.gzip();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /// Takes in what is written, until somebody wants an error page instead.
  private static final class Captured extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 << 10);
    private @Nullable PrintWriter writer;
    private boolean passed;

    Captured(HttpServletResponse response) {
      super(response);
    }

    /// What was written; null when the answer went out by itself.
    byte @Nullable [] body() {
      if (writer != null) {
        writer.flush();
      }
      return passed ? null : bytes.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
          bytes.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
          bytes.write(b, offset, length);
        }
      };
    }

    @Override
    public PrintWriter getWriter() {
      if (writer == null) {
        writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      }
      return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
      passed = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
      passed = true;
      super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      passed = true;
      super.sendRedirect(location);
    }

    @Override
    public void setContentLength(int length) {
      // The length of what is sent is set when it is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
      // The length of what is sent is set when it is sent.
    }

    @Override
    public void flushBuffer() {
      // Nothing goes out before the page is whole.
    }

    @Override
    public void resetBuffer() {
      bytes.reset();
    }

    @Override
    public void reset() {
      super.reset();
      bytes.reset();
    }
  }
}
