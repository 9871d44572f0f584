package id.lapor.identity.internal;

import id.lapor.identity.CodePurpose;
import id.lapor.identity.OneTimeCodeIssued;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Sends an officer a link to set a password. The admin who asks for it never sees it.
@Service
class PasswordLinks {

  private static final Duration LIFE = Duration.ofDays(3);

  private final OneTimeCodes codes;
  private final AccountDirectory accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasswordLinks(
      OneTimeCodes codes,
      AccountDirectory accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.codes = codes;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /// Sends one to the account's e-mail, or its phone when it has none. Call it in a transaction.
  void send(long accountId) {
    var account = accounts.find(accountId).orElseThrow();
    var typed = account.email() != null ? account.email() : account.phone();
    if (typed == null) {
      throw new IllegalStateException("Account " + accountId + " has no contact");
    }
    var contact = Contact.parse(typed).orElseThrow();
    var ticket = codes.link(CodePurpose.SET_PASSWORD, accountId, LIFE);
    events.publishEvent(
        new OneTimeCodeIssued(
            accountId,
            contact.route(),
            contact.value(),
            "/sandi-baru/" + ticket,
            CodePurpose.SET_PASSWORD,
            clock.instant().plus(LIFE),
            Locale.of("id")));
  }
}
