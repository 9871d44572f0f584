package id.lapor.sla.web;

import id.lapor.kernel.Actor;
import id.lapor.sla.internal.Policy;
import id.lapor.sla.internal.PolicyVersions;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The time limits for the national admin. The address is open to them alone by the rules of
/// identity.
@Controller
@RequestMapping("/kelola/batas-waktu")
class PolicyController {

  private final PolicyVersions versions;

  PolicyController(PolicyVersions versions) {
    this.versions = versions;
  }

  @GetMapping
  String show(@RequestParam(name = "ubah", required = false) @Nullable Long changing, Model model) {
    var form =
        changing == null
            ? PolicyForm.empty()
            : versions.find(changing).map(PolicyForm::changing).orElseGet(PolicyForm::empty);
    return page(form, FormErrors.none(), model);
  }

  @PostMapping
  String add(
      @ModelAttribute PolicyForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      RedirectAttributes redirect) {
    var errors = FormErrors.none();
    var version = form.read(ui, errors);
    if (version.isEmpty()) {
      return page(form, errors, model);
    }
    var day = ui.day(version.get().validFrom());
    switch (versions.add(version.get(), actor.accountId())) {
      case DONE -> redirect.addFlashAttribute("notice", ui.text("sla.policies.added", day));
      case NOT_IN_FUTURE -> errors.add("validFrom", ui.text("sla.policies.error.past"));
      case LATER_VERSION_EXISTS ->
          errors.add("validFrom", ui.text("sla.policies.error.later", day));
    }
    return errors.any() ? page(form, errors, model) : "redirect:/kelola/batas-waktu";
  }

  @GetMapping("/{id}/pembatalan")
  String askCancellation(@PathVariable long id, Model model) {
    return cancellationPage(id, FormErrors.none(), model);
  }

  @PostMapping("/{id}/pembatalan")
  String cancel(
      @PathVariable long id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      RedirectAttributes redirect) {
    if (reason.isBlank()) {
      return cancellationPage(
          id, FormErrors.none().add("reason", ui.text("sla.error.reason")), model);
    }
    boolean done = versions.cancel(id, reason.strip(), actor.accountId());
    redirect.addFlashAttribute(
        "notice", ui.text(done ? "sla.policies.cancelled" : "sla.policies.notCancelled"));
    return "redirect:/kelola/batas-waktu";
  }

  private String cancellationPage(long id, FormErrors errors, Model model) {
    Policy policy =
        versions
            .find(id)
            .filter(version -> version.validFrom().isAfter(versions.today()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("policy", policy);
    model.addAttribute("page", page(PolicyForm.empty(), errors));
    return "sla/policyCancellation";
  }

  private String page(PolicyForm form, FormErrors errors, Model model) {
    model.addAttribute("page", page(form, errors));
    return "sla/policies";
  }

  private PoliciesPage page(PolicyForm form, FormErrors errors) {
    return PoliciesPage.of(versions.listAll(), versions.today(), form, errors);
  }
}
