package id.lapor.integration.web.api;

import id.lapor.integration.web.api.ReportDocument.Result;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Reports;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
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
    if (!view.commands().contains(command)) {
      throw new ProblemException(
          view.party() == Party.REPORTER ? Problem.NOT_NOW : Problem.FORBIDDEN);
    }
  }

  /// @param textField how the request calls the words that go with the action
  /// @throws ProblemException when it was not done
  ResponseEntity<Result> carryOut(
      String digits, Action action, String textField, Actor actor, HttpServletRequest request) {
    var number = Call.number(digits);
    var who = call.actor(number, actor, request);
    return switch (reports.act(number, Call.version(request), action, who)) {
      case Outcome.Done done ->
          ResponseEntity.ok()
              .eTag(Etags.of(done.report().version()))
              .body(documents.result(done.report()));
      case Outcome.Refused refused -> throw Refusals.problem(refused.refusals(), textField);
      case Outcome.Changed changed ->
          throw new ProblemException(Problem.CHANGED_MEANWHILE)
              .with("version", changed.current().version())
              .with("reportStatus", changed.current().state())
              .with("changes", documents.events(changed.current(), changed.since()));
    };
  }
}
