package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.kernel.Actor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing out, and coming back to what was typed when the sign-in had run out by itself.
@Controller
class SignOutController {

  private final SignInSession session;
  private final KeptForms forms;

  SignOutController(SignInSession session, KeptForms forms) {
    this.session = session;
    this.forms = forms;
  }

  @GetMapping("/keluar")
  String ask() {
    return "identity/signOut";
  }

  @PostMapping("/keluar")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    session.end(request, response);
    // What was typed and not sent stays on the device; it must not meet the next person there.
    response.setHeader("Clear-Site-Data", "\"storage\"");
    return "redirect:/";
  }

  @ExpiredPage("/keluar")
  String askAgain() {
    return "identity/signOut";
  }

  @GetMapping("/lanjutkan")
  void resume(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var form = forms.take(actor.signedIn(), request, response);
    if (form.isEmpty()) {
      response.sendRedirect("/masuk/tujuan");
      return;
    }
    var again = RepeatedPost.of(request, form.get());
    request.getRequestDispatcher(again.path()).forward(again, response);
  }
}
