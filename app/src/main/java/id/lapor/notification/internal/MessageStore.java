package id.lapor.notification.internal;

import id.lapor.database.Writes;
import id.lapor.kernel.Role;
import id.lapor.notification.Facts;
import id.lapor.notification.internal.Message.Recipient;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Message.SealedCode;
import id.lapor.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The rows of the outbox. All writes but the lease go with the caller's transaction in one round
/// trip.
@Repository
class MessageStore {

  static final String CODE_PURPOSE = "notification-code";

  private final JdbcClient database;
  private final Writes writes;
  private final Secrets secrets;
  private final JsonMapper json;

  MessageStore(JdbcClient database, Writes writes, Secrets secrets, JsonMapper json) {
    this.database = database;
    this.writes = writes;
    this.secrets = secrets;
    this.json = json;
  }

  void add(long reportId, Announcement announcement, Instant now) {
    var facts = json.writeValueAsString(announcement.facts());
    var template = announcement.template().name();
    switch (announcement) {
      case Announcement.ToReporter to ->
          writes.add(
              """
              insert into notification.message
                (report_id, recipient, template, facts, only_while_since, created_at, due_at)
              values (?, 'REPORTER', ?, cast(? as jsonb), ?, ?, ?)
              """,
              reportId,
              template,
              facts,
              to.onlyWhileSince(),
              now,
              to.sendAt() == null ? now : to.sendAt());
      case Announcement.ToDesk to ->
          writes.add(
              """
              insert into notification.message
                (report_id, recipient, template, facts, desk_role, desk_nodes, created_at, due_at)
              values (?, 'DESK', ?, cast(? as jsonb), ?, ?, ?, ?)
              """,
              reportId,
              template,
              facts,
              to.role(),
              to.nodes().toArray(Long[]::new),
              now,
              now);
    }
  }

  /// Adds an e-mail to an officer; the address is looked up when it is sent.
  void addOfficerMail(Message desk, long reportId, long accountId, Instant now) {
    writes.add(
        """
        insert into notification.message
          (report_id, recipient, account_id, route, template, facts, created_at, due_at)
        values (?, 'ACCOUNT', ?, 'EMAIL', ?, cast(? as jsonb), ?, ?)
        """,
        reportId,
        accountId,
        desk.template(),
        json.writeValueAsString(desk.facts()),
        desk.createdAt(),
        now);
  }

  void addCode(
      SealedCode code,
      Route route,
      Template template,
      Locale locale,
      Instant now,
      Instant expires) {
    writes.add(
        """
        insert into notification.message
          (recipient, sealed, route, template, language, facts, urgent, created_at, due_at, expires_at)
        values ('CONTACT', ?, ?, ?, ?, '{}', true, ?, ?, ?)
        """,
        secrets.seal(CODE_PURPOSE, json.writeValueAsString(code)),
        route,
        template,
        locale.getLanguage(),
        now,
        now,
        expires);
  }

  SealedCode open(byte[] sealed) {
    return json.readValue(secrets.open(CODE_PURPOSE, sealed), SealedCode.class);
  }

  /// Remembers in which language to write to a reporter.
  void rememberLanguage(long reportId, Locale locale) {
    writes.add(
        """
        insert into notification.language (report_id, language) values (?, ?)
        on conflict (report_id) do nothing
        """,
        reportId,
        locale.getLanguage());
  }

  /// Locks messages of a lane whose time has come, but those that another copy of the program has
  /// locked. The attempts tell of this one, too.
  List<Message> lockDue(Lane lane, Instant now, int limit) {
    return database
        .sql(
            """
            select m.*, coalesce(
              (select l.language from notification.language l
               where l.report_id = m.report_id and m.recipient = 'REPORTER'),
              m.language) as spoken
            from notification.message m
            where state = 'WAITING' and due_at <= :now and (expires_at is null or expires_at > :now)
              and urgent = :urgent and (cast(:route as text) is null or route = :route)
            order by due_at
            limit :limit
            for update skip locked
            """)
        .param("now", Writes.sqlValue(now))
        .param("urgent", lane.urgent())
        .param("route", Writes.sqlValue(lane.route()))
        .param("limit", limit)
        .query((row, _) -> read(row, json))
        .list();
  }

