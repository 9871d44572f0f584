package id.lapor.identity;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The officers' accounts as admins look after them. A national admin sees all; an institution
/// admin those that belong to its subtree, and gives neither national nor overseeing roles.
public interface Officers {

  /// Officers by name; `words` are beginnings of parts of the name or login.
  Slice<Officer> list(Actor by, @Nullable String words, @Nullable String cursor);

  /// One officer with all grants that are not revoked; empty when it is not this admin's.
  Optional<Officer> find(Actor by, long accountId);

  /// All for which such an account would be refused; whether it exists already is not looked at.
  List<AccountRefusal> refuse(NewAccount account);

  /// Makes an officer's account with its first role. It has no password; its owner gets a link to
  /// set one.
  AccountOutcome create(Actor by, NewAccount account, RoleTerm first);

  /// Gives a role.
  AccountOutcome grant(Actor by, long accountId, RoleTerm term);

  /// Takes one grant back; the account and the record of the grant stay.
  AccountOutcome revoke(Actor by, long accountId, long grantId);

  /// Lets the account sign in, or not any more; its open sessions end with it.
  AccountOutcome setActive(Actor by, long accountId, boolean active);

  /// Sends its owner a link to set a password.
  AccountOutcome sendPasswordLink(Actor by, long accountId);

  /// An officer in the admin's list.
  ///
  /// @param hasPassword whether a password was ever set
  record Officer(
      Account account, @Nullable Long institutionId, boolean hasPassword, List<Term> terms) {

    public Officer {
      terms = List.copyOf(terms);
    }
  }

  /// A grant with its dates.
  record Term(long id, Grant grant, LocalDate validFrom, @Nullable LocalDate validTo) {}
}
