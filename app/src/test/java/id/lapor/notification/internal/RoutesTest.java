package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Routes.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class RoutesTest {

  private static final SmsSettings NO_PROVIDER =
      new SmsSettings("", "POST", Map.of(), "", Duration.ofSeconds(1));

  @Test
  void keepsWhatHasNoServer() {
    var routes =
        new Routes(
            new MailRoute((JavaMailSenderImpl) null, "LAPOR! <tanpa-balas@lapor.example>"),
            new SmsRoute(NO_PROVIDER));
    var results =
        routes.send(
            List.of(
                new Letter(1, Route.EMAIL, "a@b.example", "Laporan", "Halo"),
                new Letter(2, Route.SMS, "+62811", "", "Halo")));
    assertThat(results).hasSize(2);
    assertThat(results.get(1L)).isInstanceOf(Result.Kept.class);
    assertThat(results.get(2L)).isInstanceOf(Result.Kept.class);
  }
}
