package id.lapor.identity.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is typed to sign in.
///
/// @param lanjut the page wanted before
public record SignInForm(
    @Nullable String login, @Nullable String password, @Nullable String lanjut) {

  String typedLogin() {
    return Objects.requireNonNullElse(login, "").strip();
  }

  String typedPassword() {
    return Objects.requireNonNullElse(password, "");
  }
}
