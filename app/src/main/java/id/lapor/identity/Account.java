package id.lapor.identity;

import id.lapor.kernel.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's account.
///
/// @param login what they sign in with: e-mail, phone in E.164 or an officer's login
/// @param active whether it may sign in
public record Account(
    long id,
    String login,
    String name,
    @Nullable String email,
    @Nullable String phone,
    boolean active,
    List<Grant> grants) {

  public Account {
    grants = List.copyOf(grants);
  }
}
