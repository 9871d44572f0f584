package id.lapor.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keys with which a program acts as an account. Whoever has the key is the account; the database
/// keeps only a hash of it.
public interface AccessTokens {

  /// Makes a token for an account.
  ///
  /// @param label what the owner knows it by, such as `aplikasi Bandung`
  Issued issue(long accountId, String label);

  /// The active account that a token stands for, at most 20 seconds old; empty when the token is
  /// unknown, over or revoked.
  Optional<Account> find(String token);

  /// The tokens of an account that still hold, newest first.
  List<AccessToken> list(long accountId);

  /// Ends a token at once in this copy of the program, within 20 seconds in others.
  ///
  /// @return false when the account has no such token
  boolean revoke(long accountId, long tokenId);

  /// A new token; `token` is told this once.
  record Issued(AccessToken about, String token) {}

  /// What the owner sees of a token.
  ///
  /// @param lastUsedAt when it was used last, to within an hour; null when never
  record AccessToken(
      long id, String label, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}
}
