package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// More slow lines than the program works on requests at once, and everybody else goes on reading
/// and sending.
class SlowLinesTest {

  /// Together more than `lapor.admission.places`, which is 32.
  private static final int FORMS = 30;

  private static final int PHOTOS = 40;

  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static final Program PROGRAM = Program.start(Program.newData(), Program.freePort());

  private final List<Socket> lines = new ArrayList<>();

  @AfterAll
  static void stop() {
    PROGRAM.stop();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (var line : lines) {
      line.close();
    }
  }

  private void open(String request) throws IOException {
    var line = new Socket(InetAddress.getLoopbackAddress(), PROGRAM.port());
    lines.add(line);
    send(line, request);
  }

  private static void send(Socket line, String text) throws IOException {
    line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void everybodyElseIsServed() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      // Neither of them is kept ready for visitors.
      for (var path : List.of("/lapor", "/lacak", "/api/v1/reports")) {
        var request =
            HttpRequest.newBuilder(URI.create(PROGRAM.address() + path)).timeout(AT_ONCE).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
            .as(path)
            .isEqualTo(200);
      }
    }
    assertThat(new Sender(PROGRAM.address()).sendOnce()).isTrue();
  }

  @Test
  void whatTricklesInKeepsNobodyWaiting() throws Exception {
    // Nearly as many as one address may have of each, since here all people share one.
    for (int i = 0; i < FORMS; i++) {
      open(
          "POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 1000\r\n\r\nlogin=");
    }
    for (int i = 0; i < PHOTOS; i++) {
      open(
          "POST /lapor HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + "Content-Length: 5000000\r\n\r\n--b\r\n"
              + "Content-Disposition: form-data; name=\"upload\"; filename=\"f\"\r\n\r\n");
    }
    for (int round = 0; round < 3; round++) {
      for (var line : lines) {
        send(line, "x");
      }
      everybodyElseIsServed();
    }
  }
}
