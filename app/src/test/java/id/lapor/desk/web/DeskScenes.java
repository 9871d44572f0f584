package id.lapor.desk.web;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Outcome;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import id.lapor.testing.Acting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A regency with two offices of its own for each test, its officers, and reports brought to where
/// a test begins.
final class DeskScenes {

  static final String STORY =
      "Lubang besar di depan pasar. Hubungi saya di 0812 3456 7890 bila perlu.";

  final long national;
  final long regency;
  final Institution roads;
  final Institution lights;
  private final Reports reports;

  DeskScenes(Reports reports, Institutions institutions) {
    this.reports = reports;
    this.national = institutions.findByCode("kemenpanrb").orElseThrow().id();
    this.regency = institutions.findByCode("pemkab-33.01").orElseThrow().id();
    this.roads = institutions.addUnit(regency, "Dinas Uji Jalan " + UUID.randomUUID());
    this.lights = institutions.addUnit(regency, "Dinas Uji Lampu " + UUID.randomUUID());
  }

  RequestPostProcessor nationalAdmin() {
    return Acting.as(901, "Ratih", Role.NATIONAL_ADMIN, national);
  }

  RequestPostProcessor regencyAdmin() {
    return Acting.as(902, "Euis", Role.INSTITUTION_ADMIN, regency);
  }

  RequestPostProcessor roadsOfficer() {
    return Acting.as(903, "Iwan", Role.LIAISON_OFFICER, roads.id());
  }

  RequestPostProcessor as(Role role, long institution) {
    return Acting.as(904, "Siapa", role, institution);
  }

  Report submitted(String title) {
    return submitted(title, null, false);
  }

  Report submitted(String title, @Nullable Long institution, boolean anonymous) {
    var submission =
        new Submission(
            UUID.randomUUID().toString(),
            ReportKind.COMPLAINT,
            title,
            STORY,
            null,
            new Report.Place("33.01", null, null, null),
            null,
            institution,
            anonymous,
            false,
            new Submission.Contact("Siti Maesaroh", "siti@contoh.example", null, null),
            List.of(),
            Channel.WEB);
    return ((SubmissionOutcome.Accepted) reports.submit(submission, Actor.guest())).report();
  }

  Report verified(String title) {
    return act(
        submitted(title, regency, false),
        new Action.Verify("roads.pothole", ComplaintClass.NON_SUPERVISORY, title, STORY, false, ""),
        actor(Role.INSTITUTION_ADMIN, regency));
  }

  Report disposed(String title) {
    return act(
        verified(title),
        new Action.Dispose(List.of(roads.id()), ""),
        actor(Role.INSTITUTION_ADMIN, regency));
  }

  Report inProgress(String title) {
    return act(disposed(title), new Action.Accept(""), actor(Role.LIAISON_OFFICER, roads.id()));
  }

  Report followedUp(String title) {
    return act(
        inProgress(title),
        new Action.FollowUp("Sudah ditambal.", List.of()),
        actor(Role.LIAISON_OFFICER, roads.id()));
  }

  Report closed(String title) {
    return act(
        followedUp(title),
        new Action.Close(null, "Selesai."),
        actor(Role.INSTITUTION_ADMIN, regency));
  }

  Report now(Report report) {
    return reports.get(report.number(), Actor.ofSystem()).report();
  }

  Report act(Report report, Action action, Actor actor) {
    return ((Outcome.Done) reports.act(report.number(), null, action, actor)).report();
  }

  static Actor actor(Role role, long institution) {
    return Actor.account(990, "Seseorang", List.of(new Grant(role, institution)));
  }

  static String address(Report report) {
    return "/meja/laporan/" + report.number().digits();
  }
}
