package id.lapor.notification.internal;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Hands letters to the mail server and the SMS gateway; what has no server is kept.
@Component
class Routes {

  private final MailRoute mail;
  private final SmsRoute sms;

  Routes(MailRoute mail, SmsRoute sms) {
    this.mail = mail;
    this.sms = sms;
  }

  /// What became of each letter, by its id.
  Map<Long, Result> send(List<Letter> letters) {
    var results = new HashMap<Long, Result>();
    results.putAll(mail.send(by(Route.EMAIL, letters)));
    results.putAll(sms.send(by(Route.SMS, letters)));
    return results;
  }

  private static List<Letter> by(Route route, List<Letter> letters) {
    return letters.stream().filter(letter -> letter.route() == route).toList();
  }

  /// What became of a letter.
  sealed interface Result {
    record Sent() implements Result {}

    /// The route is not configured.
    record Kept() implements Result {}

    /// @param error the kind of fault, without any address
    record Fault(String error) implements Result {}
  }
}
