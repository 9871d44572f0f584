package id.lapor.report;

import static id.lapor.report.ReportScenes.BANDUNG;
import static id.lapor.report.ReportScenes.ROADS;
import static id.lapor.report.ReportScenes.SURABAYA;
import static id.lapor.report.ReportScenes.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A report's life through the door, on the real database.
@ProgramTest
class ReportLifeTest {

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired TestClock clock;
  ReportScenes scenes;

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void fromTheCitizenToSolved() {
    var sent = scenes.send(ReportScenes.complaint());
    assertThat(sent.receiptCode()).matches("[0-9]{16}");
    scenes.answered(sent);
    var closed = scenes.done(sent.number(), new Action.Close(5, "Terima kasih"), sent.reporter());

    assertThat(closed.state()).isEqualTo(ReportState.CLOSED);
    assertThat(ending(closed).rating()).isEqualTo(5);
    assertThat(ending(closed).by()).isEqualTo(Party.REPORTER);
    assertThat(reports.get(sent.number(), sent.reporter()).timeline())
        .extracting(HistoryEvent::type)
        .containsExactly(
            EventType.SUBMITTED,
            EventType.VERIFIED,
            EventType.DISPOSED,
            EventType.DISPOSED,
            EventType.ACCEPTED,
            EventType.FOLLOWED_UP,
            EventType.CLOSED);
  }

  @Test
  void sendingTheSameKeyTwiceIsOneReportWithTheSameReceipt() {
    var submission = ReportScenes.complaint();
    var first = (SubmissionOutcome.Accepted) reports.submit(submission, Actor.guest());
    var second = (SubmissionOutcome.Accepted) reports.submit(submission, Actor.guest());
    assertThat(second.report().number()).isEqualTo(first.report().number());
    assertThat(second.receiptCode()).isEqualTo(first.receiptCode());
    assertThat(second.repeated()).isTrue();
  }

  @Test
  void aReportForANamedInstitutionGoesStraightThere() {
    var s = ReportScenes.complaint();
    var named =
        new Submission(
            s.key(),
            s.kind(),
            s.title(),
            s.description(),
            null,
            s.place(),
            null,
            scenes.id(ROADS),
            false,
            false,
            s.contact(),
            List.of(),
            Channel.WEB);
    var sent = scenes.send(named);
    var view = reports.get(sent.number(), scenes.bandungAdmin());
    assertThat(view.report().handling().institutionId()).isEqualTo(scenes.id(BANDUNG));
    assertThat(view.commands()).contains(Command.VERIFY);
  }

  @Test
  void afterTheSecondReturnTheNationalAdminDecidesAndItBinds() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withRoads(sent);
    var first =
        scenes.done(sent.number(), new Action.Return("Ini jalan provinsi"), scenes.roadsOfficer());
    assertThat(first.handling().holder()).isEqualTo(scenes.id(BANDUNG));
    assertThat(first.handling().returns()).isEqualTo(1);

    var second =
        scenes.done(sent.number(), new Action.Return("Bukan wewenang kami"), scenes.bandungAdmin());
    assertThat(second.handling().holder()).isNull();
    assertThat(second.timing().step()).isEqualTo(DueStep.ARBITRATE);

