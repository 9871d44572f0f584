package id.lapor.integration.web.api;

import id.lapor.integration.web.api.Refusals.Fields;
import id.lapor.integration.web.api.ReportDocument.Result;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.report.Refusal;
import id.lapor.report.ReportNumber;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What officers and reporters do to a report; each action is a resource below it.
@RestController
@RequestMapping(path = "/api/v1/reports/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
class ActionsController {

  private final Actions actions;
  private final Call call;

  ActionsController(Actions actions, Call call) {
    this.actions = actions;
    this.call = call;
  }

  @PostMapping("/verification")
  ResponseEntity<Result> verify(
      @PathVariable String number,
      @RequestBody ActionBodies.Classification body,
      Actor actor,
      HttpServletRequest request) {
    var action =
        new Action.Verify(
            text(body.category()),
            body.complaintClass(),
            body.title(),
            body.description(),
            Boolean.TRUE.equals(body.confidential()),
            text(body.note()));
    actions.refuse(
        number,
        action,
        "note",
        actor,
        request,
        Wrong.missing(body.category() == null, "category"),
        actions.opening(body.confidential(), Command.VERIFY, number, actor, request));
    return actions.carryOut(number, action, "note", actor, request);
  }

  @PostMapping("/edit")
  ResponseEntity<Result> edit(
      @PathVariable String number,
      @RequestBody ActionBodies.Classification body,
      Actor actor,
      HttpServletRequest request) {
    var action =
        new Action.Edit(
            text(body.category()),
            body.complaintClass(),
            text(body.title()),
            text(body.description()),
            Boolean.TRUE.equals(body.confidential()),
            text(body.note()));
    actions.refuse(
        number,
        action,
        "note",
        actor,
        request,
        Wrong.missing(body.category() == null, "category"),
        Wrong.missing(body.title() == null, "title"),
        Wrong.missing(body.description() == null, "description"),
        Wrong.missing(body.confidential() == null, "confidential"),
        actions.opening(body.confidential(), Command.EDIT, number, actor, request));
    return actions.carryOut(number, action, "note", actor, request);
  }

  @PostMapping("/postponement")
  ResponseEntity<Result> postpone(
      @PathVariable String number,
      @RequestBody ActionBodies.Postponement body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Postpone(text(body.question()));
    return actions.carryOut(number, action, "question", actor, request);
  }

  @PostMapping("/return")
  ResponseEntity<Result> giveBack(
      @PathVariable String number,
      @RequestBody ActionBodies.Reasoned body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Return(text(body.reason()));
    return actions.carryOut(number, action, "reason", actor, request);
  }

  @PostMapping("/archiving")
  ResponseEntity<Result> archive(
      @PathVariable String number,
      @RequestBody ActionBodies.Archiving body,
      Actor actor,
      HttpServletRequest request) {
    ProblemException.refuse(Wrong.missing(body.reason() == null, "reason"));
    var action =
        new Action.Archive(Objects.requireNonNull(body.reason()), text(body.explanation()));
    return actions.carryOut(number, action, "explanation", actor, request);
  }

  @PostMapping("/disposition")
  ResponseEntity<Result> dispose(
      @PathVariable String number,
      @RequestBody ActionBodies.Disposition body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Dispose(destinations(body), text(body.note()));
    var where = body.units() == null || body.units().isEmpty() ? "institution" : "units";
    return actions.carryOut(number, action, new Fields("note", where), actor, request);
  }

  @PostMapping("/acceptance")
  ResponseEntity<Result> accept(
      @PathVariable String number,
      @RequestBody(required = false) ActionBodies.@Nullable Noted body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Accept(body == null ? "" : text(body.note()));
    return actions.carryOut(number, action, "note", actor, request);
  }

  @PostMapping("/follow-ups")
  ResponseEntity<Result> followUp(
      @PathVariable String number,
      @RequestBody ActionBodies.FollowUp body,
      Actor actor,
      HttpServletRequest request) {
    ProblemException.refuse(Wrong.missing(body.substantial() == null, "substantial"));
    var action =
        Boolean.TRUE.equals(body.substantial())
            ? new Action.FollowUp(text(body.text()), files(body.files()))
            : new Action.Progress(text(body.text()), files(body.files()));
    return actions.carryOut(number, action, "text", actor, request);
  }

  @PostMapping("/closing-proposals")
  ResponseEntity<Result> proposeClosing(
      @PathVariable String number,
      @RequestBody ActionBodies.Worded body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.ProposeClosing(text(body.text()));
    return actions.carryOut(number, action, "text", actor, request);
  }

  @PostMapping("/replies")
  ResponseEntity<Result> reply(
      @PathVariable String number,
      @RequestBody ActionBodies.Reply body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Reply(text(body.text()), files(body.files()));
    return actions.carryOut(number, action, "text", actor, request);
  }

  @PostMapping("/closure")
  ResponseEntity<Result> close(
      @PathVariable String number,
      @RequestBody ActionBodies.Closure body,
      Actor actor,
      HttpServletRequest request) {
    ProblemException.refuse(
        Wrong.missing(body.solved() == null, "solved"),
        Boolean.FALSE.equals(body.solved()) && body.rating() != null
            ? new Wrong("rating", "ONLY_WHEN_SOLVED", "integration.api.onlyWhenSolved", List.of())
            : null);
    var action =
        Boolean.TRUE.equals(body.solved())
            ? new Action.Close(body.rating(), text(body.comment()))
            : new Action.Dispute(text(body.comment()));
    return actions.carryOut(number, action, "comment", actor, request);
  }

  @PostMapping("/rating")
  ResponseEntity<Result> rate(
      @PathVariable String number,
      @RequestBody ActionBodies.Rating body,
      Actor actor,
      HttpServletRequest request) {
    ProblemException.refuse(Wrong.missing(body.rating() == null, "rating"));
    var action =
        new Action.Rate(Objects.requireNonNull(body.rating()).intValue(), text(body.comment()));
    return actions.carryOut(number, action, "comment", actor, request);
  }

  @PostMapping("/reopening")
  ResponseEntity<Result> reopen(
      @PathVariable String number,
      @RequestBody ActionBodies.Reasoned body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Reopen(text(body.reason()));
    return actions.carryOut(number, action, "reason", actor, request);
  }

  @PostMapping("/appeal")
  ResponseEntity<Result> appeal(
      @PathVariable String number,
      @RequestBody ActionBodies.Reasoned body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Appeal(text(body.reason()));
    return actions.carryOut(number, action, "reason", actor, request);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Result> withdraw(
      @PathVariable String number,
      @RequestBody(required = false) ActionBodies.@Nullable Reasoned body,
      Actor actor,
      HttpServletRequest request) {
    var action = new Action.Withdraw(body == null ? "" : text(body.reason()));
    return actions.carryOut(number, action, "reason", actor, request);
  }

  @PostMapping("/merger")
  ResponseEntity<Result> merge(
      @PathVariable String number,
      @RequestBody ActionBodies.Merger body,
      Actor actor,
      HttpServletRequest request) {
    var into =
        ReportNumber.parse(text(body.into()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.INVALID,
                        List.of(Refusals.wrong(Refusal.MERGE_TARGET_UNKNOWN, "into"))));
    var action = new Action.Merge(into, text(body.note()));
    return actions.carryOut(number, action, "note", actor, request);
  }

  /// One institution, or units with the lead first.
  private List<Long> destinations(ActionBodies.Disposition body) {
    var units = Objects.requireNonNullElse(body.units(), List.<String>of());
    boolean one = body.institution() != null && !body.institution().isBlank();
    if (one == !units.isEmpty()) {
      throw new ProblemException(
          Problem.INVALID,
          List.of(
              new Wrong(
                  "institution",
                  one ? "INSTITUTION_OR_UNITS" : "REQUIRED",
                  one ? "integration.api.institutionOrUnits" : "ui.problem.field.required",
                  List.of())));
    }
    if (one) {
      return List.of(Objects.requireNonNull(call.institution(body.institution(), "institution")));
    }
    var ids = new ArrayList<Long>();
    for (int i = 0; i < units.size(); i++) {
      var id = call.institution(units.get(i), "units[" + i + "]");
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    var lead = call.institution(body.lead(), "lead");
    if (lead != null) {
      if (!ids.remove(lead)) {
        throw new ProblemException(
            Problem.INVALID,
            List.of(
                new Wrong(
                    "lead", "LEAD_NOT_IN_UNITS", "integration.api.leadNotInUnits", List.of())));
      }
      ids.addFirst(lead);
    }
    return ids;
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static List<UUID> files(@Nullable List<UUID> files) {
    return Objects.requireNonNullElse(files, List.of());
  }
}
