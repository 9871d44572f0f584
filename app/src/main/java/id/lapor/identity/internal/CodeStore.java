package id.lapor.identity.internal;

import id.lapor.identity.CodePurpose;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time codes and links. Only hashes are stored; the codes themselves exist in messages.
@Repository
class CodeStore {

  /// A code or link that was sent.
  ///
  /// @param codeHash null for a link
  /// @param sealed what to do when it is right
  @SuppressWarnings("ArrayRecordComponent") // only the hash itself is compared
  record Row(
      byte[] ticketHash,
      CodePurpose purpose,
      @Nullable Long accountId,
      byte @Nullable [] codeHash,
      byte @Nullable [] sealed) {}

  private final JdbcClient database;

  CodeStore(JdbcClient database) {
    this.database = database;
  }

  /// Adds one, and removes those whose time is over.
  void insert(Row row, Instant expiresAt, Instant now) {
    database
        .sql("delete from identity.one_time_code where expires_at < ?")
        .params(AccountStore.utc(now))
        .update();
    database
        .sql(
            """
            insert into identity.one_time_code
              (ticket_hash, purpose, account_id, code_hash, sealed, expires_at)
            values (:ticket, :purpose, :account, :code, :sealed, :expires)
            """)
        .param("ticket", row.ticketHash())
        .param("purpose", row.purpose().name())
        .param("account", row.accountId())
        .param("code", row.codeHash())
        .param("sealed", row.sealed())
        .param("expires", AccountStore.utc(expiresAt))
        .update();
  }

  /// Counts one try of a code that may still be tried.
  Optional<Row> countTry(byte[] ticketHash, int mostTries, Instant now) {
    return database
        .sql(
            """
            update identity.one_time_code set attempts = attempts + 1
            where ticket_hash = ? and code_hash is not null and attempts < ? and expires_at > ?
            returning ticket_hash, purpose, account_id, code_hash, sealed
            """)
        .params(ticketHash, mostTries, AccountStore.utc(now))
        .query(Row.class)
        .optional();
  }

  /// A link that still works.
  Optional<Row> findLink(byte[] ticketHash, CodePurpose purpose, Instant now) {
    return database
        .sql(
            """
            select ticket_hash, purpose, account_id, code_hash, sealed from identity.one_time_code
            where ticket_hash = ? and purpose = ? and code_hash is null and expires_at > ?
            """)
        .params(ticketHash, purpose.name(), AccountStore.utc(now))
        .query(Row.class)
        .optional();
  }

  /// Uses it up; false when somebody else just did.
  boolean delete(byte[] ticketHash) {
    return database
            .sql("delete from identity.one_time_code where ticket_hash = ?")
            .params(ticketHash)
            .update()
        == 1;
  }

  /// Takes back every code and link of a purpose.
  void deleteAll(CodePurpose purpose) {
    database
        .sql("delete from identity.one_time_code where purpose = ?")
        .params(purpose.name())
        .update();
  }
}
