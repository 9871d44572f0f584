package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.kernel.ScenarioClock;
import id.lapor.report.Action;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Outcome;
import id.lapor.report.PastReport;
import id.lapor.report.PastReports;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import id.lapor.testing.ProgramTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The same life told as past and lived through the door leaves the same rows.
@ProgramTest
@Transactional
class PastReportsModuleTest {

  private static final Instant START = Instant.parse("2026-01-05T03:00:00Z");

  @Autowired PastReports past;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired JdbcClient database;

  /// What somebody does, so many hours after the start.
  private record Deed(int hours, Action action, Actor actor) {}

  @Test
  void aPastLifeLeavesTheRowsOfALifeThatWasLived() {
    for (boolean anonymous : List.of(false, true)) {
      long told = tell(anonymous);
      long lived = live(anonymous);
      assertThat(rows(told)).isEqualTo(rows(lived));
    }
  }

  @Test
  void whatTheRulesRefuseIsRefusedInThePastToo() {
    var life = begin(false);
    var outcome = life.act(new Action.Accept(""), nationalAdmin(), START.plusSeconds(60));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(life.report().version()).isEqualTo(1);
  }

  private PastReport begin(boolean anonymous) {
    long id = past.reserveIds(1).getFirst();
    return past.submit(id, submission("told", anonymous), Actor.guest(), START);
  }

  private long tell(boolean anonymous) {
    var life = begin(anonymous);
    var reporter = Actor.guest().withReceiptOf(life.report().id());
    for (var deed : deeds(reporter)) {
      var outcome = life.act(deed.action(), deed.actor(), START.plusSeconds(deed.hours() * 3600L));
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
    past.record(List.of(List.of(life)).iterator(), false);
    return life.report().id();
  }

  private long live(boolean anonymous) {
    var made = new ArrayList<Report>();
    ScenarioClock.runAt(
        START,
        () ->
            made.add(
                ((SubmissionOutcome.Accepted)
                        reports.submit(submission("lived", anonymous), Actor.guest()))
                    .report()));
    var report = made.getFirst();
    var reporter = Actor.guest().withReceiptOf(report.id());
    for (var deed : deeds(reporter)) {
      ScenarioClock.runAt(
          START.plusSeconds(deed.hours() * 3600L),
          () ->
              assertThat(reports.act(report.number(), null, deed.action(), deed.actor()))
                  .isInstanceOf(Outcome.Done.class));
    }
    return report.id();
  }

  private List<Deed> deeds(Actor reporter) {
    long government = id("pemkab-32.04");
    long works = id("pemkab-32.04/pupr");
    long transport = id("pemkab-32.04/transport");
    var admin = role(Role.INSTITUTION_ADMIN, government);
    var liaison = role(Role.LIAISON_OFFICER, works);
    return List.of(
        new Deed(2, new Action.Postpone("Di mana tepatnya?"), nationalAdmin()),
        new Deed(30, new Action.Reply("Dekat pasar, telepon 081200000000", List.of()), reporter),
        new Deed(
            40,
            new Action.Verify(
                "roads.pothole", ComplaintClass.NON_SUPERVISORY, null, null, false, "Baik"),
            nationalAdmin()),
        new Deed(50, new Action.Dispose(List.of(government), ""), nationalAdmin()),
        new Deed(60, new Action.Dispose(List.of(works, transport), "Bersama"), admin),
        new Deed(70, new Action.Return("Bukan kami"), liaison),
        new Deed(80, new Action.Dispose(List.of(works, transport), "Tetap"), admin),
        new Deed(90, new Action.Accept(""), liaison),
        new Deed(110, new Action.FollowUp("Sudah ditambal", List.of()), liaison),
        new Deed(130, new Action.Dispute("Belum"), reporter),
        new Deed(150, new Action.FollowUp("Sekarang sudah", List.of()), liaison),
        new Deed(190, new Action.Close(5, "Terima kasih"), reporter),
        new Deed(260, new Action.Reopen("Rusak lagi"), reporter),
        new Deed(300, new Action.FollowUp("Diperbaiki", List.of()), liaison));
  }

  private List<List<Map<String, Object>>> rows(long id) {
    var rows = new ArrayList<List<Map<String, Object>>>();
    for (var sql :
        List.of(
            """
            select (to_jsonb(r) - 'id' - 'number' - 'receipt_tag')::text as report
            from report.report r where id = ?
            """,
            "select (to_jsonb(e) - 'report_id')::text as event from report.event e where report_id = ? order by seq",
            "select unit_id from report.joint_unit where report_id = ? order by unit_id",
            "select submitted_at, words::text as words from report.published_text where report_id = ?",
            "select account_id, name, email, phone from report.reporter where report_id = ?",
            "select owner_tag is null as unowned, length(sealed) as size from report.sealed_reporter where report_id = ?",
            """
            select holder_id, step, started_at, due_at, ended_at, outcome
            from sla.deadline where report_id = ? order by id
            """)) {
      rows.add(database.sql(sql).param(id).query().listOfRows());
    }
    return rows;
  }

  private long id(String code) {
    return institutions.findByCode(code).orElseThrow().id();
  }

  private Actor nationalAdmin() {
    return role(Role.NATIONAL_ADMIN, id("kemenpanrb"));
  }

  private static Actor role(Role role, long office) {
    return new Actor(null, null, List.of(new Grant(role, office)), null, false);
  }

  private static Submission submission(String key, boolean anonymous) {
    return new Submission(
        key + anonymous,
        ReportKind.COMPLAINT,
        "Jalan rusak \\ \"parah\"",
        "Sudah lama.\n\nTolong\tdiperbaiki; hubungi 081200000000.",
        null,
        new Report.Place("32.04.12", "Jl. Merdeka", -6.9, 107.6),
        null,
        null,
        anonymous,
        false,
        new Submission.Contact("Warga", "warga@warga.example", "0800 000 1234", null),
        List.of(),
        Channel.WEB);
  }
}
