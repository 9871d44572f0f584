package id.lapor.identity.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where an account is signed in. No address is kept, only the kind of browser, so that its owner
/// knows it again.
@Component
public class OpenSessions {

  /// Session attribute with words such as "Chrome, Android".
  public static final String DEVICE = "device";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final KeptAccessTokens tokens;

  OpenSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions, KeptAccessTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /// One place where the account is signed in.
  ///
  /// @param key tells sessions apart in a form without being the session's secret id
  public record Entry(
      String key, @Nullable String device, Instant since, Instant lastUsed, boolean here) {}

  /// The open sessions, last used first.
  ///
  /// @param hereId the id of the session of this request
  public List<Entry> list(long accountId, @Nullable String hereId) {
    return sessions.findByPrincipalName(String.valueOf(accountId)).values().stream()
        .filter(session -> !session.isExpired())
        .map(session -> entry(session, hereId))
        .sorted(Comparator.comparing(Entry::lastUsed).reversed())
        .toList();
  }

  /// Ends one session of the account.
  public void end(long accountId, String key) {
    sessions.findByPrincipalName(String.valueOf(accountId)).keySet().stream()
        .filter(id -> key(id).equals(key))
        .toList()
        .forEach(sessions::deleteById);
  }

  /// Ends all sessions of the account but the one given, and all tokens with which programs act as
  /// it.
  public void endAll(long accountId, @Nullable String keepId) {
    sessions.findByPrincipalName(String.valueOf(accountId)).keySet().stream()
        .filter(id -> !id.equals(keepId))
        .toList()
        .forEach(sessions::deleteById);
    tokens.endAll(accountId);
  }

  private static Entry entry(Session session, @Nullable String hereId) {
    return new Entry(
        key(session.getId()),
        session.getAttribute(DEVICE),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(hereId));
  }

  private static String key(String sessionId) {
    return Digests.hex(sessionId);
  }
}
