package id.lapor.portal.internal;

import id.lapor.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what citizens are writing, sealed, until it is sent or seven days old.
///
/// A draft holds names and contacts before anybody knows whether the reporter wants to be
/// anonymous; so no part of it
/// is readable without the key outside the database.
@Component
public class Drafts {

  /// How long an unsent draft, and the knowledge that one was sent, is kept.
  public static final Duration KEPT = Duration.ofDays(7);

  /// How long after sending the receipt can be shown again.
  public static final Duration RECEIPT_SHOWN = Duration.ofHours(1);

  private static final String PURPOSE = "draft";

  private final DraftStore store;
  private final Secrets secrets;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(DraftStore store, Secrets secrets, JsonMapper json, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /// Starts a draft under a new unguessable id.
  public Draft start(Answers answers) {
    var draft = new Draft(UUID.randomUUID(), answers, null, null);
    var now = clock.instant();
    store.insert(draft.id(), seal(answers, null), now, now.plus(KEPT));
    return draft;
  }

  /// A draft that is not yet swept.
  public Optional<Draft> find(UUID id) {
    var now = clock.instant();
    return store.find(id, now).map(row -> read(row, now));
  }

  /// Keeps what was typed.
  ///
  /// @return false when it is already sent or no longer there
  public boolean save(UUID id, Answers answers) {
    var now = clock.instant();
    return store.update(id, seal(answers, null), now, now.plus(KEPT));
  }

  /// Forgets what was typed and keeps the receipt for a while. Repeating it changes nothing.
  @Transactional
  public void sent(UUID id, Draft.Receipt receipt) {
    var now = clock.instant();
    store.send(id, seal(Answers.none(), receipt), now, now.plus(KEPT));
  }

  /// The answers as a sealed text that the page can carry, so that nothing is lost when the
  /// database is.
  public String carry(Answers answers) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(answers, null));
  }

  /// The answers that a page carried; empty when the text is not one of ours.
  public Optional<Answers> carried(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(Base64.getUrlDecoder().decode(text)).answers());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Removes what has expired and the receipts that may no longer be shown.
  @Transactional
  public void sweep() {
    var now = clock.instant();
    store.forgetReceipts(now.minus(RECEIPT_SHOWN));
    store.deleteExpired(now);
  }

  private Draft read(DraftStore.Row row, Instant now) {
    boolean forgotten = row.sentAt() != null && row.sentAt().plus(RECEIPT_SHOWN).isBefore(now);
    if (row.payload() == null || forgotten) {
      return new Draft(row.id(), Answers.none(), row.sentAt(), null);
    }
    var payload = open(row.payload());
    return new Draft(row.id(), payload.answers(), row.sentAt(), payload.receipt());
  }

  private byte[] seal(Answers answers, Draft.@Nullable Receipt receipt) {
    return secrets.seal(PURPOSE, json.writeValueAsString(new Payload(answers, receipt)));
  }

  private Payload open(byte[] sealed) {
    return json.readValue(secrets.open(PURPOSE, sealed), Payload.class);
  }

  private record Payload(Answers answers, Draft.@Nullable Receipt receipt) {}
}
