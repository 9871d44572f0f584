package id.lapor.integration.web.api;

import id.lapor.integration.web.api.Refusals.Fields;
import id.lapor.integration.web.api.ReportDocument.Result;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives one command to a report and answers with what became of it.
@Component
class Actions {

  private final Reports reports;
  private final ReportDocuments documents;
  private final Call call;

  Actions(Reports reports, ReportDocuments documents, Call call) {
    this.reports = reports;
    this.documents = documents;
    this.call = call;
  }

  /// Refuses before anything is read who may not give a command at all.
  void require(Command command, String digits, Actor actor, HttpServletRequest request) {
    var view = call.view(Call.number(digits), actor, request);
    if (view.commands().contains(command)) {
      return;
    }
    throw view.party() == Party.REPORTER
        ? present(new ProblemException(Problem.NOT_NOW), view)
        : new ProblemException(Refusals.forbidden(actor));
  }

  /// Refuses a request with mistakes of its own, and names what else is wrong with it, so that all
  /// can be mended at once.
  ///
  /// @param textField how the request calls the words that go with the action
  /// @param found the mistakes; null where there is none
  void refuse(
      String digits,
      Action action,
      String textField,
      Actor actor,
      HttpServletRequest request,
      @Nullable Wrong... found) {
    var wrong = new ArrayList<Wrong>();
    Arrays.stream(found).filter(Objects::nonNull).map(Objects::requireNonNull).forEach(wrong::add);
    if (wrong.isEmpty()) {
      return;
    }
    var view = call.view(Call.number(digits), actor, request);
    for (var more :
        Refusals.wrong(reports.check(view, action), new Fields(textField, "institution"))) {
      if (wrong.stream().noneMatch(known -> known.field().equals(more.field()))) {
        wrong.add(more);
      }
    }
    throw new ProblemException(Problem.INVALID, wrong);
  }

  /// That a hidden report is to be opened, which nobody can; null when it is not.
  @Nullable Wrong opening(
      @Nullable Boolean confidential,
      Command command,
      String digits,
      Actor actor,
      HttpServletRequest request) {
    if (!Boolean.FALSE.equals(confidential)) {
      return null;
    }
    var view = call.view(Call.number(digits), actor, request);
    return view.report().privacy().confidential() && view.commands().contains(command)
        ? new Wrong(
            "confidential", "STAYS_CONFIDENTIAL", "integration.api.staysConfidential", List.of())
        : null;
  }

  /// @param textField how the request calls the words that go with the action
  /// @throws ProblemException when it was not done
  ResponseEntity<Result> carryOut(
      String digits, Action action, String textField, Actor actor, HttpServletRequest request) {
    return carryOut(digits, action, new Fields(textField, "institution"), actor, request);
  }

  /// @throws ProblemException when it was not done
  ResponseEntity<Result> carryOut(
      String digits, Action action, Fields fields, Actor actor, HttpServletRequest request) {
    var number = Call.number(digits);
    var who = call.actor(number, actor, request);
    var seen = Call.version(request);
    return switch (reports.act(number, seen, action, who)) {
      case Outcome.Done done ->
          ResponseEntity.ok()
              .eTag(Etags.of(done.report().version()))
              .body(documents.result(done.report()));
      case Outcome.Refused refused -> throw refused(refused, fields, number, who);
      case Outcome.Changed changed -> throw changed(changed, Objects.requireNonNull(seen));
    };
  }

  private ProblemException refused(
      Outcome.Refused refused, Fields fields, ReportNumber number, Actor who) {
    var problem = Refusals.problem(refused.refusals(), fields, who);
    if (problem.problem() == Problem.NOT_NOW) {
      reports.find(number, who).ifPresent(view -> present(problem, view));
    }
    return problem;
  }

  private ProblemException changed(Outcome.Changed changed, int seen) {
    var current = changed.current();
    return seen > current.version()
        ? stage(new ProblemException(Problem.VERSION_UNKNOWN), current)
        : stage(new ProblemException(Problem.CHANGED_MEANWHILE), current)
            .with("changes", documents.events(current, changed.since()));
  }

  /// Adds where the report stands and what the caller may do instead.
  private static ProblemException present(ProblemException problem, ReportView view) {
    return stage(problem, view.report()).with("commands", new TreeSet<>(view.commands()));
  }

  private static ProblemException stage(ProblemException problem, Report report) {
    return problem.with("version", report.version()).with("reportStatus", report.state());
  }
}
