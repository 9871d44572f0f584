package id.lapor.identity.internal;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountRefusal;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which admin may give which role to whom.
///
/// A national admin gives any role anywhere. An institution admin gives roles that end at its own
/// institution, inside its subtree, to accounts that are wholly its own: an officer who also holds
/// a role elsewhere, or one that reaches across institutions, is out of its hands.
final class GrantRules {

  /// Roles that only a national admin gives.
  static final Set<Role> NATIONAL = EnumSet.of(Role.NATIONAL_ADMIN, Role.OVERSEER);

  /// Whether one node lies at or below another.
  interface Within {
    boolean test(long id, long ancestorId);
  }

  private final Within within;

  GrantRules(Within within) {
    this.within = within;
  }

  /// Why this role may not be given, if so.
  Optional<AccountRefusal> refuse(Actor by, RoleTerm term) {
    if (term.validTo() != null && term.validTo().isBefore(term.validFrom())) {
      return Optional.of(AccountRefusal.DATES_REVERSED);
    }
    if (by.has(Role.NATIONAL_ADMIN)) {
      return Optional.empty();
    }
    if (!by.has(Role.INSTITUTION_ADMIN) || NATIONAL.contains(term.role())) {
      return Optional.of(AccountRefusal.ROLE_NOT_YOURS);
    }
    return covers(by, term.institutionId())
        ? Optional.empty()
        : Optional.of(AccountRefusal.INSTITUTION_NOT_YOURS);
  }

  /// Whether the admin looks after an officer.
  ///
  /// @param home the node the officer belongs to
  /// @param grants all grants that are not revoked, whether they hold today or not
  boolean manages(Actor by, @Nullable Long home, Collection<Grant> grants) {
    if (by.has(Role.NATIONAL_ADMIN)) {
      return true;
    }
    return home != null
        && covers(by, home)
        && grants.stream()
            .allMatch(
                grant -> !NATIONAL.contains(grant.role()) && covers(by, grant.institutionId()));
  }

  private boolean covers(Actor by, long institutionId) {
    return by.institutionsOf(Role.INSTITUTION_ADMIN).stream()
        .anyMatch(root -> within.test(institutionId, root));
  }
}
