package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.ReportNotFound;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to reports, on PostgreSQL.
@Component
class RecordedReports implements Reports {

  private final SubmissionDesk submissions;
  private final ActionDesk actions;
  private final Verdicts verdicts;
  private final Viewpoint viewpoint;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecordedReports(
      SubmissionDesk submissions,
      ActionDesk actions,
      Verdicts verdicts,
      Viewpoint viewpoint,
      TransactionTemplate transaction,
      Clock clock) {
    this.submissions = submissions;
    this.actions = actions;
    this.verdicts = verdicts;
    this.viewpoint = viewpoint;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public SubmissionOutcome submit(Submission submission, Actor actor) {
    return submissions.submit(submission, actor, clock.instant());
  }

  @Override
  public List<Refusal> check(Submission submission) {
    return submissions.refusals(submission, clock.instant());
  }

  @Override
  public Outcome act(
      ReportNumber number, @Nullable Integer expectedVersion, Action action, Actor actor) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var report =
                  action instanceof Action.Merge merge
                      ? viewpoint.lock(number, merge.into())
                      : viewpoint.lock(number);
              var parties = viewpoint.parties(report, actor, action.command());
              viewpoint.requireVisible(report, parties, actor);
              if (expectedVersion != null && expectedVersion != report.version()) {
                return viewpoint.changed(report, expectedVersion, parties, actor);
              }
              return actions.act(report, action, parties, actor, clock.instant());
            }));
  }

  @Override
  public List<Refusal> check(ReportView view, Action action) {
    return ActionRules.refusals(action, view.report(), view.party());
  }

  @Override
  public ReportView get(ReportNumber number, Actor actor) {
    return find(number, actor).orElseThrow(() -> new ReportNotFound(number));
  }

  @Override
  public Optional<ReportView> find(ReportNumber number, Actor actor) {
    return viewpoint.find(number, actor, (report, parties) -> commands(report, parties, actor));
  }

  @Override
  public Optional<ReportView> findByReceipt(ReportNumber number, String receiptCode, Actor actor) {
    return viewpoint.findByReceipt(
        number, receiptCode, actor, (report, parties) -> commands(report, parties, actor));
  }

  @Override
  public Set<Command> commandsFor(Report report, Actor actor) {
    return commands(report, viewpoint.parties(report, actor), actor);
  }

  private Set<Command> commands(Report report, List<Party> parties, Actor actor) {
    return verdicts.possible(report, parties, actor, clock.instant());
  }

  @Override
  public Optional<Actor> proveReceipt(ReportNumber number, String receiptCode, Actor actor) {
    return viewpoint.proveReceipt(number, receiptCode).map(actor::withReceiptOf);
  }

  @Override
  public boolean claim(ReportNumber number, String receiptCode, long accountId) {
    var id = viewpoint.proveReceipt(number, receiptCode);
    return id.isPresent() && viewpoint.claim(accountId, id.get());
  }

  @Override
  public List<ReportNumber> listDueForSystem(int limit) {
    return viewpoint.listDueForSystem(clock.instant(), limit);
  }
}
