package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import id.lapor.sla.Deadlines;
import id.lapor.sla.DueIn;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgramTest
class SlaModuleTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

  @Autowired Reports reports;
  @Autowired Deadlines deadlines;
  @Autowired Institutions institutions;
  @Autowired SystemClosings closings;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;

  private long jayapura;
  private long dinas;
  private Actor admin = Actor.guest();
  private Actor officer = Actor.guest();

  @BeforeEach
  void cast() {
    clock.set(MONDAY);
    jayapura =
        institutions.findByCode("pemkot-94.71").map(i -> i.id()).orElseGet(this::anyEasternCity);
    dinas = institutions.listBelow(jayapura).getFirst().id();
    admin =
        Actor.account(9101, "Rina Wulandari", List.of(new Grant(Role.INSTITUTION_ADMIN, jayapura)));
    officer =
        Actor.account(9102, "Bambang Prasetyo", List.of(new Grant(Role.LIAISON_OFFICER, dinas)));
  }

  private long anyEasternCity() {
    return institutions.listBelow(null).stream()
        .filter(i -> i.zone().getId().equals("Asia/Jayapura"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void everyClockOfAReportIsOnRecord() {
    var report = followedUp();

    assertThat(report.timing().step()).isEqualTo(DueStep.AUTO_CLOSE);
    // Ten working days after 4 November, in the city's own zone.
    assertThat(report.timing().stepDueAt()).isEqualTo(Instant.parse("2026-11-18T14:59:59Z"));
    assertThat(deadlines.clockOf(report))
        .isEqualTo(
            new DueIn(DueIn.Stand.WORKING_DAYS_LEFT, 10, Instant.parse("2026-11-18T14:59:59Z")));
    assertThat(clocks(report))
        .containsExactly("VERIFY MET", "RESOLVE running", "FOLLOW_UP MET", "AUTO_CLOSE running");
  }

  @Test
  void silentReporterMeansClosedByTheSystem() {
    var report = followedUp();

    clock.set(Instant.parse("2026-11-18T14:59:58Z"));
    closings.closeWhatIsDue();
    assertThat(now(report).state()).isEqualTo(ReportState.FOLLOWED_UP);

    clock.set(Instant.parse("2026-11-18T15:00:30Z"));
    closings.closeWhatIsDue();
    var closed = now(report);
    assertThat(closed.state()).isEqualTo(ReportState.CLOSED);
    assertThat(Objects.requireNonNull(closed.ending()).by()).isEqualTo(Party.SYSTEM);
    assertThat(clocks(report))
        .containsExactly("VERIFY MET", "RESOLVE MET", "FOLLOW_UP MET", "AUTO_CLOSE MET");
  }

  @Test
  void unansweredQuestionMeansArchivedAsExpired() {
    var report = submitted();
    act(report, new Action.Postpone("Di ruas jalan yang mana?"), admin);
    assertThat(now(report).timing().step()).isEqualTo(DueStep.COMPLETE);

    clock.set(Instant.parse("2026-12-02T15:00:30Z"));
    closings.closeWhatIsDue();
    var archived = now(report);
    assertThat(archived.state()).isEqualTo(ReportState.ARCHIVED);
    assertThat(Objects.requireNonNull(archived.ending()).reason()).isEqualTo(ArchiveReason.EXPIRED);
    assertThat(clocks(report))
        .containsExactly("VERIFY PAUSED", "RESOLVE CANCELLED", "COMPLETE MISSED");
  }

  private Report followedUp() {
    var report = submitted();
    act(
        report,
        new Action.Verify(
            "roads.pothole",
            ComplaintClass.NON_SUPERVISORY,
            "Jalan berlubang",
            "Ada lubang besar di depan pasar.",
            false,
            ""),
        admin);
    clock.set(Instant.parse("2026-11-03T02:00:00Z"));
    act(report, new Action.Dispose(List.of(dinas), "Mohon ditangani."), admin);
    clock.set(Instant.parse("2026-11-04T02:00:00Z"));
    return act(
        report, new Action.FollowUp("Lubang sudah ditambal pada 4 November.", List.of()), officer);
  }

  private Report submitted() {
    var outcome =
        reports.submit(
            new Submission(
                UUID.randomUUID().toString(),
                ReportKind.COMPLAINT,
                "Jalan berlubang",
                "Ada lubang besar di depan pasar sejak dua minggu.",
                null,
                new Report.Place(null, null, null, null),
                null,
                jayapura,
                false,
                false,
                Submission.Contact.none(),
                List.of(),
                Channel.WEB),
            Actor.guest());
    return ((SubmissionOutcome.Accepted) outcome).report();
  }

  private Report act(Report report, Action action, Actor actor) {
    var outcome = reports.act(report.number(), null, action, actor);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).report();
  }

  private Report now(Report report) {
    return reports.get(report.number(), Actor.ofSystem()).report();
  }

  private List<String> clocks(Report report) {
    return database
        .sql(
            """
            select step || ' ' || coalesce(outcome, 'running') from sla.deadline
            where report_id = :id order by id
            """)
        .param("id", report.id())
        .query(String.class)
        .list();
  }
}
