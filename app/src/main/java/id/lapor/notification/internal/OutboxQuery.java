package id.lapor.notification.internal;

import id.lapor.identity.Accounts;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Slice;
import id.lapor.notification.Facts;
import id.lapor.notification.internal.Message.Recipient;
import id.lapor.notification.internal.Message.Route;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The outbox as the demonstration shows it: texts in full, reporters by number only.
@Component
@Profile("demo")
public class OutboxQuery {

  private final JdbcClient database;
  private final JsonMapper json;
  private final MessageStore messages;
  private final Wording wording;
  private final Accounts accounts;
  private final Institutions institutions;

  OutboxQuery(
      JdbcClient database,
      JsonMapper json,
      MessageStore messages,
      Wording wording,
      Accounts accounts,
      Institutions institutions) {
    this.database = database;
    this.json = json;
    this.messages = messages;
    this.wording = wording;
    this.accounts = accounts;
    this.institutions = institutions;
  }

  /// One message.
  ///
  /// @param toKind `reporter`, `desk`, `account` or `contact`
  /// @param to number, offices, name or address of it
  /// @param route null before it was chosen
  /// @param subject empty for SMS
  public record Entry(
      long id,
      String toKind,
      String to,
      String state,
      @Nullable String route,
      String subject,
      String body,
      Instant at) {}

  private record Row(Message message, String state, @Nullable String route) {}

  /// Messages, newest first.
  public Slice<Entry> list(@Nullable String cursor, int limit) {
    var rows =
        database
            .sql(
                """
                select m.*, coalesce(l.language, m.language) as spoken
                from notification.message m
                left join notification.language l
                  on l.report_id = m.report_id and m.recipient = 'REPORTER'
                where m.id < ?
                order by m.id desc
                limit ?
                """)
            .params(NoticeStore.position(cursor), limit + 1)
            .query((row, _) -> read(row))
            .list();
    var names = accounts.names(rows.stream().flatMap(row -> officer(row).stream()).toList());
    var page = Slice.of(rows, limit, row -> Long.toString(row.message().id()));
    return new Slice<>(page.rows().stream().map(row -> entry(row, names)).toList(), page.next());
  }

  private Row read(ResultSet row) throws SQLException {
    return new Row(MessageStore.read(row, json), row.getString("state"), row.getString("route"));
  }

  private static List<Long> officer(Row row) {
    return row.message().recipient() instanceof Recipient.Officer officer
        ? List.of(officer.accountId())
        : List.of();
  }

  private Entry entry(Row row, Map<Long, String> names) {
    var message = row.message();
    var facts = message.facts();
    return switch (message.recipient()) {
      case Recipient.Reporter _ ->
          entry(row, "reporter", "#" + facts.number(), facts, wording.reporterLink(facts, false));
      case Recipient.Desk desk ->
          entry(
              row,
              "desk",
              desk.nodes().stream().map(institutions::name).collect(Collectors.joining(", ")),
              facts,
              wording.officerLink(facts));
      case Recipient.Officer officer ->
          entry(
              row,
              "account",
              names.getOrDefault(officer.accountId(), ""),
              facts,
              wording.officerLink(facts));
      case Recipient.Contact contact -> {
        var code = messages.open(contact.sealed());
        yield entry(
            row,
            "contact",
            code.to(),
            new Facts("", "", "", null, wording.code(code.code()), "", ""),
            "");
      }
    };
  }

  private Entry entry(Row row, String toKind, String to, Facts facts, String link) {
    var message = row.message();
    var template = message.template().key();
    boolean sms = Route.SMS.name().equals(row.route());
    return new Entry(
        message.id(),
        toKind,
        to,
        row.state(),
        row.route(),
        sms ? "" : wording.subject(template, facts, message.language()),
        sms
            ? wording.sms(template, facts, link, message.language())
            : wording.body(template, facts, link, message.language()),
        message.createdAt());
  }
}
