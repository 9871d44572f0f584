package id.lapor.identity.web;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.AccountRefusal;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.NewAccount;
import id.lapor.identity.Officers;
import id.lapor.identity.Officers.Officer;
import id.lapor.kernel.Actor;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Admins look after officers' accounts.
@Controller
class OfficersController {

  private final Officers officers;
  private final OfficerPages pages;

  OfficersController(Officers officers, OfficerPages pages) {
    this.officers = officers;
    this.pages = pages;
  }

  @GetMapping("/kelola/akun")
  String list(
      @RequestParam(required = false) @Nullable String cari,
      @RequestParam(required = false) @Nullable String sesudah,
      Actor actor,
      Model model) {
    model.addAttribute("page", pages.list(officers.list(actor, cari, sesudah), cari));
    return "identity/officers";
  }

  @GetMapping("/kelola/akun/baru")
  String newForm(OfficerForm form, Actor actor, Model model) {
    return newPage(form, FormErrors.none(), actor, model);
  }

  @PostMapping("/kelola/akun")
  String create(
      OfficerForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var errors = FormErrors.none();
    if (form.wantsSearch()) {
      return newPage(form, errors, actor, model);
    }
    var account =
        new NewAccount(
            AccountKind.OFFICER,
            Objects.requireNonNullElse(form.login(), ""),
            Objects.requireNonNullElse(form.name(), ""),
            OfficerForm.filled(form.email()),
            OfficerForm.filled(form.phone()),
            null,
            form.institution());
    var term = term(form, errors, ui);
    if (term == null) {
      return newPage(
          form, RefusalWords.add(errors, at(officers.refuse(account)), ui), actor, model);
    }
    return switch (officers.create(actor, account, term)) {
      case Done done -> {
        next.addFlashAttribute("notice", ui.text("identity.officers.created"));
        yield "redirect:/kelola/akun/" + done.accountId();
      }
      case Refused refused ->
          newPage(form, RefusalWords.add(errors, at(refused.reasons()), ui), actor, model);
    };
  }

  /// A form for officers has e-mail and phone, not one contact.
  private static List<AccountRefusal> at(List<AccountRefusal> refusals) {
    return refusals.stream()
        .map(
            refusal ->
                refusal == AccountRefusal.CONTACT_MISSING
                    ? AccountRefusal.EMAIL_UNREADABLE
                    : refusal)
        .toList();
  }

  @GetMapping("/kelola/akun/{id}")
  String show(@PathVariable long id, OfficerForm form, Actor actor, Model model) {
    return page(officer(actor, id), form, FormErrors.none(), actor, model);
  }

  @PostMapping("/kelola/akun/{id}/peran")
  String grant(
      @PathVariable long id,
      OfficerForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var officer = officer(actor, id);
    var errors = FormErrors.none();
    var term = form.wantsSearch() ? null : term(form, errors, ui);
    if (term == null) {
      return page(officer, form, errors, actor, model);
    }
    return switch (officers.grant(actor, id, term)) {
      case Done done -> {
        next.addFlashAttribute("notice", ui.text("identity.officers.granted"));
        yield "redirect:/kelola/akun/" + id;
      }
      case Refused refused ->
          page(officer, form, RefusalWords.add(errors, refused.reasons(), ui), actor, model);
    };
  }

  @PostMapping("/kelola/akun/{id}/peran/{grantId}/pencabutan")
  String revoke(
      @PathVariable long id,
      @PathVariable long grantId,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var officer = officer(actor, id);
    var outcome = officers.revoke(actor, id, grantId);
    return answer(officer, outcome, "identity.officers.revoked", actor, ui, model, next);
  }

  @PostMapping("/kelola/akun/{id}/penutupan")
  String close(
      @PathVariable long id,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var officer = officer(actor, id);
    var outcome = officers.setActive(actor, id, false);
    return answer(officer, outcome, "identity.officers.closed", actor, ui, model, next);
  }

  @PostMapping("/kelola/akun/{id}/pembukaan")
  String open(
      @PathVariable long id,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var officer = officer(actor, id);
    var outcome = officers.setActive(actor, id, true);
    return answer(officer, outcome, "identity.officers.opened", actor, ui, model, next);
  }

  @PostMapping("/kelola/akun/{id}/tautan-sandi")
  String sendLink(
      @PathVariable long id,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model,
      RedirectAttributes next) {
    var officer = officer(actor, id);
    var outcome = officers.sendPasswordLink(actor, id);
    return answer(officer, outcome, "identity.officers.linkSent", actor, ui, model, next);
  }

  @ExpiredPage("/kelola/akun")
  String newAgain(
      OfficerForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model) {
    return newPage(form, expired(ui), actor, model);
  }

  @ExpiredPage({
    "/kelola/akun/{id}/peran",
    "/kelola/akun/{id}/peran/{grantId}/pencabutan",
    "/kelola/akun/{id}/penutupan",
    "/kelola/akun/{id}/pembukaan",
    "/kelola/akun/{id}/tautan-sandi"
  })
  String again(
      @PathVariable long id,
      OfficerForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model) {
    return page(officer(actor, id), form, expired(ui), actor, model);
  }

  private Officer officer(Actor actor, long id) {
    return officers
        .find(actor, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private @Nullable RoleTerm term(OfficerForm form, FormErrors errors, Ui ui) {
    if (form.role() == null) {
      RefusalWords.add(errors, AccountRefusal.ROLE_MISSING, ui);
    }
    var institution = form.institution();
    if (institution == null) {
      RefusalWords.add(errors, AccountRefusal.INSTITUTION_MISSING, ui);
    }
    var from = pages.day(form.validFrom(), "validFrom", errors, ui);
    var to = pages.day(form.validTo(), "validTo", errors, ui);
    return form.role() == null || institution == null || errors.any()
        ? null
        : new RoleTerm(form.role(), institution, from == null ? pages.today() : from, to);
  }

  private String answer(
      Officer officer,
      AccountOutcome outcome,
      String doneKey,
      Actor actor,
      Ui ui,
      Model model,
      RedirectAttributes next) {
    if (outcome instanceof Refused refused) {
      var errors = RefusalWords.add(FormErrors.none(), refused.reasons(), ui);
      return page(officer, OfficerForm.EMPTY, errors, actor, model);
    }
    next.addFlashAttribute("notice", ui.text(doneKey));
    return "redirect:/kelola/akun/" + officer.account().id();
  }

  private static FormErrors expired(Ui ui) {
    return FormErrors.none().add("", ui.text("identity.expired.text"));
  }

  private String newPage(OfficerForm form, FormErrors errors, Actor actor, Model model) {
    model.addAttribute("page", pages.one(null, form, errors, actor));
    return "identity/officerNew";
  }

  private String page(
      Officer officer, OfficerForm form, FormErrors errors, Actor actor, Model model) {
    model.addAttribute("page", pages.one(officer, form, errors, actor));
    return "identity/officer";
  }
}
