package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows of reports that another system numbered: found by their numbers, many at a time.
@Component
class ImportStore {

  private final JdbcClient database;
  private final Writes writes;
  private final ReportStore reports;
  private final SecureRandom random = new SecureRandom();

  ImportStore(JdbcClient database, Writes writes, ReportStore reports) {
    this.database = database;
    this.writes = writes;
    this.reports = reports;
  }

  /// A report that is there already.
  ///
  /// @param fingerprint of the row that was imported last; null when it never was
  /// @param lastType what happened last
  /// @param lastParty who did it
  record Known(Report report, @Nullable String fingerprint, EventType lastType, Party lastParty) {

    /// Whether a person acted on it since the last import.
    boolean handledHere() {
      return lastType != EventType.IMPORTED && lastParty != Party.SYSTEM;
    }
  }

  /// Locks the reports of these numbers, in one order for everybody, so that two imports of the
  /// same file do not block each other for good.
  Map<ReportNumber, Known> lock(Collection<ReportNumber> numbers) {
    var known = new HashMap<ReportNumber, Known>();
    database
        .sql(
            """
            select r.*, last.type as last_type, last.party as last_party,
              (select i.data ->> 'importedFingerprint' from report.event i
               where i.report_id = r.id and i.type = 'IMPORTED' order by i.seq desc limit 1) as fingerprint
            from (
              select * from report.report where number = any(:numbers::bigint[]) order by number for update) r
            join report.event last on last.report_id = r.id and last.seq = r.version
            """)
        .param("numbers", numbers.stream().map(ReportNumber::value).toArray(Long[]::new))
        .query(
            (row, index) ->
                new Known(
                    ReportRow.read(row, index),
                    row.getString("fingerprint"),
                    EventType.valueOf(row.getString("last_type")),
                    Party.valueOf(row.getString("last_party"))))
        .list()
        .forEach(found -> known.put(found.report().number(), found));
    return known;
  }

  /// Writes a new row, with a receipt that no code opens: its reporter never got one from here.
  void add(Report bare, Report report) {
    var unopenable = new byte[32];
    random.nextBytes(unopenable);
    reports.insert(bare, unopenable);
    reports.update(bare, report);
  }

  /// Writes a changed row, with the parts that no command here can change.
  void change(Report before, Report after) {
    reports.update(before, after);
    writes.add(
        """
        update report.report set kind = ?, title = ?, description = ?, channel = ?, area_code = ?
        where id = ?
        """,
        after.kind(),
        after.content().title(),
        after.content().description(),
        after.content().channel(),
        after.place().areaCode(),
        after.id());
    writes.add(
        "update report.published_text set marks = report.marks(?, ?, ?) where report_id = ?",
        after.kind(),
        after.content().category(),
        after.place().areaCode(),
        after.id());
  }

  /// Marks the reporter of a report as anonymous.
  void makeAnonymous(long id) {
    writes.add("update report.report set anonymous = true where id = ?", id);
  }

  /// Sends what was added so far, so that a batch does not pile up in memory.
  void flush() {
    writes.flush();
  }
}
