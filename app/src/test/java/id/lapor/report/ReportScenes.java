package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The named cast and the moves that tests repeat: a citizen of Kabupaten Bandung, its offices,
/// and those who watch.
public final class ReportScenes {

  public static final String BANDUNG = "pemkab-32.04";
  public static final String ROADS = "pemkab-32.04/pupr";
  public static final String TRANSPORT = "pemkab-32.04/transport";
  public static final String SURABAYA = "pemkot-35.78";
  public static final String PANRB = "kemenpanrb";

  private final Reports reports;
  private final Institutions institutions;

  public ReportScenes(Reports reports, Institutions institutions) {
    this.reports = reports;
    this.institutions = institutions;
  }

  public long id(String code) {
    return institutions
        .findByCode(code)
        .orElseThrow(() -> new AssertionError("no institution " + code))
        .id();
  }

  public Actor officer(long account, Role role, String institution) {
    return Actor.account(account, "Petugas " + account, List.of(new Grant(role, id(institution))));
  }

  public Actor national() {
    return officer(9_001, Role.NATIONAL_ADMIN, PANRB);
  }

  public Actor bandungAdmin() {
    return officer(9_002, Role.INSTITUTION_ADMIN, BANDUNG);
  }

  public Actor roadsOfficer() {
    return officer(9_003, Role.LIAISON_OFFICER, ROADS);
  }

  public Actor transportOfficer() {
    return officer(9_004, Role.LIAISON_OFFICER, TRANSPORT);
  }

  public static Submission complaint() {
    return new Submission(
        "test:" + UUID.randomUUID(),
        ReportKind.COMPLAINT,
        "Jalan berlubang di depan pasar",
        "Sudah sebulan jalan di depan Pasar Baleendah berlubang. Hubungi saya di 0812-3456-7890.",
        null,
        new Report.Place("32.04.12", "Depan pasar", null, null),
        null,
        null,
        false,
        false,
        new Submission.Contact("Siti Rahayu", "siti@example.org", "0812 3456 7890", null),
        List.of(),
        Channel.WEB);
  }

  public static Submission anonymous(Submission s, @Nullable Long account) {
    return new Submission(
        s.key(),
        s.kind(),
        s.title(),
        s.description(),
        s.category(),
        s.place(),
        s.incidentDate(),
        s.institutionId(),
        true,
        s.confidential(),
        new Submission.Contact(
            s.contact().name(), s.contact().email(), s.contact().phone(), account),
        s.files(),
        s.channel());
  }

  /// Sends it and gives the report with the actor who holds its receipt.
  public Sent send(Submission submission) {
    var outcome = reports.submit(submission, Actor.guest());
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Accepted.class);
    var accepted = (SubmissionOutcome.Accepted) outcome;
    var reporter =
        reports
            .proveReceipt(accepted.report().number(), accepted.receiptCode(), Actor.guest())
            .orElseThrow();
    return new Sent(accepted.report().number(), accepted.receiptCode(), reporter);
  }

  public record Sent(ReportNumber number, String receiptCode, Actor reporter) {}

  public Report done(ReportNumber number, Action action, Actor actor) {
    var outcome = reports.act(number, null, action, actor);
    assertThat(outcome).as(action + " on " + number).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).report();
  }

  public List<Refusal> refused(ReportNumber number, Action action, Actor actor) {
    var outcome = reports.act(number, null, action, actor);
    assertThat(outcome).as(action + " on " + number).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusals();
  }

  public static Action.Verify verify() {
    return verify("roads.pothole", ComplaintClass.NON_SUPERVISORY);
  }

  public static Action.Verify verify(String category, ComplaintClass complaintClass) {
    return new Action.Verify(
        category,
        complaintClass,
        "Jalan berlubang di depan Pasar Baleendah",
        "Sudah sebulan jalan berlubang. Hubungi saya di 0812-3456-7890.",
        false,
        "");
  }

  public void verified(Sent sent) {
    done(sent.number(), verify(), national());
  }

  public void withBandung(Sent sent) {
    verified(sent);
    done(sent.number(), new Action.Dispose(List.of(id(BANDUNG)), ""), national());
  }

  public void withRoads(Sent sent) {
    withBandung(sent);
    done(sent.number(), new Action.Dispose(List.of(id(ROADS)), ""), bandungAdmin());
  }

  public void answered(Sent sent) {
    withRoads(sent);
    done(sent.number(), new Action.Accept(""), roadsOfficer());
    done(
        sent.number(),
        new Action.FollowUp("Lubang sudah ditambal hari ini.", List.of()),
        roadsOfficer());
  }
}
