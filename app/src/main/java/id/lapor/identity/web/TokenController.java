package id.lapor.identity.web;

import id.lapor.identity.AccessTokens;
import id.lapor.identity.AccessTokens.AccessToken;
import id.lapor.identity.Limits;
import id.lapor.identity.internal.Contact;
import id.lapor.identity.internal.SignIn;
import id.lapor.kernel.Actor;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.StrictBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tokens with which programs act as an account.
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {

  private static final int LONGEST_LABEL = 60;
  private static final String NO_LABEL = "API";

  private final AccessTokens tokens;
  private final SignIn signIn;
  private final Limits limits;

  TokenController(AccessTokens tokens, SignIn signIn, Limits limits) {
    this.tokens = tokens;
    this.signIn = signIn;
    this.limits = limits;
  }

  /// Who wants a token.
  record SignInBody(@Nullable String userName, @Nullable String password, @Nullable String label)
      implements StrictBody {}

  /// The token, told this once.
  record NewToken(long id, String token, String tokenType, String label, Instant expiresAt) {}

  /// The tokens that hold.
  record Tokens(List<AccessToken> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewToken create(@RequestBody SignInBody body, HttpServletRequest request) {
    var login = Objects.requireNonNullElse(body.userName(), "").strip();
    var password = Objects.requireNonNullElse(body.password(), "");
    ProblemException.refuse(
        Wrong.missing(login.isEmpty(), "userName"),
        Wrong.missing(password.isEmpty(), "password"),
        Wrong.tooLong(body.label(), LONGEST_LABEL, "label"));
    var address = request.getRemoteAddr();
    if (!limits.allowFrom("sign-in-address", address)) {
      throw new ProblemException(Problem.TOO_MANY_REQUESTS)
          .after(limits.waitFrom("sign-in-address", address));
    }
    var key = Contact.login(login).toLowerCase(Locale.ROOT);
    if (!limits.allow("sign-in-login", key)) {
      throw new ProblemException(Problem.TOO_MANY_REQUESTS)
          .after(limits.wait("sign-in-login", key));
    }
    var account =
        signIn
            .byPassword(login, password)
            .orElseThrow(() -> new ProblemException(Problem.SIGN_IN_REFUSED));
    var issued = tokens.issue(account.id(), label(body.label()));
    return new NewToken(
        issued.about().id(),
        issued.token(),
        "Bearer",
        issued.about().label(),
        issued.about().expiresAt());
  }

  @GetMapping
  Tokens list(Actor actor) {
    return new Tokens(tokens.list(account(actor)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id, Actor actor) {
    if (!tokens.revoke(account(actor), id)) {
      throw new ProblemException(Problem.NOT_FOUND);
    }
  }

  private static long account(Actor actor) {
    if (actor.accountId() == null) {
      throw new ProblemException(Problem.TOKEN_NEEDED);
    }
    return actor.accountId();
  }

  private static String label(@Nullable String typed) {
    var label = Objects.requireNonNullElse(typed, "").strip();
    return label.isEmpty() ? NO_LABEL : label;
  }
}
