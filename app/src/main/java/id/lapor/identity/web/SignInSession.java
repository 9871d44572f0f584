package id.lapor.identity.web;

import id.lapor.identity.internal.OpenSessions;
import id.lapor.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Starts and ends a signed-in session. Signing in gives the session and the form token new values,
/// so that ones planted before are worth nothing.
@Component
class SignInSession {

  private final FreshContexts contexts;
  private final CsrfAuthenticationStrategy newFormToken;
  private final ChangeSessionIdAuthenticationStrategy newSessionId =
      new ChangeSessionIdAuthenticationStrategy();
  private final KeptForms forms;

  SignInSession(FreshContexts contexts, CsrfTokenRepository formTokens, KeptForms forms) {
    this.contexts = contexts;
    this.newFormToken = new CsrfAuthenticationStrategy(formTokens);
    this.forms = forms;
  }

  /// Signs the account in and says where to go: back to what was being typed or wanted, else to
  /// their own start page.
  String start(
      long accountId,
      @Nullable String wanted,
      HttpServletRequest request,
      HttpServletResponse response) {
    var kept = FreshContexts.kept(accountId);
    var authentication = Objects.requireNonNull(kept.getAuthentication());
    newSessionId.onAuthentication(authentication, request, response);
    newFormToken.onAuthentication(authentication, request, response);
    request
        .getSession()
        .setAttribute(OpenSessions.DEVICE, Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
    contexts.saveContext(kept, request, response);
    if (forms.waits(accountId, request, response)) {
      return "/lanjutkan";
    }
    return Wanted.safe(wanted).orElse("/masuk/tujuan");
  }

  /// Where somebody starts who wanted no page in particular.
  static String home(Actor actor) {
    return actor.officer() ? "/meja" : "/laporan-saya";
  }

  /// Ends this session.
  void end(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    forms.forget(request, response);
  }
}
