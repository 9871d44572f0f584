package id.lapor.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Typed text that waits for its writer to sign in again.
@Repository
public class KeptFormStore {

  private final JdbcClient database;

  KeptFormStore(JdbcClient database) {
    this.database = database;
  }

  /// Adds one, and removes those whose time is over.
  public void insert(
      byte[] ticketHash, byte[] ownerHash, byte[] sealed, Instant expiresAt, Instant now) {
    database
        .sql("delete from identity.kept_form where expires_at < ?")
        .params(AccountStore.utc(now))
        .update();
    database
        .sql(
            "insert into identity.kept_form (ticket_hash, owner_hash, sealed, expires_at) values (?, ?, ?, ?)")
        .params(ticketHash, ownerHash, sealed, AccountStore.utc(expiresAt))
        .update();
  }

  /// Whether one waits for this owner.
  public boolean waits(byte[] ticketHash, byte[] ownerHash, Instant now) {
    return database
        .sql(
            """
            select exists (
              select from identity.kept_form where ticket_hash = ? and owner_hash = ? and expires_at > ?)
            """)
        .params(ticketHash, ownerHash, AccountStore.utc(now))
        .query(Boolean.class)
        .single();
  }

  /// Takes it out; it is given once.
  public Optional<byte[]> take(byte[] ticketHash, byte[] ownerHash, Instant now) {
    return database
        .sql(
            """
            delete from identity.kept_form
            where ticket_hash = ? and owner_hash = ? and expires_at > ?
            returning sealed
            """)
        .params(ticketHash, ownerHash, AccountStore.utc(now))
        .query((row, index) -> row.getBytes("sealed"))
        .optional();
  }
}
