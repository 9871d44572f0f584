package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.internal.Contact;
import id.lapor.identity.internal.DemoCast;
import id.lapor.identity.internal.SignIn;
import id.lapor.kernel.Actor;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Signing in with a password.
@Controller
class SignInController {

  private final SignIn signIn;
  private final SignInSession session;
  private final Tries tries;
  private final ObjectProvider<DemoCast> demo;

  SignInController(
      SignIn signIn, SignInSession session, Tries tries, ObjectProvider<DemoCast> demo) {
    this.signIn = signIn;
    this.session = session;
    this.tries = tries;
    this.demo = demo;
  }

  @GetMapping("/masuk")
  String form(@RequestParam(required = false) @Nullable String lanjut, Actor actor, Model model) {
    return actor.accountId() != null
        ? "redirect:" + Wanted.safe(lanjut).orElse(SignInSession.home(actor))
        : page(new SignInForm("", "", lanjut), FormErrors.none(), model);
  }

  @PostMapping("/masuk")
  String signIn(
      SignInForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var errors = FormErrors.none();
    if (form.typedLogin().isEmpty()) {
      errors.add("login", ui.text("identity.signin.login.missing"));
    }
    if (form.typedPassword().isEmpty()) {
      errors.add("password", ui.text("identity.signin.password.missing"));
    }
    if (errors.any()) {
      return page(form, errors, model);
    }
    var tooMany =
        tries.tooMany(
            "sign-in-login",
            Contact.login(form.typedLogin()),
            "sign-in-address",
            request,
            response,
            ui);
    if (tooMany.isPresent()) {
      return page(form, errors.add("login", tooMany.get()), model);
    }
    var account = signIn.byPassword(form.typedLogin(), form.typedPassword());
    if (account.isEmpty()) {
      return page(form, errors.add("login", ui.text("identity.signin.refused")), model);
    }
    return "redirect:" + session.start(account.get().id(), form.lanjut(), request, response);
  }

  @ExpiredPage("/masuk")
  String again(SignInForm form, @ModelAttribute(name = "ui", binding = false) Ui ui, Model model) {
    return page(form, FormErrors.none().add("", ui.text("identity.expired.text")), model);
  }

  /// Passes on where home is, and the message that came along.
  @GetMapping("/masuk/tujuan")
  String home(Actor actor, HttpServletRequest request, RedirectAttributes next) {
    var message = RequestContextUtils.getInputFlashMap(request);
    if (message != null) {
      message.forEach(next::addFlashAttribute);
    }
    return "redirect:" + (actor.accountId() == null ? "/masuk" : SignInSession.home(actor));
  }

  private String page(SignInForm form, FormErrors errors, Model model) {
    var cast = demo.getIfAvailable();
    model.addAttribute(
        "page",
        new SignInPage(
            form,
            errors,
            Wanted.parameter(form.lanjut()),
            cast == null ? List.of() : cast.members(),
            cast == null ? null : cast.password()));
    return "identity/signIn";
  }
}
