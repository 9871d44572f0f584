package id.lapor.integration.internal;

import id.lapor.database.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports and what became of each of their rows.
@Repository
class ImportRunStore {

  private static final String SELECT =
      """
      select id, file_name, created_at, started_at, finished_at, state, fault, fault_detail, institution,
        added, changed, unchanged, refused
      from integration.import_run
      """;

  private final JdbcClient database;
  private final Writes writes;

  ImportRunStore(JdbcClient database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  /// What became of a row.
  ///
  /// @param outcome ADDED, CHANGED, UNCHANGED or REFUSED
  /// @param reason code of the reason of a refusal, or null
  record RowResult(long line, String trackingId, String outcome, @Nullable String reason) {}

  long add(String fileName, byte[] content, @Nullable Long accountId, Instant now) {
    return database
        .sql(
            """
            insert into integration.import_run (file_name, content, account_id, created_at, state)
            values (:name, :content, :account, :now, 'WAITING') returning id
            """)
        .param("name", fileName)
        .param("content", content)
        .param("account", accountId)
        .param("now", Writes.sqlValue(now))
        .query(Long.class)
        .single();
  }

  Optional<ImportRun> find(long id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query(ImportRunStore::run)
        .optional();
  }

  List<ImportRun> listLatest(int limit) {
    return database
        .sql(SELECT + "order by id desc limit :limit")
        .param("limit", limit)
        .query(ImportRunStore::run)
        .list();
  }

  List<Long> listWaiting() {
    return database
        .sql("select id from integration.import_run where content is not null order by id")
        .query(Long.class)
        .list();
  }

  /// Begins, or begins anew after a crash, and gives the file; empty when it is over already.
  Optional<byte[]> begin(long id, Instant now) {
    database.sql("delete from integration.import_row where run_id = :id").param("id", id).update();
    return database
        .sql(
            """
            update integration.import_run
            set state = 'RUNNING', started_at = :now, added = 0, changed = 0, unchanged = 0, refused = 0
            where id = :id and content is not null
            returning content
            """)
        .param("now", Writes.sqlValue(now))
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  void nameInstitution(long id, String institution, Instant madeOn) {
    database
        .sql(
            "update integration.import_run set institution = :institution, made_on = :madeOn where id = :id")
        .param("institution", institution)
        .param("madeOn", Writes.sqlValue(madeOn))
        .param("id", id)
        .update();
  }

  /// Adds what became of some rows; sent with the batch's other writes.
  void addResults(long id, List<RowResult> results) {
    for (var result : results) {
      writes.add(
          "insert into integration.import_row (run_id, line, tracking_id, outcome, reason) values (?, ?, ?, ?, ?)",
          id,
          result.line(),
          result.trackingId(),
          result.outcome(),
          result.reason());
    }
    writes.add(
        """
        update integration.import_run
        set added = added + ?, changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?
        where id = ?
        """,
        count(results, "ADDED"),
        count(results, "CHANGED"),
        count(results, "UNCHANGED"),
        count(results, "REFUSED"),
        id);
    writes.flush();
  }

  /// Ends it; the file is not kept.
  void end(long id, ImportRun.@Nullable Fault fault, @Nullable String detail, Instant now) {
    database
        .sql(
            """
            update integration.import_run
            set state = :state, fault = :fault, fault_detail = :detail, finished_at = :now, content = null
            where id = :id
            """)
        .param("state", fault == null ? "DONE" : "FAILED")
        .param("fault", Writes.sqlValue(fault))
        .param("detail", detail)
        .param("now", Writes.sqlValue(now))
        .param("id", id)
        .update();
  }

  /// The results after a line, in the order of the file.
  List<RowResult> listResults(long id, long afterLine, int limit) {
    return database
        .sql(
            """
            select line, tracking_id, outcome, reason from integration.import_row
            where run_id = :id and line > :after order by line limit :limit
            """)
        .param("id", id)
        .param("after", afterLine)
        .param("limit", limit)
        .query(
            (row, index) ->
                new RowResult(
                    row.getLong("line"),
                    row.getString("tracking_id"),
                    row.getString("outcome"),
                    row.getString("reason")))
        .list();
  }

  private static int count(List<RowResult> results, String outcome) {
    return (int) results.stream().filter(result -> result.outcome().equals(outcome)).count();
  }

  private static ImportRun run(ResultSet row, int index) throws SQLException {
    var fault = row.getString("fault");
    return new ImportRun(
        row.getLong("id"),
        row.getString("file_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        ImportRun.State.valueOf(row.getString("state")),
        fault == null ? null : ImportRun.Fault.valueOf(fault),
        row.getString("fault_detail"),
        row.getString("institution"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("unchanged"),
        row.getInt("refused"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
