package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The history of reports: appended, read, never changed (the database refuses, too).
@Component
class HistoryStore {

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
  private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final Writes writes;
  private final JsonMapper json;

  HistoryStore(JdbcClient database, Writes writes, JsonMapper json) {
    this.database = database;
    this.writes = writes;
    this.json = json;
  }

  void append(long reportId, HistoryEvent event) {
    writes.add(
        """
        insert into report.event (
          report_id, seq, type, at, party, actor_id, institution_id, state_after, data, attachments, visibility)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
        """,
        reportId,
        event.seq(),
        event.type(),
        event.at(),
        event.party(),
        event.actorId(),
        event.institutionId(),
        event.stateAfter(),
        json.writeValueAsString(event.data()),
        json.writeValueAsString(event.attachments()),
        event.visibility());
  }

  List<HistoryEvent> list(long reportId) {
    return listSince(reportId, 0);
  }

  List<HistoryEvent> listSince(long reportId, int version) {
    return database
        .sql("select * from report.event where report_id = ? and seq > ? order by seq")
        .params(reportId, version)
        .query(this::event)
        .list();
  }

  /// The histories of many reports at once.
  Map<Long, List<HistoryEvent>> listOf(Long[] reportIds) {
    var histories = new HashMap<Long, List<HistoryEvent>>();
    database
        .sql(
            """
            select * from report.event where report_id = any(:ids::bigint[]) order by report_id, seq
            """)
        .param("ids", reportIds)
        .query(
            row -> {
              histories
                  .computeIfAbsent(row.getLong("report_id"), id -> new ArrayList<>())
                  .add(event(row, 0));
            });
    return histories;
  }

  private HistoryEvent event(ResultSet row, int rowNumber) throws SQLException {
    return new HistoryEvent(
        row.getInt("seq"),
        EventType.valueOf(row.getString("type")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Party.valueOf(row.getString("party")),
        row.getObject("actor_id", Long.class),
        row.getObject("institution_id", Long.class),
        ReportState.valueOf(row.getString("state_after")),
        json.readValue(row.getString("data"), DATA),
        json.readValue(row.getString("attachments"), ATTACHMENTS),
        Visibility.valueOf(row.getString("visibility")));
  }
}
