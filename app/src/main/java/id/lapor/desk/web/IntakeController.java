package id.lapor.desk.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.report.Reports;
import id.lapor.report.SubmissionOutcome;
import id.lapor.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// An operator enters what a citizen brought, phoned or wrote, and hands out a receipt.
@Controller
class IntakeController {

  private final Reports reports;
  private final IntakePages pages;
  private final Evidence evidence;

  IntakeController(Reports reports, IntakePages pages, Evidence evidence) {
    this.reports = reports;
    this.pages = pages;
    this.evidence = evidence;
  }

  @GetMapping("/meja/laporan/baru")
  ModelAndView blank(@ModelAttribute(binding = false) DeskCall call) {
    requireOperator(call);
    return show(
        call,
        IntakeForm.blank(pages.ownInstitution(call.actor())),
        FormErrors.none(),
        HttpStatus.OK);
  }

  @PostMapping("/meja/laporan/baru")
  ModelAndView submit(
      @ModelAttribute(binding = false) DeskCall call,
      @RequestParam(name = "evidence", required = false) @Nullable List<MultipartFile> sent) {
    requireOperator(call);
    var errors = FormErrors.none();
    var form = IntakeForm.read(call.fields(), evidence.accept(sent, call, "files", errors));
    var submission = pages.submission(form, call.actor(), errors, call.ui());
    if (errors.any()) {
      return show(call, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (reports.submit(submission, call.actor())) {
      // Not a redirect: the code would have to be stored on the way. Sending the same form again,
      // as a reload does, gives the same report with the same code.
      case SubmissionOutcome.Accepted accepted -> receipt(accepted);
      case SubmissionOutcome.Refused refused -> {
        refused
            .refusals()
            .forEach(
                refusal ->
                    errors.add(refusal.field(), call.ui().text("report.refusal." + refusal)));
        yield show(call, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  /// The form again after the sign-in or its token expired.
  @ExpiredPage("/meja/laporan/baru")
  ModelAndView again(@ModelAttribute(binding = false) DeskCall call) {
    requireOperator(call);
    var form = IntakeForm.read(call.fields(), List.of());
    var errors = FormErrors.none().add("", call.ui().text("identity.expired.text"));
    return show(call, form, errors, HttpStatus.FORBIDDEN);
  }

  private static ModelAndView receipt(SubmissionOutcome.Accepted accepted) {
    var report = accepted.report();
    var page =
        new ReceiptPage(
            report.number().toString(), accepted.receiptCode(), report.content().title());
    var drawn = new ModelAndView("desk/receipt", "page", page);
    drawn.setStatus(HttpStatus.CREATED);
    return drawn;
  }

  private ModelAndView show(DeskCall call, IntakeForm form, FormErrors errors, HttpStatus status) {
    var page = pages.draw(form, errors, call.actor(), call.ui());
    var drawn = new ModelAndView("desk/intake", "page", page);
    drawn.setStatus(status);
    return drawn;
  }

  private static void requireOperator(DeskCall call) {
    if (!QueuePane.mayEnter(call.actor())) {
      throw new NotOnThisDesk();
    }
  }
}
