package id.lapor.report.internal;

import id.lapor.database.Copies;
import id.lapor.database.CopyRows;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Rows of many past reports at once, as the stores of one report would have left them.
@Component
class PastReportStore {

  private static final int BLOCK = 100;

  private final JdbcClient database;
  private final Copies copies;
  private final ReporterStore reporters;
  private final JsonMapper json;

  PastReportStore(JdbcClient database, Copies copies, ReporterStore reporters, JsonMapper json) {
    this.database = database;
    this.copies = copies;
    this.reporters = reporters;
    this.json = json;
  }

  /// Ids in blocks, as every copy of the program takes them.
  List<Long> reserveIds(int count) {
    return database
        .sql("select nextval('report.report_id') from generate_series(1, ?)")
        .param((count + BLOCK - 1) / BLOCK)
        .query(Long.class)
        .stream()
        .flatMapToLong(first -> LongStream.range(first, first + BLOCK))
        .limit(count)
        .boxed()
        .toList();
  }

  void add(List<PastLife> lives) {
    if (lives.isEmpty()) {
      return;
    }
    copies.send(reports(lives));
    copies.send(events(lives));
    addReporters(lives);
    addJointUnits(lives);
    addPublishedTexts(lives);
  }

  private static CopyRows reports(List<PastLife> lives) {
    var rows =
        new CopyRows(
            """
            report.report (
              id, number, version, kind, complaint_class, state, resume_state, title, description, published_title,
              published_description, category, incident_date, channel, area_code, address, latitude, longitude,
              anonymous, confidential, published, institution_id, lead_unit_id, unit_ids, past_holders, returns,
              binding, substantiated, submitted_at, state_since, step, step_due_at, resolve_due_at, paused_at,
              ended_at, ended_by, end_reason, rating, merged_into, receipt_tag)
            """);
    for (var life : lives) {
      report(rows, life);
    }
    return rows;
  }

  private static void report(CopyRows rows, PastLife life) {
    var report = life.report();
    var content = report.content();
    var place = report.place();
    var privacy = report.privacy();
    var handling = report.handling();
    var timing = report.timing();
    var ending = report.ending();
    rows.begin()
        .add(report.id())
        .add(report.number().value())
        .add(report.version())
        .add(report.kind())
        .add(report.complaintClass())
        .add(report.state())
        .add(report.resumeState())
        .add(content.title())
        .add(content.description())
        .add(content.publishedTitle())
        .add(content.publishedDescription())
        .add(content.category())
        .add(content.incidentDate())
        .add(content.channel())
        .add(place.areaCode())
        .add(place.address())
        .add(place.latitude())
        .add(place.longitude())
        .add(privacy.anonymous())
        .add(privacy.confidential())
        .add(privacy.published())
        .add(handling.institutionId())
        .add(handling.unitIds().isEmpty() ? null : handling.unitIds().getFirst())
        .add(handling.unitIds())
        .add(life.pastHolders())
        .add(handling.returns())
        .add(handling.binding())
        .add(handling.substantiated())
        .add(timing.submittedAt())
        .add(timing.stateSince())
        .add(timing.step())
        .add(timing.stepDueAt())
        .add(timing.resolveDueAt())
        .add(timing.pausedAt())
        .add(ending == null ? null : ending.at())
        .add(ending == null ? null : ending.by())
        .add(ending == null ? null : ending.reason())
        .add(ending == null ? null : ending.rating())
        .add(ending == null ? null : ending.mergedInto())
        .add(life.receiptTag())
        .end();
  }

  private CopyRows events(List<PastLife> lives) {
    var rows =
        new CopyRows(
            """
            report.event (
              report_id, seq, type, at, party, actor_id, institution_id, state_after, data, attachments, visibility)
            """);
    for (var life : lives) {
      for (var change : life.changes()) {
        event(rows, change.after().id(), change.event());
      }
    }
    return rows;
  }

  private void event(CopyRows rows, long reportId, HistoryEvent event) {
    rows.begin()
        .add(reportId)
        .add(event.seq())
        .add(event.type())
        .add(event.at())
        .add(event.party())
        .add(event.actorId())
        .add(event.institutionId())
        .add(event.stateAfter())
        .add(json.writeValueAsString(event.data()))
        .add(json.writeValueAsString(event.attachments()))
        .add(event.visibility())
        .end();
  }

  private void addReporters(List<PastLife> lives) {
    var named = new CopyRows("report.reporter (report_id, account_id, name, email, phone)");
    var sealed = new CopyRows("report.sealed_reporter (report_id, owner_tag, sealed)");
    for (var life : lives) {
      var contact = life.contact();
      if (life.report().privacy().anonymous()) {
        sealed
            .begin()
            .add(life.report().id())
            .add(contact.accountId() == null ? null : reporters.ownerTag(contact.accountId()))
            .add(reporters.seal(contact))
            .end();
      } else {
        named
            .begin()
            .add(life.report().id())
            .add(contact.accountId())
            .add(contact.name())
            .add(contact.email())
            .add(contact.phone())
            .end();
      }
    }
    copies.send(named);
    copies.send(sealed);
  }

  private void addJointUnits(List<PastLife> lives) {
    var rows = new CopyRows("report.joint_unit (unit_id, report_id)");
    for (var life : lives) {
      for (var unit : life.report().handling().unitIds().stream().skip(1).toList()) {
        rows.begin().add(unit).add(life.report().id()).end();
      }
    }
    copies.send(rows);
  }

  private void addPublishedTexts(List<PastLife> lives) {
    database
        .sql(
            """
            insert into report.published_text (report_id, submitted_at, words, marks)
            select id, submitted_at, to_tsvector('indonesian', published_title || E'\\n' || published_description),
              report.marks(kind, category, area_code)
            from report.report where id = any(?::bigint[]) and published_title is not null
            """)
        .param(lives.stream().map(PastLife::report).map(Report::id).toArray(Long[]::new))
        .update();
  }

  /// Drops the references to reports and every index that stands for no rule of its own, in the
  /// caller's transaction: if it does not come to its end, they were never gone.
  ///
  /// @return the statements that build them anew
  List<String> takeIndexesAway() {
    database.sql("set local maintenance_work_mem = '512MB'").update();
    var rebuilding = new ArrayList<String>();
    var dropping = new ArrayList<String>();
    references(rebuilding, dropping);
    indexes(rebuilding, dropping);
    dropping.forEach(statement -> database.sql(statement).update());
    return rebuilding;
  }

  private void indexes(List<String> rebuilding, List<String> dropping) {
    database
        .sql(
            """
            select c.oid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = 'report'::regnamespace
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            order by c.oid
            """)
        .query(
            row -> {
              rebuilding.add(row.getString("definition"));
              dropping.add("drop index " + row.getString("name"));
            });
  }

  private void references(List<String> rebuilding, List<String> dropping) {
    database
        .sql(
            """
            select conrelid::regclass::text as holder, quote_ident(conname) as name,
              pg_get_constraintdef(oid) as definition
            from pg_constraint
            where contype = 'f' and connamespace = 'report'::regnamespace
            order by oid
            """)
        .query(
            row -> {
              var alter = "alter table " + row.getString("holder");
              var name = row.getString("name");
              rebuilding.add(alter + " add constraint " + name + " " + row.getString("definition"));
              dropping.add(alter + " drop constraint " + name);
            });
  }

  void build(List<String> statements) {
    statements.forEach(statement -> database.sql(statement).update());
  }

  void analyze() {
    database.sql("vacuum (analyze)").update();
  }
}
