package id.lapor.identity;

import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.ui.Viewer;
import java.util.function.IntSupplier;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who is signed in, as of this request: the session keeps only the account's id, and name, roles
/// and activity are read anew, so that a revoked role stops working without signing out.
///
/// @param unreadCount asked only when a page head is drawn
public record SignedIn(Account account, IntSupplier unreadCount)
    implements AuthenticatedPrincipal, Viewer {

  @Override
  public String getName() {
    return String.valueOf(account.id());
  }

  @Override
  public String name() {
    return account.name();
  }

  @Override
  public boolean officer() {
    return !account.grants().isEmpty();
  }

  @Override
  public boolean admin() {
    return actor().has(Role.NATIONAL_ADMIN) || actor().has(Role.INSTITUTION_ADMIN);
  }

  @Override
  public int unread() {
    return unreadCount.getAsInt();
  }

  /// The same person as the one who acts.
  public Actor actor() {
    return Actor.account(account.id(), account.name(), account.grants());
  }
}
