package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.Report;
import id.lapor.report.Report.Handling;
import id.lapor.report.ReportNumber;
import id.lapor.report.Submission.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row of a report.
@Component
class ReportStore {

  private static final String SELECT = "select * from report.report ";

  private final JdbcClient database;
  private final Writes writes;

  ReportStore(JdbcClient database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  Optional<Report> find(ReportNumber number) {
    return database
        .sql(SELECT + "where number = ?")
        .param(number.value())
        .query(ReportRow::read)
        .optional();
  }

  /// Locks the row, so that of two who act on it the second sees what the first did.
  Optional<Report> findForUpdate(ReportNumber number) {
    return database
        .sql(SELECT + "where number = ? for update")
        .param(number.value())
        .query(ReportRow::read)
        .optional();
  }

  /// Locks several rows, by their numbers, the smallest first, as every import does, too.
  void lock(List<ReportNumber> numbers) {
    database
        .sql("select 1 from report.report where number = any(?) order by number for update")
        .param(numbers.stream().map(ReportNumber::value).toArray(Long[]::new))
        .query(Integer.class)
        .list();
  }

  Optional<Report> findById(long id) {
    return database.sql(SELECT + "where id = ?").param(id).query(ReportRow::read).optional();
  }

  /// The id of a report with the keyed hash of its receipt code.
  @SuppressWarnings("ArrayRecordComponent") // only the tag itself is compared
  record Receipt(long reportId, byte[] tag) {}

  Optional<Receipt> findReceipt(ReportNumber number) {
    return database
        .sql("select id, receipt_tag from report.report where number = ?")
        .param(number.value())
        .query((row, rowNumber) -> new Receipt(row.getLong("id"), row.getBytes("receipt_tag")))
        .optional();
  }

  /// A report with the keyed hash of its receipt code and its reporter.
  ///
  /// @param named null when the reporter is anonymous
  @SuppressWarnings("ArrayRecordComponent") // only the tag itself is compared
  record Found(Report report, byte[] receiptTag, @Nullable Contact named) {}

  /// All of a report but its history, in one round trip.
  Optional<Found> findWithReporter(ReportNumber number) {
    return database
        .sql(
            """
            select r.*, p.report_id as named, p.account_id, p.name, p.email, p.phone
            from report.report r left join report.reporter p on p.report_id = r.id
            where r.number = ?
            """)
        .param(number.value())
        .query(ReportStore::found)
        .optional();
  }

  private static Found found(ResultSet row, int rowNumber) throws SQLException {
    boolean named = row.getObject("named", Long.class) != null;
    return new Found(
        ReportRow.read(row, rowNumber),
        row.getBytes("receipt_tag"),
        named ? ReporterStore.contact(row, rowNumber) : null);
  }

  /// Every node that had the report and has it no more.
  List<Long> listPastHolders(long id) {
    return database
        .sql("select unnest(past_holders) from report.report where id = ?")
        .param(id)
        .query(Long.class)
        .list();
  }

  List<ReportNumber> listDueForSystem(Instant now, int limit) {
    return database
        .sql(
            """
            select number from report.report
            where step in ('AUTO_CLOSE', 'COMPLETE') and step_due_at < ?
            order by step_due_at, id
            limit ?
            """)
        .params(Writes.sqlValue(now), limit)
        .query(Long.class)
        .list()
        .stream()
        .map(ReportNumber::new)
        .toList();
  }

  void insert(Report report, byte[] receiptTag) {
    var content = report.content();
    var place = report.place();
    writes.add(
        """
        insert into report.report (
          id, number, version, kind, complaint_class, state, title, description, category, incident_date, channel,
          area_code, address, latitude, longitude, anonymous, confidential, published, institution_id,
          submitted_at, state_since, step, step_due_at, resolve_due_at, receipt_tag)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        report.id(),
        report.number().value(),
        report.version(),
        report.kind(),
        report.complaintClass(),
        report.state(),
        content.title(),
        content.description(),
        content.category(),
        content.incidentDate(),
        content.channel(),
        place.areaCode(),
        place.address(),
        place.latitude(),
        place.longitude(),
        report.privacy().anonymous(),
        report.privacy().confidential(),
        report.privacy().published(),
        report.handling().institutionId(),
        report.timing().submittedAt(),
        report.timing().stateSince(),
        report.timing().step(),
        report.timing().stepDueAt(),
        report.timing().resolveDueAt(),
        receiptTag);
  }

  /// Writes what changed in one update of the row: each more would enter it into every index again.
  /// Texts are long and seldom change, so they are written only when they do.
  void update(Report before, Report after) {
    boolean content = !before.content().equals(after.content());
    var leaving = leaving(before, after);
    var sql =
        """
        update report.report set version = ?, complaint_class = ?, state = ?, resume_state = ?, confidential = ?,
          published = ?, institution_id = ?, lead_unit_id = ?, unit_ids = ?::bigint[], returns = ?, binding = ?,
          substantiated = ?, state_since = ?, step = ?, step_due_at = ?, resolve_due_at = ?, paused_at = ?,
          ended_at = ?, ended_by = ?, end_reason = ?, rating = ?, merged_into = ?%s%s
        where id = ?
        """
            .formatted(
                content ? ", published_title = ?, published_description = ?, category = ?" : "",
                leaving == null ? "" : ", past_holders = past_holders || ?::bigint");
    var parameters = parameters(after);
    if (content) {
      parameters.add(after.content().publishedTitle());
      parameters.add(after.content().publishedDescription());
      parameters.add(after.content().category());
    }
    if (leaving != null) {
      parameters.add(leaving);
    }
    parameters.add(after.id());
    writes.add(sql, parameters.toArray());
    if (content) {
      updateWords(after);
    }
    if (!before.handling().unitIds().equals(after.handling().unitIds())) {
      updateJointUnits(before, after);
    }
  }

  private static List<@Nullable Object> parameters(Report report) {
    var handling = report.handling();
    var timing = report.timing();
    var ending = report.ending();
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(report.version());
    parameters.add(report.complaintClass());
    parameters.add(report.state());
    parameters.add(report.resumeState());
    parameters.add(report.privacy().confidential());
    parameters.add(report.privacy().published());
    parameters.add(handling.institutionId());
    parameters.add(lead(handling));
    parameters.add(array(handling.unitIds()));
    parameters.add(handling.returns());
    parameters.add(handling.binding());
    parameters.add(handling.substantiated());
    parameters.add(timing.stateSince());
    parameters.add(timing.step());
    parameters.add(timing.stepDueAt());
    parameters.add(timing.resolveDueAt());
    parameters.add(timing.pausedAt());
    parameters.add(ending == null ? null : ending.at());
    parameters.add(ending == null ? null : ending.by());
    parameters.add(ending == null ? null : ending.reason());
    parameters.add(ending == null ? null : ending.rating());
    parameters.add(ending == null ? null : ending.mergedInto());
    return parameters;
  }

  private void updateWords(Report after) {
    var title = after.content().publishedTitle();
    if (title != null) {
      writes.add(
          """
          insert into report.published_text (report_id, submitted_at, words, marks)
          values (?, ?, to_tsvector('indonesian', ?), report.marks(?, ?, ?))
          on conflict (report_id) do update set words = excluded.words, marks = excluded.marks
          """,
          after.id(),
          after.timing().submittedAt(),
          title + "\n" + after.content().publishedDescription(),
          after.kind(),
          after.content().category(),
          after.place().areaCode());
    }
  }

  private void updateJointUnits(Report before, Report after) {
    if (before.handling().unitIds().size() > 1) {
      writes.add("delete from report.joint_unit where report_id = ?", after.id());
    }
    for (var unit : after.handling().unitIds().stream().skip(1).toList()) {
      writes.add(
          "insert into report.joint_unit (unit_id, report_id) values (?, ?)", unit, after.id());
    }
  }

  /// The node that had the report and has it no more, or null.
  private static @Nullable Long leaving(Report before, Report after) {
    var holder = before.handling().holder();
    return holder == null || holder.equals(after.handling().holder()) ? null : holder;
  }

  private static @Nullable Long lead(Handling handling) {
    return handling.unitIds().isEmpty() ? null : handling.unitIds().getFirst();
  }

  private static String array(List<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }
}
