package id.lapor.notification.internal;

import id.lapor.identity.Account;
import id.lapor.notification.internal.Message.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be done with one message now that it is known who is meant.
sealed interface Delivery {

  Message message();

  /// To one person.
  ///
  /// @param noticeFor the account that gets a notice, or null
  /// @param letter what leaves the program, or null
  record ToPerson(Message message, @Nullable Long noticeFor, @Nullable Letter letter)
      implements Delivery {}

  /// To the officers of a desk: a notice each, and for some texts an e-mail each.
  record ToOfficers(Message message, long reportId, List<Account> officers) implements Delivery {
    public ToOfficers {
      officers = List.copyOf(officers);
    }
  }

  /// To nobody any more: the report moved on.
  record Outdated(Message message) implements Delivery {}

  /// It could not be found out.
  record Unknown(Message message, String error) implements Delivery {}

  /// A text with its address.
  ///
  /// @param subject empty for SMS
  record Letter(long id, Route route, String to, String subject, String body) {
    @Override
    public String toString() {
      return "Letter[id=" + id + ", route=" + route + "]";
    }
  }
}
