package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes.Sent;
import id.lapor.testing.ProgramTest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Role × action × whose report: what is offered, and what the door does when it is tried all the
/// same.
@ProgramTest
class PermissionMatrixTest {

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  ReportScenes scenes;

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  /// Everybody who might try, by a name for the message; none of them has anything to do with the
  /// report but those in whose table of allowed commands it stands.
  private Map<String, Actor> everybody(Sent sent) {
    var all = new LinkedHashMap<String, Actor>();
    all.put("reporter", sent.reporter());
    all.put("national", scenes.national());
    all.put("own admin", scenes.bandungAdmin());
    all.put("own liaison", scenes.roadsOfficer());
    all.put("liaison of a sister unit", scenes.transportOfficer());
    long account = 9_100;
    for (var role : Role.values()) {
      if (role != Role.NATIONAL_ADMIN && role != Role.OVERSEER) {
        all.put(
            "other institution's " + role, scenes.officer(account++, role, ReportScenes.SURABAYA));
      }
    }
    all.put("own leader", scenes.officer(9_201, Role.LEADER, ReportScenes.BANDUNG));
    all.put("own auditor", scenes.officer(9_202, Role.INTERNAL_AUDITOR, ReportScenes.BANDUNG));
    all.put("own operator", scenes.officer(9_203, Role.INTAKE_OPERATOR, ReportScenes.BANDUNG));
    all.put("overseer", scenes.officer(9_204, Role.OVERSEER, ReportScenes.PANRB));
    all.put("another citizen", Actor.account(9_300, "Budi", List.of()));
    all.put("holder of another receipt", Actor.guest().withReceiptOf(999_999_999L));
    all.put("guest", Actor.guest());
    return all;
  }

  private static Action anyOf(Command command, ReportScenes scenes, ReportNumber other) {
    return switch (command) {
      case VERIFY -> ReportScenes.verify();
      case EDIT ->
          new Action.Edit(
              "roads.pothole", ComplaintClass.NON_SUPERVISORY, "Judul", "Isi laporan", false, "");
      case POSTPONE -> new Action.Postpone("Di mana?");
      case RETURN -> new Action.Return("Bukan kami");
      case ARCHIVE -> new Action.Archive(ArchiveReason.UNCLEAR, "Kurang jelas");
      case DISPOSE -> new Action.Dispose(List.of(scenes.id(ReportScenes.ROADS)), "");
      case ACCEPT -> new Action.Accept("");
      case PROGRESS -> new Action.Progress("Sedang dikerjakan", List.of());
      case FOLLOW_UP -> new Action.FollowUp("Sudah dikerjakan", List.of());
      case PROPOSE_CLOSING -> new Action.ProposeClosing("Usul selesai");
      case REPLY -> new Action.Reply("Tambahan", List.of());
      case DISPUTE -> new Action.Dispute("Belum");
      case CLOSE -> new Action.Close(null, "Selesai");
      case RATE -> new Action.Rate(4, "");
      case REOPEN -> new Action.Reopen("Rusak lagi");
      case APPEAL -> new Action.Appeal("Mohon dilihat lagi");
      case WITHDRAW -> new Action.Withdraw("Batal");
      case MERGE -> new Action.Merge(other, "");
    };
  }

  /// Tries every command as everybody on a report in the state that `story` leads to.
  private void decide(Consumer<Sent> story, Map<String, Set<Command>> allowed) {
    var target = scenes.send(ReportScenes.complaint());
    scenes.withBandung(target);
    var other = target.number();
    var probe = scenes.send(ReportScenes.complaint());
    for (var who : everybody(probe).keySet()) {
      for (var command : Command.values()) {
        var sent = scenes.send(ReportScenes.complaint());
        story.accept(sent);
        var actor = everybody(sent).get(who);
        boolean may = allowed.getOrDefault(who, Set.of()).contains(command);
        var offered =
            reports.find(sent.number(), Objects.requireNonNull(actor)).map(ReportView::commands);
        assertThat(offered.map(o -> o.contains(command)).orElse(false))
            .as(who + " is offered " + command)
            .isEqualTo(may);
        assertThat(tried(sent.number(), anyOf(command, scenes, other), actor))
            .as(who + " does " + command)
            .isEqualTo(may);
      }
    }
  }

  private boolean tried(ReportNumber number, Action action, Actor actor) {
    try {
      return reports.act(number, null, action, actor) instanceof Outcome.Done;
    } catch (ReportNotFound unseen) {
      return false;
    }
  }

  @Test
  void aNewReportWithTheNationalAdmin() {
    decide(
        sent -> {},
        Map.of(
            "reporter", EnumSet.of(Command.REPLY, Command.WITHDRAW),
            "national",
                EnumSet.of(Command.VERIFY, Command.POSTPONE, Command.ARCHIVE, Command.MERGE)));
  }

  @Test
  void aReportWithAUnit() {
    decide(
        scenes::withRoads,
        Map.of(
            "reporter", EnumSet.of(Command.REPLY, Command.WITHDRAW, Command.CLOSE),
            "national", EnumSet.of(Command.EDIT, Command.RETURN, Command.DISPOSE, Command.MERGE),
            "own admin",
                EnumSet.of(
                    Command.EDIT,
                    Command.POSTPONE,
                    Command.RETURN,
                    Command.ARCHIVE,
                    Command.DISPOSE,
                    Command.ACCEPT,
                    Command.PROGRESS,
                    Command.FOLLOW_UP,
                    Command.MERGE),
            "own liaison",
                EnumSet.of(
                    Command.POSTPONE,
                    Command.RETURN,
                    Command.ACCEPT,
                    Command.PROGRESS,
                    Command.FOLLOW_UP)));
  }

