package id.lapor.notification.internal;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /// Whether letters can leave this way.
  boolean configured(Route route) {
    return switch (route) {
      case EMAIL -> mail.configured();
      case SMS -> sms.configured();
      case NOTICE -> false;
    };
  }

  /// What becomes of letters whose route has no server.
  Map<Long, Result> kept(List<Letter> letters) {
    return letters.stream().collect(Collectors.toMap(Letter::id, _ -> new Result.Kept()));
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
