package id.lapor.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.identity.AccessTokens;
import id.lapor.identity.Account;
import id.lapor.identity.internal.AccessTokenStore.Known;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tokens of 32 random bytes behind a prefix by which scanners of source code know them.
@Service
public class KeptAccessTokens implements AccessTokens {

  /// How every token begins.
  public static final String PREFIX = "lapor_";

  private static final int BYTES = 32;
  private static final Duration TOUCH_EVERY = Duration.ofHours(1);

  private final AccessTokenStore store;
  private final AccountDirectory accounts;
  private final Clock clock;
  private final Duration life;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Optional<Known>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).maximumSize(100_000).build();

  KeptAccessTokens(
      AccessTokenStore store,
      AccountDirectory accounts,
      Clock clock,
      @Value("${lapor.api.token-life}") Duration life) {
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
    this.life = life;
  }

  @Override
  @Transactional
  public Issued issue(long accountId, String label) {
    var now = clock.instant();
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.deleteExpired(now);
    var expires = now.plus(life);
    long id = store.insert(accountId, Digests.sha256(token), label, now, expires);
    return new Issued(new AccessToken(id, label, now, expires, null), token);
  }

  @Override
  public Optional<Account> find(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var hash = Digests.sha256(token);
    var found = known.get(key(hash), name -> store.find(hash));
    var now = clock.instant();
    if (found.isEmpty() || !now.isBefore(found.get().expiresAt())) {
      return Optional.empty();
    }
    touch(found.get(), key(hash), now);
    return accounts.current(found.get().accountId());
  }

  private void touch(Known token, String key, Instant now) {
    var last = token.lastUsedAt();
    if (last == null || last.plus(TOUCH_EVERY).isBefore(now)) {
      store.touch(token.id(), now);
      // Not put: what was revoked meanwhile stays away.
      known
          .asMap()
          .computeIfPresent(
              key,
              (_, kept) -> kept.map(it -> new Known(it.id(), it.accountId(), it.expiresAt(), now)));
    }
  }

  @Override
  public List<AccessToken> list(long accountId) {
    return store.list(accountId, clock.instant());
  }

  @Override
  public boolean revoke(long accountId, long tokenId) {
    var gone = store.delete(accountId, tokenId);
    gone.ifPresent(hash -> forget(List.of(hash)));
    return gone.isPresent();
  }

  /// Ends all tokens of an account.
  void endAll(long accountId) {
    forget(store.deleteAll(accountId));
  }

  /// Once more after the transaction: until then others still find the row and keep it.
  private void forget(List<byte[]> hashes) {
    hashes.forEach(hash -> known.invalidate(key(hash)));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              hashes.forEach(hash -> known.invalidate(key(hash)));
            }
          });
    }
  }

  private static String key(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
