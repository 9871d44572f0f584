package id.lapor.portal.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.kernel.Actor;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Outcome;
import id.lapor.report.Refusal;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one report: its story for everybody who may read it, and the reporter's actions on
/// it.
@Controller
class ReportController {

  private final Reports reports;
  private final ReportPages pages;
  private final ReceiptProof proof;
  private final Uploads uploads;
  private final Story story;

  ReportController(
      Reports reports, ReportPages pages, ReceiptProof proof, Uploads uploads, Story story) {
    this.reports = reports;
    this.pages = pages;
    this.proof = proof;
    this.uploads = uploads;
    this.story = story;
  }

  @GetMapping("/laporan/{number:[0-9]{1,10}}")
  String show(
      @PathVariable String number,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var wanted = ReportNumber.parse(number);
    return wanted
        .flatMap(known -> reports.find(known, proof.actor(actor, known, request)))
        .map(view -> page(view, ReportDraft.none(), ui, model))
        .orElseGet(() -> missing(request, response));
  }

  @PostMapping("/laporan/{number:[0-9]{1,10}}/{resource}")
  String act(
      @PathVariable String number,
      @PathVariable String resource,
      @ModelAttribute ReporterActionForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var action = ReporterAction.find(resource);
    var wanted = ReportNumber.parse(number);
    if (action.isEmpty() || wanted.isEmpty()) {
      return missing(request, response);
    }
    var reader = proof.actor(actor, wanted.get(), request);
    return reports
        .find(wanted.get(), reader)
        .map(
            view ->
                act(view, action.get(), form, reader, ui, request.getRemoteAddr(), after, model))
        .orElseGet(() -> missing(request, response));
  }

  private String act(
      ReportView view,
      ReporterAction action,
      ReporterActionForm form,
      Actor reader,
      Ui ui,
      String address,
      RedirectAttributes after,
      Model model) {
    var number = view.report().number();
    var errors = FormErrors.none();
    var files =
        view.commands().contains(action.command())
            ? uploads.accept(
                form.keptFiles(), form.chosen(), address, action.resource() + "-upload", errors, ui)
            : List.<UUID>of();
    if (action == ReporterAction.RATE && form.rating() == null) {
      errors.add("penilaian-rating", ui.text("report.refusal." + Refusal.RATING_OUT_OF_RANGE));
    }
    if (errors.any()) {
      return page(view, came(action, form, files, errors, List.of()), ui, model);
    }
    return switch (reports.act(
        number, form.expectedVersion(), action.action(form, files), reader)) {
      case Outcome.Done _ -> {
        after.addFlashAttribute("notice", ui.text("portal.report.done." + action));
        yield "redirect:/laporan/" + number.digits();
      }
      case Outcome.Refused refused -> {
        var messages = Slips.ofRefusals(refused.refusals(), action, ui);
        yield page(
            reports.get(number, reader), came(action, form, files, messages, List.of()), ui, model);
      }
      case Outcome.Changed changed -> {
        var now = reports.get(number, reader);
        yield page(now, came(action, form, files, errors, since(changed, now, ui)), ui, model);
      }
    };
  }

  /// What happened meanwhile, as far as the reader may read it.
  private List<ReportPage.Event> since(Outcome.Changed changed, ReportView now, Ui ui) {
    var unseen = changed.since().stream().map(HistoryEvent::seq).toList();
    return now.timeline().stream()
        .filter(event -> unseen.contains(event.seq()))
        .map(event -> story.tell(event, now, ui))
        .toList();
  }

  @ExpiredPage("/laporan/{number:[0-9]{1,10}}/{resource}")
  String again(
      @PathVariable String number,
      @PathVariable String resource,
      @ModelAttribute ReporterActionForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var action = ReporterAction.find(resource);
    var errors = FormErrors.none().add("", ui.text("identity.expired.text"));
    return ReportNumber.parse(number)
        .flatMap(known -> reports.find(known, proof.actor(actor, known, request)))
        .filter(view -> action.isPresent())
        .map(
            view ->
                page(
                    view,
                    came(action.orElseThrow(), form, List.of(), errors, List.of()),
                    ui,
                    model))
        .orElseGet(() -> missing(request, response));
  }

  private ReportDraft came(
      ReporterAction action,
      ReporterActionForm form,
      List<UUID> files,
      FormErrors errors,
      List<ReportPage.Event> since) {
    int rating = form.rating() == null ? 0 : form.rating();
    return new ReportDraft(action, form.words(), rating, uploads.list(files), errors, since);
  }

  private String page(ReportView view, ReportDraft draft, Ui ui, Model model) {
    var local = pages.inZoneOf(view.report(), ui);
    model.addAttribute("ui", local);
    model.addAttribute("page", pages.page(view, local));
    model.addAttribute("draft", draft);
    return "portal/report";
  }

  /// The same answer for a report that does not exist and for one that is not for this reader.
  private static String missing(HttpServletRequest request, HttpServletResponse response) {
    if (FaultController.wantsProblem(request)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "portal/reportMissing";
  }
}
