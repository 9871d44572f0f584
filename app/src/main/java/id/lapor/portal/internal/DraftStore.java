package id.lapor.portal.internal;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `portal.draft`.
@Component
class DraftStore {

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param payload null once the receipt is forgotten
  @SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
  record Row(UUID id, byte @Nullable [] payload, @Nullable Instant sentAt) {}

  void insert(UUID id, byte[] payload, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            insert into portal.draft (id, payload, created_at, changed_at, expires_at)
            values (:id, :payload, :now, :now, :expiresAt)
            """)
        .param("id", id)
        .param("payload", payload)
        .param("now", now.atOffset(UTC))
        .param("expiresAt", expiresAt.atOffset(UTC))
        .update();
  }

  Optional<Row> find(UUID id, Instant now) {
    return jdbc.sql(
            "select id, payload, sent_at from portal.draft where id = :id and expires_at > :now")
        .param("id", id)
        .param("now", now.atOffset(UTC))
        .query(DraftStore::row)
        .optional();
  }

  boolean update(UUID id, byte[] payload, Instant now, Instant expiresAt) {
    return jdbc.sql(
                """
                update portal.draft set payload = :payload, changed_at = :now, expires_at = :expiresAt
                where id = :id and sent_at is null and expires_at > :now
                """)
            .param("id", id)
            .param("payload", payload)
            .param("now", now.atOffset(UTC))
            .param("expiresAt", expiresAt.atOffset(UTC))
            .update()
        == 1;
  }

  void send(UUID id, byte[] payload, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            insert into portal.draft (id, payload, created_at, changed_at, sent_at, expires_at)
            values (:id, :payload, :now, :now, :now, :expiresAt)
            on conflict (id) do update
            set payload = excluded.payload, changed_at = excluded.changed_at,
                sent_at = excluded.sent_at, expires_at = excluded.expires_at
            where draft.sent_at is null
            """)
        .param("id", id)
        .param("payload", payload)
        .param("now", now.atOffset(UTC))
        .param("expiresAt", expiresAt.atOffset(UTC))
        .update();
  }

  void forgetReceipts(Instant sentBefore) {
    jdbc.sql(
            "update portal.draft set payload = null where payload is not null and sent_at < :before")
        .param("before", sentBefore.atOffset(UTC))
        .update();
  }

  void deleteExpired(Instant now) {
    jdbc.sql("delete from portal.draft where expires_at <= :now")
        .param("now", now.atOffset(UTC))
        .update();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    var sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new Row(
        row.getObject("id", UUID.class),
        row.getBytes("payload"),
        sentAt == null ? null : sentAt.toInstant());
  }
}
