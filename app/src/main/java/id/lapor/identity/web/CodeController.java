package id.lapor.identity.web;

import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.internal.CodeRoads;
import id.lapor.identity.internal.CodeRoads.Entered;
import id.lapor.identity.internal.Contact;
import id.lapor.kernel.Actor;
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

/// One-time codes: asking for one to sign in or to choose a new password, and entering it.
@Controller
public class CodeController {

  private static final String BY_CODE = "/masuk/kode";
  private static final String FORGOTTEN = "/masuk/lupa-sandi";

  private final CodeRoads roads;
  private final SignInSession session;
  private final Tries tries;

  CodeController(CodeRoads roads, SignInSession session, Tries tries) {
    this.roads = roads;
    this.session = session;
    this.tries = tries;
  }

  /// To whom a code shall go.
  public record ContactForm(@Nullable String contact, @Nullable String lanjut) {}

  /// The page that asks to whom a code shall go, for signing in and for a forgotten password.
  ///
  /// @param key `bycode` or `forgotten`, the part of the message keys that differs
  public record ContactPage(ContactForm form, FormErrors errors, String action, String key) {}

  /// A code as typed.
  public record CodeForm(@Nullable String code, @Nullable String lanjut) {}

  /// The page that asks for the code.
  public record CodePage(String ticket, CodeForm form, FormErrors errors) {}

  @GetMapping({BY_CODE, FORGOTTEN})
  String ask(ContactForm form, HttpServletRequest request, Model model) {
    return askPage(form, FormErrors.none(), request, model);
  }

  @PostMapping({BY_CODE, FORGOTTEN})
  String send(
      ContactForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var errors = FormErrors.none();
    var contact = Contact.parse(Objects.requireNonNullElse(form.contact(), ""));
    if (contact.isEmpty()) {
      errors.add("contact", ui.text("identity.refusal.CONTACT_UNREADABLE"));
      return askPage(form, errors, request, model);
    }
    if (!roads.reach(contact.get())) {
      errors.add("contact", ui.text("identity.refusal.PHONE_ABROAD"));
      return askPage(form, errors, request, model);
    }
    var value = contact.get().value();
    var tooMany = tries.tooMany("code-contact", value, "code-address", request, response, ui);
    if (tooMany.isPresent()) {
      return askPage(form, errors.add("contact", tooMany.get()), request, model);
    }
    var purpose =
        request.getRequestURI().equals(FORGOTTEN) ? CodePurpose.NEW_PASSWORD : CodePurpose.SIGN_IN;
    return "redirect:/kode/"
        + roads.sendTo(contact.get(), purpose, ui.locale())
        + Wanted.parameter(form.lanjut());
  }

  @ExpiredPage({BY_CODE, FORGOTTEN})
  String askAgain(
      ContactForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      HttpServletRequest request,
      Model model) {
    return askPage(form, expired(ui), request, model);
  }

  @GetMapping("/kode/{ticket}")
  String code(@PathVariable String ticket, CodeForm form, Model model) {
    return codePage(ticket, form, FormErrors.none(), model);
  }

  @PostMapping("/kode/{ticket}")
  String enter(
      @PathVariable String ticket,
      CodeForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var errors = FormErrors.none();
    var tooMany =
        tries.tooMany("code-entry-ticket", ticket, "code-entry-address", request, response, ui);
    if (tooMany.isPresent()) {
      return codePage(ticket, form, errors.add("code", tooMany.get()), model);
    }
    return switch (roads.enter(
        ticket, Objects.requireNonNullElse(form.code(), ""), actor.accountId())) {
      case Entered.Owner owner -> {
        if (owner.registered()) {
          next.addFlashAttribute("notice", ui.text("identity.register.done"));
        }
        yield "redirect:" + session.start(owner.accountId(), form.lanjut(), request, response);
      }
      case Entered.NewPassword link ->
          "redirect:/sandi-baru/" + link.ticket() + Wanted.parameter(form.lanjut());
      case Entered.ContactChange change -> {
        var key = change.outcome() instanceof Done ? "done" : "taken";
        next.addFlashAttribute("notice", ui.text("identity.account.contact." + key));
        yield "redirect:/akun";
      }
      case Entered.Wrong wrong ->
          codePage(ticket, form, errors.add("code", ui.text("identity.code.wrong")), model);
    };
  }

  @ExpiredPage("/kode/{ticket}")
  String codeAgain(
      @PathVariable String ticket,
      CodeForm form,
      @ModelAttribute(name = "ui", binding = false) Ui ui,
      Model model) {
    return codePage(ticket, form, expired(ui), model);
  }

  private static FormErrors expired(Ui ui) {
    return FormErrors.none().add("", ui.text("identity.expired.text"));
  }

  private static String askPage(
      ContactForm form, FormErrors errors, HttpServletRequest request, Model model) {
    boolean forgotten = request.getRequestURI().equals(FORGOTTEN);
    model.addAttribute(
        "page",
        new ContactPage(
            form, errors, forgotten ? FORGOTTEN : BY_CODE, forgotten ? "forgotten" : "bycode"));
    return "identity/askCode";
  }

  private static String codePage(String ticket, CodeForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new CodePage(ticket, form, errors));
    return "identity/enterCode";
  }
}
