package id.lapor.identity.internal;

import id.lapor.identity.CodePurpose;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.secret.Secrets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and checks codes of six digits that work for ten minutes and five tries, and links that
/// work once.
///
/// A code belongs to a random ticket in the address of the page that asks for it. So only the
/// browser that asked can try, nobody can use up the tries of somebody else, and a code seen over a
/// shoulder is worth nothing elsewhere.
@Service
class OneTimeCodes {

  static final Duration CODE_LIFE = Duration.ofMinutes(10);
  static final int MOST_TRIES = 5;
  private static final String PURPOSE = "identity.one-time-code";

  /// What a right code or link stands for.
  record Right(CodePurpose purpose, @Nullable Long accountId, String payload) {}

  private final CodeStore store;
  private final Secrets secrets;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeCodes(CodeStore store, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.events = events;
    this.clock = clock;
  }

  /// Makes a code and has it delivered.
  ///
  /// @return the ticket
  @Transactional
  String send(
      CodePurpose purpose,
      @Nullable Long accountId,
      Contact contact,
      String payload,
      Locale locale) {
    var ticket = ticket();
    var code = "%06d".formatted(random.nextInt(1_000_000));
    var now = clock.instant();
    store.insert(
        new CodeStore.Row(
            ticketHash(ticket),
            purpose,
            accountId,
            codeHash(ticket, code),
            secrets.seal(PURPOSE, payload)),
        now.plus(CODE_LIFE),
        now);
    events.publishEvent(
        new OneTimeCodeIssued(
            accountId,
            contact.route(),
            contact.value(),
            code,
            purpose,
            now.plus(CODE_LIFE),
            locale));
    return ticket;
  }

  /// A ticket for which no code is right, so that an unknown contact gets the same page.
  @Transactional
  String pretend(CodePurpose purpose) {
    var ticket = ticket();
    var never = new byte[32];
    random.nextBytes(never);
    var now = clock.instant();
    store.insert(
        new CodeStore.Row(ticketHash(ticket), purpose, null, never, secrets.seal(PURPOSE, "")),
        now.plus(CODE_LIFE),
        now);
    return ticket;
  }

  /// Checks a code; a right one is used up.
  @Transactional
  Optional<Right> enter(String ticket, String code) {
    var digits = code.replaceAll("[^0-9]", "");
    return store
        .countTry(ticketHash(ticket), MOST_TRIES, clock.instant())
        .filter(row -> MessageDigest.isEqual(row.codeHash(), codeHash(ticket, digits)))
        .filter(row -> store.delete(row.ticketHash()))
        .map(this::right);
  }

  /// Makes a link.
  ///
  /// @return its ticket, the secret part of its address
  @Transactional
  String link(CodePurpose purpose, @Nullable Long accountId, Duration life) {
    var ticket = ticket();
    var now = clock.instant();
    store.insert(
        new CodeStore.Row(ticketHash(ticket), purpose, accountId, null, null), now.plus(life), now);
    return ticket;
  }

  /// What a link stands for, while it works.
  Optional<Right> findLink(String ticket, CodePurpose purpose) {
    return store.findLink(ticketHash(ticket), purpose, clock.instant()).map(this::right);
  }

  /// Uses a link up; false when it was used meanwhile.
  boolean useLink(String ticket) {
    return store.delete(ticketHash(ticket));
  }

  /// Takes back all links of a purpose.
  void withdraw(CodePurpose purpose) {
    store.deleteAll(purpose);
  }

  private Right right(CodeStore.Row row) {
    var payload = row.sealed() == null ? "" : secrets.open(PURPOSE, row.sealed());
    return new Right(row.purpose(), row.accountId(), payload);
  }

  private String ticket() {
    var bytes = new byte[20];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private byte[] ticketHash(String ticket) {
    return secrets.tag(PURPOSE, "ticket " + ticket);
  }

  private byte[] codeHash(String ticket, String code) {
    return secrets.tag(PURPOSE, "code " + ticket + " " + code);
  }
}
