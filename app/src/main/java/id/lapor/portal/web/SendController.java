package id.lapor.portal.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.Limits;
import id.lapor.kernel.Actor;
import id.lapor.portal.internal.AnswerRules;
import id.lapor.portal.internal.Answers;
import id.lapor.portal.internal.Completed;
import id.lapor.portal.internal.Draft;
import id.lapor.portal.internal.Drafts;
import id.lapor.report.Reports;
import id.lapor.report.SubmissionOutcome;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The last step of writing a report: look it over, send it, get the receipt.
///
/// The draft's id is the submission's key: however often the form is sent, it becomes one report.
@Controller
class SendController {

  private final Drafts drafts;
  private final Reports reports;
  private final ReviewPages reviews;
  private final ReceiptProof proof;
  private final Limits limits;
  private final Clock clock;

  SendController(
      Drafts drafts,
      Reports reports,
      ReviewPages reviews,
      ReceiptProof proof,
      Limits limits,
      Clock clock) {
    this.drafts = drafts;
    this.reports = reports;
    this.reviews = reviews;
    this.proof = proof;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/lapor/{id}/periksa")
  String review(@PathVariable UUID id, @ModelAttribute("ui") Ui ui, Model model) {
    return DraftPages.open(
        drafts, id, draft -> review(id, draft.answers(), FormErrors.none(), ui, model));
  }

  @PostMapping("/lapor/{id}/periksa")
  String send(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String carried,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return DraftPages.orAgain(
        () ->
            DraftPages.open(drafts, id, draft -> send(draft, ui, actor, request, response, model)),
        () -> reviewWithoutDatabase(id, carried, ui, model));
  }

  private String send(
      Draft draft,
      Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var id = draft.id();
    var answers = draft.answers();
    var errors = Slips.errors(AnswerRules.check(answers.story()), ui);
    if (errors.any()) {
      return review(id, answers, errors, ui, model);
    }
    if (!limits.allowFrom("submission-address", request.getRemoteAddr())) {
      return review(id, answers, errors.add("", ui.text("portal.submit.tooMany")), ui, model);
    }
    return switch (reports.submit(Completed.submission(id, answers, actor.accountId()), actor)) {
      case SubmissionOutcome.Refused refused ->
          review(id, answers, Slips.ofRefusals(refused.refusals(), ui), ui, model);
      case SubmissionOutcome.Accepted accepted -> {
        drafts.sent(id, receipt(accepted));
        proof.give(accepted.report(), response);
        yield "redirect:/lapor/" + id + "/tanda-terima";
      }
    };
  }

  @ExpiredPage("/lapor/{id}/periksa")
  String again(@PathVariable UUID id, @ModelAttribute("ui") Ui ui, Model model) {
    return DraftPages.open(
        drafts,
        id,
        draft ->
            review(
                id,
                draft.answers(),
                FormErrors.none().add("", ui.text("identity.expired.text")),
                ui,
                model));
  }

  @GetMapping("/lapor/{id}/tanda-terima")
  String receipt(@PathVariable UUID id, Model model) {
    var draft = drafts.find(id);
    if (draft.isEmpty()) {
      return "portal/submitGone";
    }
    if (draft.get().sentAt() == null) {
      return "redirect:/lapor/" + id + "/periksa";
    }
    var receipt = draft.get().receipt();
    if (receipt == null) {
      return "portal/submitSent";
    }
    model.addAttribute("receipt", receipt);
    return "portal/receipt";
  }

  /// Sending failed because the database is away: the same page again, filled from what the page
  /// itself carried.
  private String reviewWithoutDatabase(UUID id, @Nullable String carried, Ui ui, Model model) {
    var answers = drafts.carried(carried);
    if (answers.isEmpty()) {
      return "portal/unavailable";
    }
    return review(
        id,
        answers.get(),
        FormErrors.none().add("", ui.text("portal.submit.unavailable")),
        ui,
        model);
  }

  private String review(UUID id, Answers answers, FormErrors errors, Ui ui, Model model) {
    model.addAttribute("page", reviews.page(id, answers, drafts.carry(answers), errors, ui));
    model.addAttribute("errors", errors);
    return "portal/submitReview";
  }

  private Draft.Receipt receipt(SubmissionOutcome.Accepted accepted) {
    var report = accepted.report();
    return new Draft.Receipt(
        report.number().value(),
        accepted.receiptCode(),
        report.content().title(),
        report.kind().name(),
        report.privacy().anonymous(),
        clock.instant(),
        report.timing().stepDueAt());
  }
}
