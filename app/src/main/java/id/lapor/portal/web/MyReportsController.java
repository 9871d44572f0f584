package id.lapor.portal.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.ReceiptTries;
import id.lapor.kernel.Actor;
import id.lapor.portal.web.TrackController.TrackForm;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The reports of the signed-in citizen, whatever way they came in, and making one sent without an
/// account one's own.
@Controller
class MyReportsController {

  private static final int ROWS = 20;

  private final ReportLists lists;
  private final Reports reports;
  private final ReportCards cards;
  private final ReceiptTries tries;

  MyReportsController(ReportLists lists, Reports reports, ReportCards cards, ReceiptTries tries) {
    this.lists = lists;
    this.reports = reports;
    this.cards = cards;
    this.tries = tries;
  }

  @GetMapping("/laporan-saya")
  String list(
      @RequestParam(required = false) @Nullable String sesudah,
      Actor actor,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    if (actor.accountId() == null) {
      return "redirect:/masuk";
    }
    var page = lists.listOfAccount(actor.signedIn(), Words.blankToNull(sesudah), ROWS);
    model.addAttribute("cards", cards.cards(page.rows(), ui));
    var next = page.next();
    model.addAttribute(
        "older",
        next == null
            ? null
            : "/laporan-saya?sesudah=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    return "portal/myReports";
  }

  @GetMapping("/laporan-saya/klaim")
  String claim(@ModelAttribute("form") TrackForm form, Actor actor, Model model) {
    return actor.accountId() == null ? "redirect:/masuk" : page(form, FormErrors.none(), model);
  }

  @PostMapping("/laporan-saya/klaim")
  String claim(
      @ModelAttribute("form") TrackForm form,
      Actor actor,
      @ModelAttribute("ui") Ui ui,
      RedirectAttributes after,
      Model model) {
    if (actor.accountId() == null) {
      return "redirect:/masuk";
    }
    var number = ReportNumber.parse(form.number());
    if (number.isEmpty()) {
      return page(
          form, FormErrors.none().add("nomor", ui.text("portal.track.number.unreadable")), model);
    }
    var visitor = "account " + actor.signedIn();
    if (tries.wait(number.get().digits(), visitor).isPositive()) {
      return page(form, FormErrors.none().add("", ui.text("portal.track.tooMany")), model);
    }
    if (!reports.claim(number.get(), form.code(), actor.signedIn())) {
      tries.missed(number.get().digits(), visitor);
      return page(form, FormErrors.none().add("kode", ui.text("portal.track.wrong")), model);
    }
    after.addFlashAttribute("notice", ui.text("portal.claim.done", number.get()));
    return "redirect:/laporan-saya";
  }

  @ExpiredPage("/laporan-saya/klaim")
  String again(@ModelAttribute("form") TrackForm form, @ModelAttribute("ui") Ui ui, Model model) {
    return page(form, FormErrors.none().add("", ui.text("identity.expired.text")), model);
  }

  private static String page(TrackForm form, FormErrors errors, Model model) {
    model.addAttribute("number", form.number());
    model.addAttribute("errors", errors);
    return "portal/claim";
  }
}
