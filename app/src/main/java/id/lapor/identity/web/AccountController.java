package id.lapor.identity.web;

import id.lapor.identity.AccessTokens;
import id.lapor.identity.AccessTokens.AccessToken;
import id.lapor.identity.Account;
import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.Accounts;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.internal.CodeRoads;
import id.lapor.identity.internal.Contact;
import id.lapor.identity.internal.OpenSessions;
import id.lapor.identity.internal.SignIn;
import id.lapor.kernel.Actor;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The own account: name, contacts, password, and where one is signed in.
@Controller
public class AccountController {

  private final Accounts accounts;
  private final AccountChanges changes;
  private final CodeRoads roads;
  private final SignIn signIn;
  private final OpenSessions sessions;
  private final AccessTokens tokens;
  private final Tries tries;

  AccountController(
      Accounts accounts,
      AccountChanges changes,
      CodeRoads roads,
      SignIn signIn,
      OpenSessions sessions,
      AccessTokens tokens,
      Tries tries) {
    this.accounts = accounts;
    this.changes = changes;
    this.roads = roads;
    this.signIn = signIn;
    this.sessions = sessions;
    this.tokens = tokens;
    this.tries = tries;
  }

  /// What is typed in one of the forms of the page; the other fields stay empty.
  public record AccountForm(
      @Nullable String name,
      @Nullable String contact,
      @Nullable String contactPassword,
      @Nullable String oldPassword,
      @Nullable String password) {}

  /// The page of the own account.
  public record AccountPage(
      Account account,
      List<OpenSessions.Entry> sessions,
      List<AccessToken> tokens,
      AccountForm form,
      FormErrors errors) {}

  @GetMapping("/akun")
  String show(Actor actor, HttpServletRequest request, Model model) {
    return page(actor, empty(), FormErrors.none(), request, model);
  }

  @PostMapping("/akun/nama")
  String rename(
      AccountForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    var outcome = changes.rename(actor.signedIn(), Objects.requireNonNullElse(form.name(), ""));
    return answer(outcome, "identity.account.name.done", form, actor, ui, request, model, next);
  }

  @PostMapping("/akun/kontak")
  String changeContact(
      AccountForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var errors = FormErrors.none();
    var contact = Contact.parse(Objects.requireNonNullElse(form.contact(), ""));
    if (contact.isEmpty()) {
      errors.add("contact", ui.text("identity.refusal.CONTACT_UNREADABLE"));
      return page(actor, form, errors, request, model);
    }
    if (!roads.reach(contact.get())) {
      errors.add("contact", ui.text("identity.refusal.PHONE_ABROAD"));
      return page(actor, form, errors, request, model);
    }
    proveOwner("contactPassword", form.contactPassword(), actor, ui, request, response, errors);
    if (errors.any()) {
      return page(actor, form, errors, request, model);
    }
    var value = contact.get().value();
    var tooMany = tries.tooMany("code-contact", value, "code-address", request, response, ui);
    if (tooMany.isPresent()) {
      return page(actor, form, errors.add("contact", tooMany.get()), request, model);
    }
    return "redirect:/kode/" + roads.confirm(actor.signedIn(), contact.get(), ui.locale());
  }

  @PostMapping("/akun/kata-sandi")
  String changePassword(
      AccountForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var errors = FormErrors.none();
    proveOwner("oldPassword", form.oldPassword(), actor, ui, request, response, errors);
    if (errors.any()) {
      return page(actor, form, errors, request, model);
    }
    var here = request.getSession().getId();
    var outcome =
        changes.changePassword(
            actor.signedIn(), Objects.requireNonNullElse(form.password(), ""), here);
    return answer(outcome, "identity.password.done", form, actor, ui, request, model, next);
  }

  /// A session left open is not enough to take an account over: its password is asked for. Who has
  /// none gets one first, by a code to the contact that the account has.
  private void proveOwner(
      String field,
      @Nullable String password,
      Actor actor,
      Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      FormErrors errors) {
    var key = "account " + actor.signedIn();
    var tooMany = tries.tooMany("sign-in-login", key, "sign-in-address", request, response, ui);
    if (tooMany.isPresent()) {
      errors.add(field, tooMany.get());
    } else if (!signIn.confirms(actor.signedIn(), Objects.requireNonNullElse(password, ""))) {
      errors.add(field, ui.text("identity.account.password.wrong"));
    }
  }

  @PostMapping("/akun/sesi/{key}/penutupan")
  String endSession(
      @PathVariable String key,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      RedirectAttributes next) {
    sessions.end(actor.signedIn(), key);
    next.addFlashAttribute("notice", ui.text("identity.account.session.done"));
    return "redirect:/akun";
  }

  @PostMapping("/akun/token/{id}/pencabutan")
  String revokeToken(
      @PathVariable long id,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      RedirectAttributes next) {
    tokens.revoke(actor.signedIn(), id);
    next.addFlashAttribute("notice", ui.text("identity.account.token.revoked"));
    return "redirect:/akun#token";
  }

  @ExpiredPage({
    "/akun/nama",
    "/akun/kontak",
    "/akun/kata-sandi",
    "/akun/sesi/{key}/penutupan",
    "/akun/token/{id}/pencabutan"
  })
  String again(
      AccountForm form,
      Actor actor,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      Model model) {
    var errors = FormErrors.none().add("", ui.text("identity.expired.text"));
    return page(actor, form, errors, request, model);
  }

  private String answer(
      AccountOutcome outcome,
      String doneKey,
      AccountForm form,
      Actor actor,
      Ui ui,
      HttpServletRequest request,
      Model model,
      RedirectAttributes next) {
    if (outcome instanceof Refused refused) {
      var errors = RefusalWords.addToContact(FormErrors.none(), refused.reasons(), ui);
      return page(actor, form, errors, request, model);
    }
    next.addFlashAttribute("notice", ui.text(doneKey));
    return "redirect:/akun";
  }

  private String page(
      Actor actor, AccountForm form, FormErrors errors, HttpServletRequest request, Model model) {
    var session = request.getSession(false);
    model.addAttribute(
        "page",
        new AccountPage(
            accounts.find(actor.signedIn()).orElseThrow(),
            sessions.list(actor.signedIn(), session == null ? null : session.getId()),
            tokens.list(actor.signedIn()),
            form,
            errors));
    return "identity/account";
  }

  private static AccountForm empty() {
    return new AccountForm(null, null, null, null, null);
  }
}
