package id.lapor.identity;

import id.lapor.kernel.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Commands on accounts for owners who proved themselves, and for the program. What admins do to
/// officers is at [Officers].
public interface AccountChanges {

  /// Makes an account without any role.
  AccountOutcome create(NewAccount account);

  /// Gives a role on the program's own account: demo accounts, the first admin.
  void grant(long accountId, RoleTerm term);

  /// Changes the display name.
  AccountOutcome rename(long accountId, String name);

  /// Replaces the password, and ends all sessions but the one given.
  AccountOutcome changePassword(long accountId, String password, @Nullable String keepSession);

  /// Replaces e-mail or phone, which its owner proved to hold.
  AccountOutcome changeContact(long accountId, String contact);

  /// A role in the subtree of an institution, for a time.
  ///
  /// @param validTo the last day, or null for no end
  record RoleTerm(
      Role role, long institutionId, LocalDate validFrom, @Nullable LocalDate validTo) {}
}