  /// Keeps messages from every copy of the program until a try is surely over.
  ///
  /// @return the ids of those that are still due: no other copy was faster, no report moved on
  Set<Long> lease(List<Message> due, Instant now, Instant until) {
    return database
        .sql(
            """
            update notification.message set attempts = attempts + 1, due_at = :until
            where id in (
              select id from notification.message
              where id = any(:ids::bigint[]) and state = 'WAITING' and due_at <= :now
                and (expires_at is null or expires_at > :now)
              order by id
              for update skip locked)
            returning id
            """)
        .param("until", Writes.sqlValue(until))
        .param("ids", due.stream().map(Message::id).toArray(Long[]::new))
        .param("now", Writes.sqlValue(now))
        .query(Long.class)
        .set();
  }

  /// Reads `m.*` with the language as `spoken`.
  static Message read(ResultSet row, JsonMapper json) throws SQLException {
    var template = Template.valueOf(row.getString("template"));
    return new Message(
        row.getLong("id"),
        recipient(row),
        template,
        Locale.of(row.getString("spoken")),
        template.audience() == Template.Audience.CODE
            ? Facts.none()
            : json.readValue(row.getString("facts"), Facts.class),
        instant(row, "only_while_since"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        row.getInt("attempts") + 1);
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    long report = row.getLong("report_id");
    var kind = row.getString("recipient");
    return switch (kind) {
      case "REPORTER" -> new Recipient.Reporter(report);
      case "DESK" ->
          new Recipient.Desk(
              report,
              Role.valueOf(row.getString("desk_role")),
              List.of((Long[]) row.getArray("desk_nodes").getArray()));
      case "ACCOUNT" -> new Recipient.Officer(report, row.getLong("account_id"));
      case "CONTACT" ->
          new Recipient.Contact(Route.valueOf(row.getString("route")), row.getBytes("sealed"));
      default -> throw new IllegalStateException("Recipient " + kind);
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /// Records what became of messages, each group by one statement.
  void record(DoneMessages done, Instant now) {
    done.groups()
        .forEach(
            (group, ids) -> {
              var all = ids.toArray(Long[]::new);
              switch (group.state()) {
                case DELETED ->
                    writes.add("delete from notification.message where id = any(?)", (Object) all);
                case SENT ->
                    writes.add(
                        """
                        update notification.message set state = 'SENT', route = ?, sent_at = ?, last_error = null
                        where id = any(?)
                        """,
                        group.route(),
                        now,
                        all);
                case KEPT, UNREACHABLE, OUTDATED ->
                    writes.add(
                        "update notification.message set state = ?, route = coalesce(?, route) where id = any(?)",
                        group.state(),
                        group.route(),
                        all);
              }
            });
  }

  void tryAgain(Message message, Route route, Instant at, String error) {
    writes.add(
        "update notification.message set route = ?, due_at = ?, last_error = ? where id = ?",
        route,
        at,
        error,
        message.id());
  }

  void failed(Message message, Route route, Instant now, String error) {
    writes.add(
        "update notification.message set state = 'FAILED', route = ?, failed_at = ?, last_error = ? where id = ?",
        route,
        now,
        error,
        message.id());
  }

  /// Lets go of the reminders of a report that still wait.
  void dropReminders(long reportId) {
    writes.add(
        """
        update notification.message set state = 'OUTDATED'
        where report_id = ? and state = 'WAITING' and only_while_since is not null
        """,
        reportId);
  }

  /// Removes codes that no longer work and messages that were dealt with long ago.
  void sweep(Instant now, Instant dealtWithBefore) {
    writes.add("delete from notification.message where expires_at <= ?", now);
    writes.add(
        "delete from notification.message where created_at < ? and state not in ('WAITING', 'FAILED')",
        dealtWithBefore);
  }
}
