package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What Tomcat refuses by itself is told in our words.
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class ServerFaultsTest {

  @Autowired PlainAnswers answers;
  private TinyServer server;

  @BeforeEach
  void start() {
    var settings = new AdmissionConfiguration.Settings(5, 5, Duration.ofSeconds(2), 5, 5, 5, 5);
    server = new TinyServer(settings, Pace.USUAL, answers);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/laporan/%00",
        "/laporan%2Fbaru",
        "/%zz",
        "/lapor?a=%zz-rahasia",
        "/lapor?%zz-rahasia"
      })
  void anAddressThatCannotBeReadIsAnsweredInPlainWords(String address, CapturedOutput log)
      throws IOException {
    assertThat(server.get(address))
        .startsWith("HTTP/1.1 400")
        .contains("<html lang=\"id\">", "Permintaan ini tidak dapat kami pahami")
        .doesNotContain("Tomcat", "HTTP Status");
    assertThat(server.get(address, "Accept-Language: en\r\n"))
        .contains("<html lang=\"en\">", "We could not understand this request");
    assertThat(log.getAll()).doesNotContain("rahasia");
  }

  /// Headers are not read after that, so it is told in Indonesian to everybody.
  @Test
  void aRequestThatCannotBeReadIsAnsweredInPlainWords() throws IOException {
    assertThat(server.get("/a\\b", "Accept-Language: en\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Permintaan ini tidak dapat kami pahami")
        .doesNotContain("Tomcat", "HTTP Status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/%00", "/api/v1%2Freports", "/api/v1/%zz", "/api/v1/reports?q=%zz"})
  void aProgramGetsAProblem(String address) throws IOException {
    assertThat(server.get(address))
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json", "#malformed\"")
        .doesNotContain("<html");
  }

  @Test
  void aFormThatCannotBeReadIsAnsweredAlike(CapturedOutput log) throws IOException {
    try (var client =
        server.send(
            """
            POST /lapor HTTP/1.1\r
            Host: x\r
            Connection: close\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 13\r
            \r
            a=%zz-rahasia""")) {
      assertThat(client.readAll())
          .startsWith("HTTP/1.1 400")
          .contains("Permintaan ini tidak dapat kami pahami");
    }
    assertThat(log.getAll()).doesNotContain("rahasia");
  }
}