  @Test
  void anAnsweredReport() {
    decide(
        scenes::answered,
        Map.of(
            "reporter", EnumSet.of(Command.REPLY, Command.DISPUTE, Command.CLOSE, Command.WITHDRAW),
            "national", EnumSet.of(Command.EDIT, Command.RETURN, Command.CLOSE),
            "own admin", EnumSet.of(Command.EDIT, Command.FOLLOW_UP, Command.CLOSE),
            "own liaison", EnumSet.of(Command.FOLLOW_UP, Command.PROPOSE_CLOSING)));
  }

  @Test
  void aClosedReport() {
    decide(
        sent -> {
          scenes.answered(sent);
          scenes.done(sent.number(), new Action.Close(null, ""), sent.reporter());
        },
        Map.of(
            "reporter", EnumSet.of(Command.RATE, Command.REOPEN),
            "national", EnumSet.of(Command.EDIT, Command.REOPEN),
            "own admin", EnumSet.of(Command.EDIT, Command.REOPEN)));
  }

  @Test
  void aConfidentialReportIsSeenByThoseWhoHandleOrWatchItOnly() {
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
                null,
                false,
                true,
                s.contact(),
                List.of(),
                Channel.WEB));
    scenes.withRoads(sent);
    for (var who : everybody(sent).entrySet()) {
      boolean sees =
          Set.of(
                  "reporter",
                  "national",
                  "own admin",
                  "own liaison",
                  "own leader",
                  "own auditor",
                  "own operator",
                  "overseer")
              .contains(who.getKey());
      assertThat(reports.find(sent.number(), who.getValue()).isPresent())
          .as(who.getKey())
          .isEqualTo(sees);
    }
  }

  @Test
  void anUnverifiedReportIsNotPublic() {
    var sent = scenes.send(ReportScenes.complaint());
    assertThat(reports.find(sent.number(), Actor.guest())).isEmpty();
    scenes.verified(sent);
    assertThat(reports.find(sent.number(), Actor.guest())).isPresent();
  }

  @Test
  void supervisoryComplaintsAndSensitiveCategoriesAreConfidentialByRule() {
    var supervisory = scenes.send(ReportScenes.complaint());
    scenes.done(
        supervisory.number(),
        ReportScenes.verify("roads.pothole", ComplaintClass.SUPERVISORY),
        scenes.national());
    assertThat(reports.find(supervisory.number(), Actor.guest())).isEmpty();
    var edited =
        scenes.done(
            supervisory.number(),
            new Action.Edit(
                "roads.pothole", ComplaintClass.NON_SUPERVISORY, "Judul", "Isi", false, ""),
            scenes.national());
    assertThat(edited.privacy().confidential()).as("nothing opens it again").isTrue();
  }

  @Test
  void aReportIsTheAccountsAfterItWasClaimedAndNobodyElseClaimsIt() {
    var sent = scenes.send(ReportScenes.complaint());
    assertThat(reports.claim(sent.number(), "0000000000000000", 9_401)).isFalse();
    assertThat(reports.claim(sent.number(), sent.receiptCode(), 9_401)).isTrue();
    assertThat(reports.claim(sent.number(), sent.receiptCode(), 9_402)).isFalse();
    assertThat(reports.get(sent.number(), Actor.account(9_401, "Siti", List.of())).party())
        .isEqualTo(Party.REPORTER);
    assertThat(reports.find(sent.number(), Actor.account(9_402, "Budi", List.of()))).isEmpty();
  }

  @Test
  void nobodyMergesIntoAReportThatTheyMayNotSee() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withBandung(sent);
    var unseen = scenes.send(ReportScenes.complaint());
    assertThat(
            scenes.refused(
                sent.number(), new Action.Merge(unseen.number(), ""), scenes.bandungAdmin()))
        .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
  }

  @Test
  void theAdminOfAJoiningUnitReportsProgressAndNothingElse() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.withBandung(sent);
    scenes.done(
        sent.number(),
        new Action.Dispose(
            List.of(scenes.id(ReportScenes.ROADS), scenes.id(ReportScenes.TRANSPORT)), ""),
        scenes.bandungAdmin());
    var joining = scenes.officer(9_205, Role.INSTITUTION_ADMIN, ReportScenes.TRANSPORT);
    assertThat(reports.get(sent.number(), joining).commands()).containsExactly(Command.PROGRESS);
  }

  @Test
  void aWrongReceiptProvesNothing() {
    var sent = scenes.send(ReportScenes.complaint());
    var other = scenes.send(ReportScenes.complaint());
    assertThat(reports.proveReceipt(sent.number(), other.receiptCode(), Actor.guest())).isEmpty();
    var spaced = sent.receiptCode().replaceAll("(.{4})", "$1 ");
    assertThat(reports.proveReceipt(sent.number(), spaced, Actor.guest())).isPresent();
  }
}
