package id.lapor.desk.web;

import id.lapor.desk.web.ActionsPane.Sent;
import id.lapor.identity.ExpiredPage;
import id.lapor.report.Outcome;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Carries out what an officer sent from one of the forms. Whatever happens, what was typed comes
/// back or was done.
@Controller
class ActionController {

  private final Reports reports;
  private final ActionPlans plans;
  private final Evidence evidence;
  private final DeskPages pages;
  private final EventLines events;

  ActionController(
      Reports reports, ActionPlans plans, Evidence evidence, DeskPages pages, EventLines events) {
    this.reports = reports;
    this.plans = plans;
    this.evidence = evidence;
    this.pages = pages;
    this.events = events;
  }

  @PostMapping("/meja/laporan/{number}/{action}")
  ModelAndView act(
      @ModelAttribute(binding = false) DeskCall call,
      @PathVariable String action,
      @RequestParam(name = "evidence", required = false) @Nullable List<MultipartFile> sentFiles,
      RedirectAttributes redirect) {
    var kind = ActionKind.findByPath(action).orElseThrow(NotOnThisDesk::new);
    var view = pages.view(call);
    var fileErrors = FormErrors.none();
    var form = ActionForm.read(kind, call.fields());
    if (form instanceof ActionForm.Answer answer) {
      form = answer.with(evidence.accept(sentFiles, call, kind.field("files"), fileErrors));
    }
    var plan = plans.plan(kind, form, view, call.ui());
    if (plan.steps().isEmpty() || fileErrors.any()) {
      var errors = plan.errors();
      plan.steps().forEach(step -> check(step, errors, view, call.ui()));
      fileErrors.entries().forEach(entry -> errors.add(entry.field(), entry.message()));
      var status = errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
      return pages.again(call, new Sent(kind, form, errors, List.of()), status);
    }
    boolean goOn = call.fields().ticked(QueueAddress.GO_ON);
    var following = following(call, goOn);
    var failed = carryOut(call, kind, form, plan, view);
    return failed == null ? done(call, kind, plan, following, redirect) : failed;
  }

  /// A form that was open longer than the sign-in or its token lasts: shown again with all that was
  /// typed, after the officer has signed in.
  @ExpiredPage("/meja/laporan/{number}/{action}")
  ModelAndView again(@ModelAttribute(binding = false) DeskCall call, @PathVariable String action) {
    var kind = ActionKind.findByPath(action).orElseThrow(NotOnThisDesk::new);
    var form = ActionForm.read(kind, call.fields());
    var errors = FormErrors.none().add("", call.ui().text("identity.expired.text"));
    return pages.again(call, new Sent(kind, form, errors, List.of()), HttpStatus.FORBIDDEN);
  }

  /// Gives the commands one after the other.
  ///
  /// @return the page to mend it on, or null when all were carried out
  private @Nullable ModelAndView carryOut(
      DeskCall call, ActionKind kind, ActionForm form, ActionPlan plan, ReportView view) {
    var seen = call.fields().number("version");
    Integer version =
        seen == null ? null : Integer.valueOf(Math.toIntExact(Math.min(seen, Integer.MAX_VALUE)));
    for (var step : plan.steps()) {
      switch (reports.act(call.report(), version, step.action(), call.actor())) {
        case Outcome.Done done -> version = done.report().version();
        case Outcome.Refused refused -> {
          var sentForm = step.kind() == kind ? form : carriedOver(form);
          var errors = FormErrors.none();
          RefusalWords.add(errors, step.kind(), refused.refusals(), view, call.ui());
          return pages.again(
              call,
              new Sent(step.kind(), sentForm, errors, List.of()),
              HttpStatus.UNPROCESSABLE_CONTENT);
        }
        case Outcome.Changed changed -> {
          var changes = events.sentences(changed.since(), call.ui());
          return pages.again(
              call, new Sent(kind, form, FormErrors.none(), changes), HttpStatus.CONFLICT);
        }
      }
    }
    return null;
  }

  /// After a verification was done and its disposition was not: the disposition form with what it
  /// was to be.
  private static ActionForm carriedOver(ActionForm form) {
    return form instanceof ActionForm.Classification words
        ? new ActionForm.Disposition(
            words.destination(),
            words.otherDestination(),
            List.of(),
            words.destination(),
            words.note())
        : form;
  }

  private void check(ActionPlan.Step step, FormErrors errors, ReportView view, Ui ui) {
    RefusalWords.add(errors, step.kind(), reports.check(view, step.action()), view, ui);
  }

  private String following(DeskCall call, boolean goOn) {
    var address = call.address().goingOn(goOn);
    var moved = new DeskCall(call.actor(), call.number(), address, call.fields(), call.ui());
    return goOn ? pages.next(moved) : address.report(call.report().digits());
  }

  private static ModelAndView done(
      DeskCall call,
      ActionKind kind,
      ActionPlan plan,
      String following,
      RedirectAttributes redirect) {
    boolean both = plan.steps().size() > 1;
    redirect.addFlashAttribute(
        "notice",
        both
            ? call.ui().text("desk.done.VERIFICATION_AND_DISPOSITION", call.report())
            : call.ui().text("desk.done." + kind, call.report()));
    redirect.addFlashAttribute(DeskPages.CLEARED, draft(call.report().digits(), kind));
    return new ModelAndView("redirect:" + following);
  }

  /// The key under which the device keeps what is typed into a form.
  static String draft(String digits, ActionKind kind) {
    return "desk-" + digits + "-" + kind.path();
  }
}
