package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Routes.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailRouteTest {

  private static final String FROM = "LAPOR! <tanpa-balas@lapor.example>";

  private static Letter letter(long id, String to) {
    return new Letter(id, Route.EMAIL, to, "Laporan #1\r\nBcc: x@y.example", "Sudah selesai? – é");
  }

  private static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    return sender;
  }

  @Test
  void sendsManyOverOneConnectionAndARefusedOneDoesNotStopTheOthers() throws Exception {
    try (var server = new TinySmtpServer()) {
      var results =
          new MailRoute(sender(server.port()), FROM)
              .send(
                  List.of(
                      letter(1, "siti@warga.example"),
                      letter(2, "refused@warga.example"),
                      letter(3, "joko@warga.example"),
                      letter(4, "bukan alamat")));
      assertThat(results.get(1L)).isInstanceOf(Result.Sent.class);
      assertThat(results.get(3L)).isInstanceOf(Result.Sent.class);
      assertThat(results.get(2L))
          .isInstanceOfSatisfying(
              Result.Fault.class,
              fault -> assertThat(fault.error()).contains("550").doesNotContain("warga", "@"));
      assertThat(results.get(4L))
          .isInstanceOfSatisfying(
              Result.Fault.class, fault -> assertThat(fault.error()).doesNotContain("alamat"));
      assertThat(server.connections).hasValue(1);
      assertThat(server.mails)
          .hasSize(2)
          .anySatisfy(mail -> assertThat(mail).contains("To: siti@warga.example"))
          .allSatisfy(
              mail ->
                  assertThat(mail)
                      .contains("Auto-Submitted: auto-generated", "text/plain", FROM)
                      .doesNotContain("\nBcc:"));
    }
  }

  @Test
  void everyLetterFailsWhenNobodyListens() throws Exception {
    int port;
    try (var server = new TinySmtpServer()) {
      port = server.port();
    }
    var results = new MailRoute(sender(port), FROM).send(List.of(letter(1, "a@b.example")));
    assertThat(results.get(1L)).isInstanceOf(Result.Fault.class);
  }
}
