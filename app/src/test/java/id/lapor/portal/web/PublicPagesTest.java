package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.report.Channel;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicPagesTest {

  private final KeptPages kept = new KeptPages(Duration.ofMinutes(1));
  private final PublicPages filter = new PublicPages(kept);
  private int drawn;

  private MockHttpServletResponse get(MockHttpServletRequest request, FilterChain page)
      throws Exception {
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, page);
    return response;
  }

  private static MockHttpServletRequest request(String path) {
    return new MockHttpServletRequest("GET", path);
  }

  private FilterChain page() {
    return (request, response) -> {
      drawn++;
      response.setContentType("text/html;charset=UTF-8");
      ((HttpServletResponse) response).setHeader("Content-Security-Policy", "default-src 'self'");
      response.getWriter().write("<p>gambar ke-" + drawn + "</p>");
    };
  }

  @Test
  void aSecondVisitorGetsWhatTheFirstOneGotWithItsHeaders() throws Exception {
    var first = get(request("/laporan"), page());
    var second = get(request("/laporan"), page());
    assertThat(drawn).isEqualTo(1);
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).contains("ke-1");
    assertThat(second.getHeader("Content-Security-Policy")).isEqualTo("default-src 'self'");
    assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache");
    assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
  }

  @Test
  void whoHasItAlreadyGetsNoBody() throws Exception {
    var first = get(request("/"), page());
    var again = request("/");
    again.addHeader("If-None-Match", Objects.requireNonNull(first.getHeader("ETag")));
    var second = get(again, page());
    assertThat(second.getStatus()).isEqualTo(304);
    assertThat(second.getContentAsByteArray()).isEmpty();
  }

  @Test
  void itComesCompressedToWhoTakesIt() throws Exception {
    var plain = get(request("/"), page()).getContentAsString();
    var request = request("/");
    request.addHeader("Accept-Encoding", "gzip, br");
    var packed = get(request, page());
    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(unpacked(packed.getContentAsByteArray())).isEqualTo(plain);
  }

  private static String unpacked(byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void languagesAndQueriesAreKeptApart() throws Exception {
    get(request("/laporan"), page());
    var english = request("/laporan");
    english.setCookies(new Cookie("bahasa", "en"));
    assertThat(get(english, page()).getContentAsString()).contains("ke-2");
    var narrowed = request("/laporan");
    narrowed.setQueryString("jenis=aspirasi");
    assertThat(get(narrowed, page()).getContentAsString()).contains("ke-3");
  }

  @Test
  void nobodyWithACookieOrATokenGetsAKeptPage() throws Exception {
    get(request("/laporan/1234567890"), page());
    for (var name : List.of("lapor", "__Host-lapor", "tanda-terima", "formulir", "kilat")) {
      var request = request("/laporan/1234567890");
      request.setCookies(new Cookie("bahasa", "id"), new Cookie(name, "x"));
      int before = drawn;
      get(request, page());
      assertThat(drawn).as(name).isEqualTo(before + 1);
    }
    var token = request("/laporan/1234567890");
    token.addHeader("Authorization", "Bearer x");
    int before = drawn;
    get(token, page());
    assertThat(drawn).isEqualTo(before + 1);
  }

  @Test
  void whatSomebodyWithACookieSawIsNotKept() throws Exception {
    var own = request("/laporan/1234567890");
    own.setCookies(new Cookie("tanda-terima", "x"));
    get(own, page());
    assertThat(get(request("/laporan/1234567890"), page()).getContentAsString()).contains("ke-2");
  }

  @Test
  void whatSetsACookieOrIsNoPageIsNotKept() throws Exception {
    FilterChain cookie =
        (request, response) -> {
          ((HttpServletResponse) response).addCookie(new Cookie("formulir", "x"));
          page().doFilter(request, response);
        };
    get(request("/"), cookie);
    get(request("/"), cookie);
    assertThat(drawn).isEqualTo(2);
    FilterChain missing = (request, response) -> ((HttpServletResponse) response).sendError(404);
    assertThat(get(request("/laporan/99"), missing).getStatus()).isEqualTo(404);
    assertThat(get(request("/laporan/99"), page()).getStatus()).isEqualTo(200);
    FilterChain elsewhere =
        (request, response) -> ((HttpServletResponse) response).sendRedirect("/lain");
    assertThat(get(request("/bantuan"), elsewhere).getStatus()).isEqualTo(302);
    assertThat(get(request("/bantuan"), page()).getStatus()).isEqualTo(200);
  }

  @Test
  void otherAddressesAndMethodsPassBy() throws Exception {
    for (var request :
        List.of(
            request("/akun"),
            request("/meja"),
            request("/laporan/1/lampiran/x"),
            new MockHttpServletRequest("POST", "/laporan"))) {
      int before = drawn;
      get(request, page());
      get(request, page());
      assertThat(drawn).as(request.getRequestURI()).isEqualTo(before + 2);
    }
  }

  @Test
  void aReportsPageIsDrawnAnewWhenItChanges() throws Exception {
    get(request("/laporan/1234567890"), page());
    get(request("/laporan/1234567891"), page());
    kept.drop(changed(1_234_567_890L));
    assertThat(get(request("/laporan/1234567890"), page()).getContentAsString()).contains("ke-3");
    assertThat(get(request("/laporan/1234567891"), page()).getContentAsString()).contains("ke-2");
  }

  @Test
  void everyAddressOfAReportsPageIsDrawnAnewWhenItChanges() throws Exception {
    var shared = request("/laporan/1234567890");
    shared.setQueryString("fbclid=x");
    var english = request("/laporan/1234567890");
    english.setCookies(new Cookie("bahasa", "en"));
    get(shared, page());
    get(english, page());
    kept.drop(changed(1_234_567_890L));
    assertThat(get(shared, page()).getContentAsString()).contains("ke-3");
    assertThat(get(english, page()).getContentAsString()).contains("ke-4");
    get(request("/laporan/0000000123"), page());
    assertThat(get(request("/laporan/0000000123"), page()).getContentAsString()).contains("ke-6");
  }

  @Test
  void aPageWhoseReportChangedWhileItWasDrawnIsNotKept() throws Exception {
    FilterChain overtaken =
        (request, response) -> {
          page().doFilter(request, response);
          kept.drop(changed(1_234_567_890L));
        };
    get(request("/laporan/1234567890"), overtaken);
    assertThat(get(request("/laporan/1234567890"), page()).getContentAsString()).contains("ke-2");
    assertThat(get(request("/laporan/1234567890"), page()).getContentAsString()).contains("ke-2");
  }

  @Test
  void whatIsGoneIsNotSentWhileSomebodyElseLooksForIt() throws Exception {
    var old = new KeptPages(Duration.ofNanos(1));
    var pages = new PublicPages(old);
    FilterChain broken = (request, response) -> ((HttpServletResponse) response).setStatus(503);
    FilterChain missing = (request, response) -> ((HttpServletResponse) response).setStatus(404);
    var address = new KeptPages.Address("id", "/laporan/1234567890", null);
    pages.doFilter(request("/laporan/1234567890"), new MockHttpServletResponse(), page());
    pages.doFilter(request("/laporan/1234567890"), new MockHttpServletResponse(), broken);
    assertThat(old.findOrDraw(address, System.nanoTime())).isNull();
    assertThat(old.findOrDraw(address, System.nanoTime())).as("while it is drawn").isNotNull();
    old.drawn(address);

    pages.doFilter(request("/laporan/1234567890"), new MockHttpServletResponse(), missing);
    assertThat(old.findOrDraw(address, System.nanoTime())).isNull();
    assertThat(old.findOrDraw(address, System.nanoTime())).as("while it is drawn").isNull();
  }

  @Test
  void nothingIsKeptWhenTheSettingSaysSo() throws Exception {
    var never = new PublicPages(new KeptPages(Duration.ZERO));
    never.doFilter(request("/"), new MockHttpServletResponse(), page());
    never.doFilter(request("/"), new MockHttpServletResponse(), page());
    assertThat(drawn).isEqualTo(2);
  }

  private static ReportChanged changed(long number) {
    var now = Instant.parse("2026-03-02T03:00:00Z");
    var report =
        new Report(
            7,
            new ReportNumber(number),
            2,
            ReportKind.COMPLAINT,
            null,
            ReportState.VERIFIED,
            null,
            new Report.Content("Judul", "Isi", null, null, null, null, Channel.WEB),
            new Report.Place(null, null, null, null),
            new Report.Privacy(false, false, true),
            new Report.Handling(null, List.of(), 0, false, false),
            new Report.Timing(now, now, null, null, null, null),
            null);
    var event =
        new HistoryEvent(
            2,
            EventType.VERIFIED,
            now,
            Party.NATIONAL_ADMIN,
            Actor.ofSystem().accountId(),
            null,
            ReportState.VERIFIED,
            Map.of(),
            List.of(),
            Visibility.PUBLIC);
    return new ReportChanged(null, report, event);
  }
}
