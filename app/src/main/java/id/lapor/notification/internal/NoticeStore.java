package id.lapor.notification.internal;

import id.lapor.database.Writes;
import id.lapor.kernel.Slice;
import id.lapor.notification.Facts;
import id.lapor.notification.Notice;
import id.lapor.notification.Notices;
import id.lapor.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Notices, sealed so that nobody with the database alone learns whose they are or of which report:
/// an account's notices about a report under its name would otherwise tell the tag that its
/// anonymous ones carry.
@Repository
class NoticeStore implements Notices {

  private static final String OWNER = "notice-owner";
  private static final String ONCE = "notice-once";
  private static final String CONTENT = "notice";

  private final JdbcClient database;
  private final Writes writes;
  private final Secrets secrets;
  private final JsonMapper json;

  NoticeStore(JdbcClient database, Writes writes, Secrets secrets, JsonMapper json) {
    this.database = database;
    this.writes = writes;
    this.secrets = secrets;
    this.json = json;
  }

  private record Content(String template, Facts facts, boolean toOfficer, Instant at) {}

  /// Adds notices, each of a message once, with the other writes of the caller's transaction.
  void add(AddedNotices added, Instant now) {
    var entries = added.entries();
    if (entries.isEmpty()) {
      return;
    }
    var owners = new byte[entries.size()][];
    var onces = new byte[entries.size()][];
    var contents = new byte[entries.size()][];
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      owners[i] = ownerTag(entry.accountId());
      onces[i] = secrets.tag(ONCE, entry.message().id() + "/" + entry.accountId());
      contents[i] = secrets.seal(CONTENT, json.writeValueAsString(content(entry)));
    }
    writes.add(
        """
        insert into notification.notice (owner_tag, once_tag, sealed, noted_on)
        select owner, once, content, ? from unnest(?::bytea[], ?::bytea[], ?::bytea[]) as n (owner, once, content)
        on conflict (once_tag) do nothing
        """,
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        owners,
        onces,
        contents);
  }

  private static Content content(AddedNotices.Entry entry) {
    var message = entry.message();
    return new Content(
        message.template().key(), message.facts(), entry.toOfficer(), message.createdAt());
  }

  @Override
  public int countUnread(long accountId) {
    return database
        .sql(
            """
            select count(*) from (
              select 1 from notification.notice where owner_tag = ? and not read limit ?) unread
            """)
        .params(ownerTag(accountId), MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  @Override
  public Slice<Notice> list(long accountId, @Nullable String cursor, int limit) {
    var found =
        database
            .sql(
                """
                select id, sealed, read from notification.notice
                where owner_tag = ? and id < ?
                order by id desc
                limit ?
                """)
            .params(ownerTag(accountId), position(cursor), limit + 1)
            .query((row, _) -> read(row))
            .list();
    return Slice.of(found, limit, notice -> Long.toString(notice.id()));
  }

  @Override
  public void markRead(long accountId, long lastSeen) {
    database
        .sql(
            "update notification.notice set read = true where owner_tag = ? and not read and id <= ?")
        .params(ownerTag(accountId), lastSeen)
        .update();
  }

  /// Removes notices noted before a day, with the other writes of the caller's transaction.
  void sweep(LocalDate before) {
    writes.add("delete from notification.notice where noted_on < ?", before);
  }

  private Notice read(ResultSet row) throws SQLException {
    var content = json.readValue(secrets.open(CONTENT, row.getBytes("sealed")), Content.class);
    return new Notice(
        row.getLong("id"),
        content.template(),
        content.facts(),
        content.toOfficer(),
        content.at(),
        !row.getBoolean("read"));
  }

  /// A cursor that somebody changed by hand shows the first page.
  static long position(@Nullable String cursor) {
    return cursor != null && cursor.matches("[0-9]{1,18}")
        ? Long.parseLong(cursor)
        : Long.MAX_VALUE;
  }

  private byte[] ownerTag(long accountId) {
    return secrets.tag(OWNER, Long.toString(accountId));
  }
}
