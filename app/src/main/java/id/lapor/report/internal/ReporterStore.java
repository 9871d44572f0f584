package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.Reporters;
import id.lapor.report.Submission.Contact;
import id.lapor.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Who reported: in the clear for those who gave their name, sealed for those who asked to be
/// anonymous.
@Component
class ReporterStore implements Reporters {

  private static final Logger LOG = LoggerFactory.getLogger(ReporterStore.class);
  private static final String PURPOSE = "reporter";
  private static final String OWNER = "report-owner";

  private final JdbcClient database;
  private final Writes writes;
  private final Secrets secrets;
  private final JsonMapper json;

  ReporterStore(JdbcClient database, Writes writes, Secrets secrets, JsonMapper json) {
    this.database = database;
    this.writes = writes;
    this.secrets = secrets;
    this.json = json;
  }

  void save(long reportId, boolean anonymous, Contact contact) {
    if (anonymous) {
      writes.add(
          "insert into report.sealed_reporter (report_id, owner_tag, sealed) values (?, ?, ?)",
          reportId,
          contact.accountId() == null ? null : ownerTag(contact.accountId()),
          seal(contact));
    } else {
      writes.add(
          "insert into report.reporter (report_id, account_id, name, email, phone) values (?, ?, ?, ?, ?)",
          reportId,
          contact.accountId(),
          contact.name(),
          contact.email(),
          contact.phone());
    }
  }

  /// Moves a reporter from the clear to under the seal.
  void seal(long reportId) {
    findNamed(reportId)
        .ifPresent(
            contact -> {
              writes.add("delete from report.reporter where report_id = ?", reportId);
              save(reportId, true, contact);
            });
  }

  @Override
  public Contacts findContacts(Collection<Long> reportIds) {
    var ids = reportIds.toArray(Long[]::new);
    var contacts = new HashMap<Long, Contact>();
    var unreadable = new HashSet<Long>();
    database
        .sql(
            """
            select report_id, account_id, name, email, phone, null::bytea as sealed
            from report.reporter where report_id = any(:ids::bigint[])
            union all
            select report_id, null, null, null, null, sealed
            from report.sealed_reporter where report_id = any(:ids::bigint[])
            """)
        .param("ids", ids)
        .query(
            row -> {
              long report = row.getLong("report_id");
              try {
                contacts.put(report, either(row));
              } catch (IllegalArgumentException | JacksonException e) {
                // Its kind only: what was read may hold a name.
                LOG.error(
                    "Reporter of report {} cannot be opened: {}", report, e.getClass().getName());
                unreadable.add(report);
              }
            });
    contacts.values().removeIf(Contact.none()::equals);
    return new Contacts(contacts, unreadable);
  }

  private Contact either(ResultSet row) throws SQLException {
    var sealed = row.getBytes("sealed");
    return sealed == null ? contact(row, 0) : open(sealed);
  }

  /// The reporter of a report that is not anonymous.
  Optional<Contact> findNamed(long reportId) {
    return database
        .sql("select account_id, name, email, phone from report.reporter where report_id = ?")
        .param(reportId)
        .query(ReporterStore::contact)
        .optional();
  }

  private Optional<Contact> findSealed(long reportId) {
    return database
        .sql("select sealed from report.sealed_reporter where report_id = ?")
        .param(reportId)
        .query(byte[].class)
        .optional()
        .map(this::open);
  }

  private Contact open(byte[] bytes) {
    return json.readValue(secrets.open(PURPOSE, bytes), Contact.class);
  }

  /// Whether the report is one of the account's own, anonymous or not.
  boolean owns(long accountId, long reportId) {
    return database
        .sql(
            """
            select exists (select 1 from report.reporter where report_id = ? and account_id = ?)
                or exists (select 1 from report.sealed_reporter where report_id = ? and owner_tag = ?)
            """)
        .params(reportId, accountId, reportId, ownerTag(accountId))
        .query(Boolean.class)
        .single();
  }

  /// Makes a report without an account one of this account's.
  ///
  /// @return false when it belongs to another account
  boolean claim(long accountId, long reportId) {
    int named =
        database
            .sql(
                "update report.reporter set account_id = ? where report_id = ? and account_id is null")
            .params(accountId, reportId)
            .update();
    return named == 1 || claimSealed(accountId, reportId) || owns(accountId, reportId);
  }

  private boolean claimSealed(long accountId, long reportId) {
    var found = findSealed(reportId);
    if (found.isEmpty()) {
      return false;
    }
    var contact = found.get();
    var owned = new Contact(contact.name(), contact.email(), contact.phone(), accountId);
    return database
            .sql(
                """
                update report.sealed_reporter set owner_tag = ?, sealed = ?
                where report_id = ? and owner_tag is null
                """)
            .params(ownerTag(accountId), seal(owned), reportId)
            .update()
        == 1;
  }

  byte[] seal(Contact contact) {
    return secrets.seal(PURPOSE, json.writeValueAsString(contact));
  }

  byte[] ownerTag(long accountId) {
    return secrets.tag(OWNER, Long.toString(accountId));
  }

  static Contact contact(ResultSet row, int rowNumber) throws SQLException {
    @Nullable Long account = row.getObject("account_id", Long.class);
    return new Contact(
        row.getString("name"), row.getString("email"), row.getString("phone"), account);
  }
}
