package id.lapor.portal.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.ReceiptTries;
import id.lapor.kernel.Actor;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Finds a report again by its number, or by number and receipt code.
///
/// Whatever is wrong, the answer is the same: it does not tell whether a number exists.
@Controller
class TrackController {

  private final Reports reports;
  private final ReceiptProof proof;
  private final ReceiptTries tries;

  TrackController(Reports reports, ReceiptProof proof, ReceiptTries tries) {
    this.reports = reports;
    this.proof = proof;
    this.tries = tries;
  }

  /// What stands on the form.
  record TrackForm(@Nullable String nomor, @Nullable String kode) {
    String number() {
      return Objects.requireNonNullElse(nomor, "").strip();
    }

    String code() {
      return Objects.requireNonNullElse(kode, "").strip();
    }
  }

  @GetMapping("/lacak")
  String track(
      @ModelAttribute("form") TrackForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model) {
    if (form.number().isEmpty()) {
      return page(form, FormErrors.none(), false, model);
    }
    var number = ReportNumber.parse(form.number());
    if (number.isEmpty()) {
      return page(
          form,
          FormErrors.none().add("nomor", ui.text("portal.track.number.unreadable")),
          false,
          model);
    }
    if (reports.find(number.get(), actor).isPresent()) {
      return "redirect:/laporan/" + number.get().digits();
    }
    return page(form, FormErrors.none(), true, model);
  }

  @PostMapping("/lacak")
  String open(
      @ModelAttribute("form") TrackForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var number = ReportNumber.parse(form.number());
    if (number.isEmpty()) {
      return page(
          form,
          FormErrors.none().add("nomor", ui.text("portal.track.number.unreadable")),
          false,
          model);
    }
    if (form.code().isEmpty()) {
      return track(form, ui, actor, model);
    }
    var visitor = ReceiptTries.visitor(request.getRemoteAddr());
    if (tries.wait(number.get().digits(), visitor).isPositive()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return page(form, FormErrors.none().add("", ui.text("portal.track.tooMany")), false, model);
    }
    var proven = reports.proveReceipt(number.get(), form.code(), actor);
    if (proven.isEmpty() || proven.get().provenReport() == null) {
      tries.missed(number.get().digits(), visitor);
      return page(form, FormErrors.none().add("kode", ui.text("portal.track.wrong")), false, model);
    }
    proof.give(proven.get().provenReport(), number.get(), response);
    return "redirect:/laporan/" + number.get().digits();
  }

  @ExpiredPage("/lacak")
  String again(@ModelAttribute("form") TrackForm form, @ModelAttribute("ui") Ui ui, Model model) {
    return page(form, FormErrors.none().add("", ui.text("identity.expired.text")), false, model);
  }

  /// @param codeNeeded the number alone does not open it
  private static String page(TrackForm form, FormErrors errors, boolean codeNeeded, Model model) {
    model.addAttribute("number", form.number());
    model.addAttribute("errors", errors);
    model.addAttribute("codeNeeded", codeNeeded);
    return "portal/track";
  }
}
