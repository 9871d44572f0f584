package id.lapor.identity.web;

import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.NewAccount;
import id.lapor.identity.internal.FirstAdmin;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The page behind the link that a system without a national admin prints at its start.
@Controller
public class FirstAdminController {

  private final FirstAdmin firstAdmin;
  private final SignInSession session;

  FirstAdminController(FirstAdmin firstAdmin, SignInSession session) {
    this.firstAdmin = firstAdmin;
    this.session = session;
  }

  /// What is typed.
  public record StartForm(
      @Nullable String name,
      @Nullable String login,
      @Nullable String email,
      @Nullable String password) {}

  /// The page with that form.
  public record StartPage(String ticket, StartForm form, FormErrors errors) {}

  @GetMapping("/mulai/{ticket}")
  String form(@PathVariable String ticket, StartForm form, Model model) {
    return page(ticket, form, FormErrors.none(), model);
  }

  @PostMapping("/mulai/{ticket}")
  String make(
      @PathVariable String ticket,
      StartForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    requireOpen(ticket);
    var account =
        new NewAccount(
            AccountKind.OFFICER,
            Objects.requireNonNullElse(form.login(), ""),
            Objects.requireNonNullElse(form.name(), ""),
            Objects.requireNonNullElse(form.email(), ""),
            null,
            Objects.requireNonNullElse(form.password(), ""),
            null);
    return switch (firstAdmin.make(ticket, account)) {
      case Done done -> "redirect:" + session.start(done.accountId(), null, request, response);
      case Refused refused ->
          page(ticket, form, RefusalWords.add(FormErrors.none(), refused.reasons(), ui), model);
    };
  }

  @ExpiredPage("/mulai/{ticket}")
  String again(
      @PathVariable String ticket,
      StartForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model) {
    return page(ticket, form, FormErrors.none().add("", ui.text("identity.expired.text")), model);
  }

  private String page(String ticket, StartForm form, FormErrors errors, Model model) {
    requireOpen(ticket);
    model.addAttribute("page", new StartPage(ticket, form, errors));
    return "identity/firstAdmin";
  }

  private void requireOpen(String ticket) {
    if (!firstAdmin.opens(ticket)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
