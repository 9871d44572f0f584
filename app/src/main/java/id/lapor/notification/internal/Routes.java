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
    letters.stream()
        .collect(Collectors.groupingBy(Letter::route))
        .forEach((route, alike) -> results.putAll(send(route, alike)));
    return results;
  }

  private Map<Long, Result> send(Route route, List<Letter> letters) {
    if (!configured(route)) {
      return kept(letters);
    }
    return switch (route) {
      case EMAIL -> mail.send(letters);
      case SMS -> sms.send(letters);
      case NOTICE -> throw new IllegalArgumentException("a notice does not travel");
    };
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

  /// What became of a letter.
  sealed interface Result {
    record Sent() implements Result {}

    /// The route is not configured.
    record Kept() implements Result {}

    /// It did not leave and is tried again.
    ///
    /// @param error the kind of fault, without any address
    record Fault(String error) implements Result {}
  }
}