    scenes.done(
        sent.number(),
        new Action.Dispose(List.of(scenes.id(BANDUNG)), "Kewenangan kabupaten"),
        scenes.national());
    assertThat(
            scenes.refused(sent.number(), new Action.Return("Tetap bukan"), scenes.bandungAdmin()))
        .containsExactly(Refusal.RETURNED_TOO_OFTEN);
  }

  @Test
  void jointUnitsReportProgressAndOnlyTheLeadAnswers() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withBandung(sent);
    scenes.done(
        sent.number(),
        new Action.Dispose(List.of(scenes.id(ROADS), scenes.id(TRANSPORT)), ""),
        scenes.bandungAdmin());
    scenes.done(
        sent.number(),
        new Action.Progress("Rambu dipasang besok", List.of()),
        scenes.transportOfficer());
    assertThat(
            scenes.refused(
                sent.number(),
                new Action.FollowUp("Selesai", List.of()),
                scenes.transportOfficer()))
        .containsExactly(Refusal.LEAD_ONLY);
    scenes.done(
        sent.number(), new Action.FollowUp("Lubang ditambal", List.of()), scenes.roadsOfficer());
  }

  @Test
  void unitsOfTwoInstitutionsCannotShareAReport() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.verified(sent);
    assertThat(
            scenes.refused(
                sent.number(),
                new Action.Dispose(List.of(scenes.id(ROADS), scenes.id(SURABAYA)), ""),
                scenes.national()))
        .containsExactly(Refusal.UNITS_OF_DIFFERENT_INSTITUTIONS);
  }

  @Test
  void anInstitutionDisposesInsideItselfOnly() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withBandung(sent);
    assertThat(
            scenes.refused(
                sent.number(),
                new Action.Dispose(List.of(scenes.id(SURABAYA)), ""),
                scenes.bandungAdmin()))
        .containsExactly(Refusal.NOT_IN_YOUR_INSTITUTION);
  }

  @Test
  void whoActsOnAnOldVersionLearnsWhatChanged() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withRoads(sent);
    int seen = reports.get(sent.number(), scenes.roadsOfficer()).report().version();
    scenes.done(sent.number(), new Action.Accept(""), scenes.roadsOfficer());

    var outcome =
        reports.act(
            sent.number(), seen, new Action.FollowUp("Ditambal", List.of()), scenes.roadsOfficer());

    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    var changed = (Outcome.Changed) outcome;
    assertThat(changed.since()).extracting(HistoryEvent::type).containsExactly(EventType.ACCEPTED);
    assertThat(changed.current().state()).isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void whoHadTheReportStillLearnsThatItWentOn() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withRoads(sent);
    int seen = reports.get(sent.number(), scenes.roadsOfficer()).report().version();
    scenes.done(sent.number(), new Action.Return("Bukan jalan kami"), scenes.roadsOfficer());
    var outcome =
        reports.act(
            sent.number(), seen, new Action.FollowUp("Ditambal", List.of()), scenes.roadsOfficer());
    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void theClockStandsStillWhileTheReporterIsAsked() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withRoads(sent);
    var asked =
        scenes.done(sent.number(), new Action.Postpone("Di RT berapa?"), scenes.roadsOfficer());
    assertThat(asked.timing().pausedAt()).isNotNull();
    assertThat(asked.timing().step()).isEqualTo(DueStep.COMPLETE);
    clock.advance(Duration.ofDays(3));
    var resumed = scenes.done(sent.number(), new Action.Reply("RT 03", List.of()), sent.reporter());
    assertThat(resumed.state()).isEqualTo(ReportState.DISPOSED);
    assertThat(resumed.timing().pausedAt()).isNull();
    assertThat(resumed.timing().resolveDueAt()).isAfter(asked.timing().resolveDueAt());
  }

  @Test
  void theReporterReopensWithinThirtyDaysAndNotLater() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.answered(sent);
    scenes.done(sent.number(), new Action.Close(null, ""), sent.reporter());
    clock.advance(Duration.ofDays(29));
    var reopened = scenes.done(sent.number(), new Action.Reopen("Berlubang lagi"), sent.reporter());
    assertThat(reopened.state()).isEqualTo(ReportState.REOPENED);
    assertThat(reopened.handling().holder()).isEqualTo(scenes.id(ROADS));
    scenes.done(sent.number(), new Action.Close(null, ""), sent.reporter());
    clock.advance(Duration.ofDays(31));
    assertThat(scenes.refused(sent.number(), new Action.Reopen("Lagi"), sent.reporter()))
        .containsExactly(Refusal.REOPENING_TOO_LATE);
  }

  @Test
  void anAdminDoesNotCloseWhatWasNotAnsweredWithSubstance() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.answered(sent);
    scenes.done(sent.number(), new Action.Dispute("Masih berlubang"), sent.reporter());
    assertThat(
            scenes.refused(sent.number(), new Action.Close(null, "Selesai"), scenes.bandungAdmin()))
        .containsExactly(Refusal.NOT_NOW);
  }

  @Test
  void aReportThatWasNeverVerifiedIsNotDisposed() {
    var s = ReportScenes.complaint();
    var sent =
        scenes.send(
            new Submission(
                s.key(),
                s.kind(),
                s.title(),
                s.description(),
                null,
                s.place(),
                null,
                scenes.id(BANDUNG),
                false,
                false,
                s.contact(),
                List.of(),
                Channel.WEB));
    scenes.done(sent.number(), new Action.Return("Bukan kami"), scenes.bandungAdmin());
    assertThat(
            scenes.refused(
                sent.number(),
                new Action.Dispose(List.of(scenes.id(SURABAYA)), ""),
                scenes.national()))
        .containsExactly(Refusal.VERIFY_FIRST);
    scenes.done(sent.number(), ReportScenes.verify(), scenes.national());
  }

  @Test
  void anArchivedReportCarriesItsReasonAndCanBeAppealed() {
    var sent = scenes.send(ReportScenes.complaint());
    var archived =
        scenes.done(
            sent.number(),
            new Action.Archive(ArchiveReason.UNCLEAR, "Mohon jelaskan lokasinya."),
            scenes.national());
    assertThat(ending(archived).reason()).isEqualTo(ArchiveReason.UNCLEAR);
    assertThat(reports.get(sent.number(), sent.reporter()).timeline().getLast().text("text"))
        .isEqualTo("Mohon jelaskan lokasinya.");
    assertThat(
            scenes.refused(
                sent.number(), new Action.Archive(ArchiveReason.SPAM, " "), scenes.national()))
        .contains(Refusal.NOT_NOW);
    var appealed =
        scenes.done(sent.number(), new Action.Appeal("Lokasinya di pasar"), sent.reporter());
    assertThat(appealed.state()).isEqualTo(ReportState.REOPENED);
    assertThat(appealed.handling().holder()).isNull();
  }

  @Test
  void whatOnlyReportersAndTimeDecideNoAdminSays() {
    var sent = scenes.send(ReportScenes.complaint());
    for (var reason : List.of(ArchiveReason.WITHDRAWN, ArchiveReason.EXPIRED)) {
      assertThat(
              scenes.refused(
                  sent.number(), new Action.Archive(reason, "Selesai."), scenes.national()))
          .containsExactly(Refusal.REASON_NOT_YOURS);
    }
    scenes.answered(sent);
    assertThat(scenes.refused(sent.number(), new Action.Close(5, "Selesai."), scenes.national()))
        .containsExactly(Refusal.RATING_BY_REPORTER_ONLY);
    var closed = scenes.done(sent.number(), new Action.Close(null, "Selesai."), scenes.national());
    assertThat(ending(closed).rating()).isNull();
    var rated = scenes.done(sent.number(), new Action.Rate(2, ""), sent.reporter());
    assertThat(ending(rated).rating()).isEqualTo(2);
  }

  @Test
  void aTextIsNeededWhereTheReporterReadsIt() {
    var sent = scenes.send(ReportScenes.complaint());
    assertThat(
            scenes.refused(
                sent.number(),
                new Action.Archive(ArchiveReason.SPAM, " \u200b"),
                scenes.national()))
        .containsExactly(Refusal.TEXT_MISSING);
    assertThat(
            scenes.refused(
                sent.number(), new Action.Postpone("a".repeat(10_001)), scenes.national()))
        .containsExactly(Refusal.TEXT_TOO_LONG);
  }

  @Test
  void anUnknownNumberIsNotFound() {
    assertThatThrownBy(() -> reports.get(new ReportNumber(1_000_000_001L), scenes.national()))
        .isInstanceOf(ReportNotFound.class);
  }

  @Test
  void badParticularsAreNamedAllAtOnce() {
    var s = ReportScenes.complaint();
    var outcome =
        reports.submit(
            new Submission(
                s.key(),
                s.kind(),
                "\u200b",
                "x".repeat(10_001),
                "no.such",
                new Report.Place("99.99", null, 51.5, -0.1),
                LocalDate.of(2999, 1, 1),
                -5L,
                false,
                false,
                new Submission.Contact("n".repeat(101), "bukan surel", "12", null),
                List.of(UUID.randomUUID()),
                Channel.WEB),
            Actor.guest());
    assertThat(((SubmissionOutcome.Refused) outcome).refusals())
        .containsExactlyInAnyOrder(
            Refusal.TITLE_MISSING,
            Refusal.DESCRIPTION_TOO_LONG,
            Refusal.CATEGORY_UNKNOWN,
            Refusal.AREA_UNKNOWN,
            Refusal.LOCATION_OUTSIDE_INDONESIA,
            Refusal.INCIDENT_DATE_IN_FUTURE,
            Refusal.INSTITUTION_UNKNOWN,
            Refusal.NAME_TOO_LONG,
            Refusal.EMAIL_INVALID,
            Refusal.PHONE_INVALID,
            Refusal.FILE_UNKNOWN);
  }

  private static Report.Ending ending(Report report) {
    return Objects.requireNonNull(report.ending());
  }
}
