package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import id.lapor.ui.web.TinyServer.Client;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Visitors with slow lines, real and pretended, keep nobody else from the pages.
@ProgramTest
class SlowLinesTest {

  private static final int PLACES = 2;
  private static final int SLOW_SHARE = 3;
  private static final int ARRIVING_SHARE = 5;
  private static final Pace PATIENT = new Pace(Duration.ofMinutes(1), 500, Duration.ofMinutes(1));

  @Autowired PlainAnswers answers;

  private final List<Client> clients = new ArrayList<>();
  private TinyServer server;

  @BeforeEach
  void start() {
    server = serverThat(PATIENT);
  }

  @AfterEach
  void stop() throws IOException {
    for (var client : clients) {
      client.close();
    }
    server.close();
  }

  private TinyServer serverThat(Pace pace) {
    var settings =
        new AdmissionConfiguration.Settings(
            PLACES,
            0,
            Duration.ofSeconds(2),
            2 * SLOW_SHARE,
            SLOW_SHARE,
            2 * ARRIVING_SHARE,
            ARRIVING_SHARE);
    return new TinyServer(settings, pace, answers);
  }

  private Client open(String text) throws IOException {
    var client = server.send(text);
    clients.add(client);
    return client;
  }

  private static String post(String headers, String begin) {
    return "POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + begin;
  }

  private static String form(int length, String begin) {
    return post(
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n",
        begin);
  }

