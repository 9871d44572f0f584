package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.internal.CodeRoads;
import id.lapor.identity.internal.Contact;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// A reporter makes an account: name, one contact, a password, and a code that proves the contact.
@Controller
public class RegisterController {

  private final CodeRoads roads;
  private final Tries tries;

  RegisterController(CodeRoads roads, Tries tries) {
    this.roads = roads;
    this.tries = tries;
  }

  /// What is typed to register.
  public record RegisterForm(
      @Nullable String name,
      @Nullable String contact,
      @Nullable String password,
      @Nullable String lanjut) {}

  /// The page with that form.
  public record RegisterPage(RegisterForm form, FormErrors errors) {}

  @GetMapping("/daftar")
  String form(RegisterForm form, Model model) {
    return page(form, FormErrors.none(), model);
  }

  @PostMapping("/daftar")
  String register(
      RegisterForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var name = Objects.requireNonNullElse(form.name(), "");
    var typed = Objects.requireNonNullElse(form.contact(), "");
    var password = Objects.requireNonNullElse(form.password(), "");
    var errors = FormErrors.none();
    var refusals = roads.refuse(name, typed, password);
    if (!refusals.isEmpty()) {
      return page(form, RefusalWords.addToContact(errors, refusals, ui), model);
    }
    var contact = Contact.parse(typed).orElseThrow();
    var tooMany =
        tries.tooMany("code-contact", contact.value(), "register-address", request, response, ui);
    if (tooMany.isPresent()) {
      return page(form, errors.add("contact", tooMany.get()), model);
    }
    return "redirect:/kode/"
        + roads.register(name, contact, password, ui.locale())
        + Wanted.parameter(form.lanjut());
  }

  @ExpiredPage("/daftar")
  String again(
      RegisterForm form, @ModelAttribute(name = "ui", binding = false) Ui ui, Model model) {
    return page(form, FormErrors.none().add("", ui.text("identity.expired.text")), model);
  }

  private static String page(RegisterForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new RegisterPage(form, errors));
    return "identity/register";
  }
}
