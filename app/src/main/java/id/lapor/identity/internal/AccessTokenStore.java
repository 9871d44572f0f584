package id.lapor.identity.internal;

import id.lapor.identity.AccessTokens.AccessToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The hashes of access tokens.
@Repository
class AccessTokenStore {

  private final JdbcClient database;

  AccessTokenStore(JdbcClient database) {
    this.database = database;
  }

  /// A token that holds, by its hash.
  record Known(long id, long accountId, Instant expiresAt, @Nullable Instant lastUsedAt) {}

  long insert(long accountId, byte[] hash, String label, Instant createdAt, Instant expiresAt) {
    return database
        .sql(
            """
            insert into identity.access_token (account_id, token_hash, label, created_at, expires_at)
            values (?, ?, ?, ?, ?) returning id
            """)
        .params(accountId, hash, label, AccountStore.utc(createdAt), AccountStore.utc(expiresAt))
        .query(Long.class)
        .single();
  }

  Optional<Known> find(byte[] hash) {
    return database
        .sql(
            """
            select id, account_id, expires_at, last_used_at from identity.access_token
            where token_hash = ?
            """)
        .param(hash)
        .query(
            (row, number) ->
                new Known(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    instant(row, "expires_at"),
                    optional(row, "last_used_at")))
        .optional();
  }

  List<AccessToken> list(long accountId, Instant now) {
    return database
        .sql(
            """
            select id, label, created_at, expires_at, last_used_at from identity.access_token
            where account_id = ? and expires_at > ? order by id desc
            """)
        .params(accountId, AccountStore.utc(now))
        .query(
            (row, number) ->
                new AccessToken(
                    row.getLong("id"),
                    row.getString("label"),
                    instant(row, "created_at"),
                    instant(row, "expires_at"),
                    optional(row, "last_used_at")))
        .list();
  }

  void touch(long id, Instant now) {
    database
        .sql("update identity.access_token set last_used_at = ? where id = ?")
        .params(AccountStore.utc(now), id)
        .update();
  }

  /// The hash of the token that was taken away, or empty when the account has none of this id.
  Optional<byte[]> delete(long accountId, long id) {
    return database
        .sql(
            "delete from identity.access_token where account_id = ? and id = ? returning token_hash")
        .params(accountId, id)
        .query(byte[].class)
        .optional();
  }

  /// Takes away all tokens of an account, as when its password was changed.
  List<byte[]> deleteAll(long accountId) {
    return database
        .sql("delete from identity.access_token where account_id = ? returning token_hash")
        .param(accountId)
        .query(byte[].class)
        .list();
  }

  void deleteExpired(Instant now) {
    database
        .sql("delete from identity.access_token where expires_at < ?")
        .param(AccountStore.utc(now))
        .update();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
