package id.lapor.identity.web;

import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.internal.CodeRoads;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Choosing a password with a link: after a forgotten one, or for the first time.
@Controller
public class NewPasswordController {

  private final CodeRoads roads;
  private final SignInSession session;

  NewPasswordController(CodeRoads roads, SignInSession session) {
    this.roads = roads;
    this.session = session;
  }

  /// The password as typed.
  public record PasswordForm(@Nullable String password, @Nullable String lanjut) {}

  /// The page that asks for the new password, or says that the link is over.
  ///
  /// @param login of the account, so that the browser's keychain knows it; null when the link is
  /// over
  public record PasswordPage(
      String ticket, @Nullable String login, PasswordForm form, FormErrors errors) {}

  @GetMapping("/sandi-baru/{ticket}")
  String form(@PathVariable String ticket, PasswordForm form, Model model) {
    return page(ticket, form, FormErrors.none(), model);
  }

  @PostMapping("/sandi-baru/{ticket}")
  String choose(
      @PathVariable String ticket,
      PasswordForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var password = Objects.requireNonNullElse(form.password(), "");
    return switch (roads.choosePassword(ticket, password)) {
      case Done done -> {
        next.addFlashAttribute("notice", ui.text("identity.password.done"));
        yield "redirect:" + session.start(done.accountId(), form.lanjut(), request, response);
      }
      case Refused refused ->
          page(ticket, form, RefusalWords.add(FormErrors.none(), refused.reasons(), ui), model);
    };
  }

  @ExpiredPage("/sandi-baru/{ticket}")
  String again(
      @PathVariable String ticket,
      PasswordForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model) {
    return page(ticket, form, FormErrors.none().add("", ui.text("identity.expired.text")), model);
  }

  private String page(String ticket, PasswordForm form, FormErrors errors, Model model) {
    var login = roads.passwordTicket(ticket).map(account -> account.login()).orElse(null);
    model.addAttribute("page", new PasswordPage(ticket, login, form, errors));
    return "identity/newPassword";
  }
}