  private static String upload(int length) {
    return post(
        "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length + "\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n");
  }

  /// Waits until one more request of this kind is refused, which is when the others have come in.
  private String refused(String request) throws IOException {
    for (int tries = 0; tries < 100; tries++) {
      var client = open(request);
      client.socket().setSoTimeout(200);
      try {
        if (client.socket().getInputStream().read() == 'H') {
          return "H" + client.readAll();
        }
      } catch (SocketTimeoutException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
    throw new AssertionError("never refused");
  }

  @Test
  void formsThatTrickleInKeepNoPlace() throws IOException {
    for (int i = 0; i < ARRIVING_SHARE; i++) {
      open(form(100, "a="));
    }
    assertThat(server.get("/?a=ya")).startsWith("HTTP/1.1 200").endsWith("GET a=ya file=-1 rest=0");
    assertThat(refused(form(100, "a=")))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 2", "Sedang sangat ramai");
    // Most forms come in one piece: they need nothing but a place for work.
    try (var whole = server.send(form(4, "a=ya"))) {
      assertThat(whole.socket().getInputStream().readNBytes(12)).asString().endsWith("200");
    }
  }

  @Test
  void uploadsThatTrickleInKeepNoPlaceAndOneNetworkHasAShareOfTheirs() throws IOException {
    for (int i = 0; i < SLOW_SHARE; i++) {
      open(upload(5_000_000));
    }
    assertThat(refused(upload(5_000_000))).startsWith("HTTP/1.1 503").contains("Retry-After: 2");
    assertThat(server.get("/?a=ya")).startsWith("HTTP/1.1 200");
    assertThat(server.get("/long")).startsWith("HTTP/1.1 503");
  }

  @Test
  void answersThatAreReadSlowlyKeepNoPlace() throws IOException {
    for (int i = 0; i < SLOW_SHARE; i++) {
      var reader = open("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(reader.socket().getInputStream().readNBytes(12)).asString().endsWith("200");
    }
    assertThat(server.get("/?a=ya")).startsWith("HTTP/1.1 200");
    assertThat(server.get("/long")).startsWith("HTTP/1.1 503").contains("Retry-After: 2");
  }

  @Test
  void pagesThatNobodyReadsKeepNoPlace() throws IOException {
    for (int i = 0; i < PLACES; i++) {
      var request = "GET /page HTTP/1.1\r\nHost: x\r\n\r\n";
      clients.add(server.sendWithSmallBuffer(request.repeat(100)));
    }
    int before;
    do {
      before = server.pages();
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    } while (before == 0 || before < server.pages());
    assertThat(before).as("the lines are full").isLessThan(PLACES * 100);
    assertThat(server.get("/?a=ya")).startsWith("HTTP/1.1 200");
  }

  @Test
  void whatIsHeldBackGoesOutAsItWasWritten() throws IOException {
    var page = server.get("/page");
    assertThat(page).startsWith("HTTP/1.1 200").contains("Content-Length: 100000\r\n");
    assertThat(page.substring(page.indexOf("\r\n\r\n") + 4)).hasSize(TinyServer.PAGE_BYTES);
    try (var client = server.send("HEAD /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      assertThat(client.readAll()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }
    assertThat(server.get("/fault"))
        .startsWith("HTTP/1.1 410")
        .contains("<h1>")
        .doesNotContain("half a page");
  }

  @Test
  void whatTricklesInIsBrokenOffAndItsPlaceIsFreeAgain() throws IOException {
    server.close();
    server = serverThat(new Pace(Duration.ofMillis(300), 500, Duration.ofMinutes(1)));
    for (var request : List.of(form(1000, "a="), upload(5_000_000))) {
      for (int round = 0; round < 2; round++) {
        var trickling = new ArrayList<Client>();
        for (int i = 0; i < SLOW_SHARE; i++) {
          trickling.add(open(request));
        }
        // It comes too slowly from the first byte after the grace on.
        LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        for (var client : trickling) {
          client.write("x");
          assertThat(client.readAll()).startsWith("HTTP/1.1 408");
        }
      }
    }
  }

  @Test
  void aBodyInPiecesArrivesWhole() throws IOException {
    var form = open(form(6, "a"));
    form.write("=ya");
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    form.write("ng");
    form.socket().shutdownOutput();
    assertThat(form.readAll()).startsWith("HTTP/1.1 200").endsWith("POST a=yang file=-1 rest=0");

    var json =
        open(post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", "2\r"));
    json.write("\n{}\r\n");
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    json.write("3\r\n   \r\n0\r\n\r\n");
    json.socket().shutdownOutput();
    assertThat(json.readAll()).startsWith("HTTP/1.1 200").contains("rest=5");
  }

  @Test
  void aFileAndALongBodyArriveWhole() throws IOException {
    var end = "\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nya\r\n--b--\r\n";
    var file = "x".repeat(1_000_000);
    var begin = upload(0).length() - upload(0).indexOf("--b\r\n");
    var photo = open(upload(begin + file.length() + end.length()));
    photo.write(file);
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    photo.write(end);
    photo.socket().shutdownOutput();
    assertThat(photo.readAll())
        .startsWith("HTTP/1.1 200")
        .endsWith("POST a=ya file=1000000 rest=0");

    end = "12345" + end;
    open(upload(begin + end.length()) + end).socket().shutdownOutput();
    assertThat(clients.getLast().readAll())
        .startsWith("HTTP/1.1 200")
        .endsWith("POST a=ya file=5 rest=0");

    var length = 3 * Arrival.SHORT;
    var text = open(post("Content-Type: text/plain\r\nContent-Length: " + length + "\r\n", "x"));
    text.write("x".repeat(length - 1));
    text.socket().shutdownOutput();
    assertThat(text.readAll()).startsWith("HTTP/1.1 200").endsWith("rest=" + length);

    var pieces = open(post("Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n", ""));
    for (int i = 0; i < 300; i++) {
      pieces.write("400\r\n" + "x".repeat(1024) + "\r\n");
    }
    pieces.write("0\r\n\r\n");
    pieces.socket().shutdownOutput();
    assertThat(pieces.readAll()).startsWith("HTTP/1.1 200").endsWith("rest=" + 300 * 1024);
  }

  @Test
  void aConnectionServesOneRequestAfterTheOther() throws IOException {
    var client = open(form(4, "a="));
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    client.write("ya" + form(5, "a=dua") + "GET /?a=tiga HTTP/1.1\r\nHost: x\r\n\r\n");
    client.socket().shutdownOutput();
    assertThat(client.readAll()).contains("POST a=ya ", "POST a=dua ", "GET a=tiga ");
  }
}
