package id.lapor.integration.web;

import id.lapor.integration.internal.ReportFiles;
import id.lapor.integration.internal.ReportFiles.Form;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.ui.FormErrors;
import id.lapor.ui.LongAnswer;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/// Takes reports out: all of them for the national admin, those of the own institution for its
/// admin. Who exports what is logged, without a word of the reports.
@Controller
class ExportController {

  private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

  private final ReportFiles files;

  ExportController(ReportFiles files) {
    this.files = files;
  }

  @GetMapping("/kelola/ekspor")
  String showAll(Model model) {
    return page("/kelola", new ExportForm(null, null, "xlsx"), FormErrors.none(), model);
  }

  @GetMapping("/meja/ekspor")
  String showOwn(Actor actor, Model model) {
    requireAdmin(actor);
    return page("/meja", new ExportForm(null, null, "xlsx"), FormErrors.none(), model);
  }

  @LongAnswer
  @GetMapping("/kelola/ekspor/unduh")
  @Nullable String downloadAll(
      @ModelAttribute ExportForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return download("/kelola", form, ui, actor, model, response);
  }

  @LongAnswer
  @GetMapping("/meja/ekspor/unduh")
  @Nullable String downloadOwn(
      @ModelAttribute ExportForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    requireAdmin(actor);
    return download("/meja", form, ui, asAdmin(actor), model, response);
  }

  private @Nullable String download(
      String place, ExportForm form, Ui ui, Actor actor, Model model, HttpServletResponse response)
      throws IOException {
    var errors = FormErrors.none();
    var asked = form.read(ui, errors);
    if (asked.isEmpty()) {
      return page(place, form, errors, model);
    }
    var kind = asked.get().form();
    LOG.info("Account {} exports {} {}", actor.accountId(), kind, asked.get().filter());
    response.setContentType(
        kind == Form.XLSX
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name(kind) + "\"");
    response.setHeader("Cache-Control", "no-store");
    files.write(kind, actor, asked.get().filter(), response.getOutputStream());
    return null;
  }

  private static String name(Form form) {
    return switch (form) {
      case XLSX -> "laporan.xlsx";
      case CSV -> "laporan.csv";
      case HISTORY_CSV -> "riwayat.csv";
    };
  }

  private static String page(String place, ExportForm form, FormErrors errors, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "integration/export";
  }

  /// The same actor with the roles only that may take reports out.
  private static Actor asAdmin(Actor actor) {
    return Actor.account(
        actor.signedIn(),
        Objects.requireNonNullElse(actor.name(), ""),
        actor.grants().stream()
            .filter(
                grant ->
                    grant.role() == Role.NATIONAL_ADMIN || grant.role() == Role.INSTITUTION_ADMIN)
            .toList());
  }

  private static void requireAdmin(Actor actor) {
    if (!actor.has(Role.INSTITUTION_ADMIN) && !actor.has(Role.NATIONAL_ADMIN)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
