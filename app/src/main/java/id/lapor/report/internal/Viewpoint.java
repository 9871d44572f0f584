package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Command;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportNotFound;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Submission.Contact;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads reports as an actor may see them: who reaches one by role, by receipt or by account, and
/// what is shown to whom.
@Component
class Viewpoint {

  private final ReportStore reports;
  private final HistoryStore history;
  private final ReporterStore reporters;
  private final ReceiptCodes codes;
  private final Access access;

  Viewpoint(
      ReportStore reports,
      HistoryStore history,
      ReporterStore reporters,
      ReceiptCodes codes,
      Access access) {
    this.reports = reports;
    this.history = history;
    this.reporters = reporters;
    this.codes = codes;
    this.access = access;
  }

  Report lock(ReportNumber number) {
    return reports.findForUpdate(number).orElseThrow(() -> new ReportNotFound(number));
  }

  /// Locks the report together with the one it is to follow, in one order for everybody: of two who
  /// merge two reports into each other the second sees what the first did.
  Report lock(ReportNumber number, ReportNumber into) {
    reports.lock(List.of(number, into));
    return lock(number);
  }

  /// As what the actor stands to the report; the reporter first, then roles.
  List<Party> parties(Report report, Actor actor) {
    var parties = new ArrayList<Party>();
    if (isReporter(report, actor)) {
      parties.add(Party.REPORTER);
    }
    parties.addAll(access.officerParties(report, actor));
    return parties;
  }

  /// As what the actor may give a command. Whether an officer has sent the report themselves is not
  /// asked where it makes no difference: the question costs a round trip.
  List<Party> parties(Report report, Actor actor, Command command) {
    var officer = access.officerParties(report, actor);
    return officer.isEmpty() || Lifecycle.gives(Party.REPORTER, command)
        ? parties(report, actor)
        : officer;
  }

  private boolean isReporter(Report report, Actor actor) {
    if (actor.provenReport() != null && actor.provenReport() == report.id()) {
      return true;
    }
    return actor.accountId() != null && reporters.owns(actor.accountId(), report.id());
  }

  void requireVisible(Report report, List<Party> parties, Actor actor) {
    if (lookingAs(report, parties, actor) == null) {
      throw new ReportNotFound(report.number());
    }
  }

  Outcome changed(Report report, int seenVersion, List<Party> parties, Actor actor) {
    var as = lookingAs(report, parties, actor);
    var party = as == null ? Party.PUBLIC : as;
    return new Outcome.Changed(
        Perspective.report(report, party, seesTarget(report, actor)),
        Perspective.timeline(
            history.listSince(report.id(), seenVersion), report, party, seesTarget(report, actor)));
  }

  Optional<ReportView> find(
      ReportNumber number, Actor actor, BiFunction<Report, List<Party>, Set<Command>> commands) {
    return reports.findWithReporter(number).flatMap(found -> view(found, actor, commands));
  }

  Optional<ReportView> findByReceipt(
      ReportNumber number,
      String code,
      Actor actor,
      BiFunction<Report, List<Party>, Set<Command>> commands) {
    return reports
        .findWithReporter(number)
        .filter(found -> fits(code, found.receiptTag(), found.report().id()))
        .flatMap(found -> view(found, actor.withReceiptOf(found.report().id()), commands));
  }

  private Optional<ReportView> view(
      ReportStore.Found found,
      Actor actor,
      BiFunction<Report, List<Party>, Set<Command>> commands) {
    var report = found.report();
    var parties = parties(report, actor);
    var party = lookingAs(report, parties, actor);
    if (party == null) {
      return Optional.empty();
    }
    boolean seesTarget = seesTarget(report, actor);
    return Optional.of(
        new ReportView(
            party,
            Perspective.report(report, party, seesTarget),
            Perspective.timeline(history.list(report.id()), report, party, seesTarget),
            report.privacy().anonymous() ? null : card(found.named(), party),
            commands.apply(report, parties)));
  }

  /// Whether the actor may know of the report that this one follows.
  private boolean seesTarget(Report report, Actor actor) {
    var ending = report.ending();
    return ending != null
        && ending.mergedInto() != null
        && reports
            .find(new ReportNumber(ending.mergedInto()))
            .filter(target -> lookingAs(target, parties(target, actor), actor) != null)
            .isPresent();
  }

  private static ReportView.@Nullable ReporterCard card(@Nullable Contact named, Party party) {
    return named == null ? null : Perspective.card(named, party);
  }

  /// The perspective; null when the actor may not know of the report. Who had it once may still
  /// read it.
  private @Nullable Party lookingAs(Report report, List<Party> parties, Actor actor) {
    if (!parties.isEmpty()) {
      return parties.getFirst();
    }
    if (actor.officer() && access.reachesAny(actor, reports.listPastHolders(report.id()))) {
      return Party.LEADER;
    }
    return report.privacy().published() ? Party.PUBLIC : null;
  }

  /// The report's id when the code fits.
  Optional<Long> proveReceipt(ReportNumber number, String code) {
    return reports
        .findReceipt(number)
        .filter(receipt -> fits(code, receipt.tag(), receipt.reportId()))
        .map(ReportStore.Receipt::reportId);
  }

  private boolean fits(String code, byte[] tag, long reportId) {
    return MessageDigest.isEqual(tag, codes.tagOf(reportId, code));
  }

  boolean claim(long accountId, long reportId) {
    return reporters.claim(accountId, reportId);
  }

  List<ReportNumber> listDueForSystem(Instant now, int limit) {
    return reports.listDueForSystem(now, limit);
  }
}
