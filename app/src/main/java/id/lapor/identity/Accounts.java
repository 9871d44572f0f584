package id.lapor.identity;

import id.lapor.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door to accounts. How a controller learns who acts: a parameter of type
/// [id.lapor.kernel.Actor].
public interface Accounts {

  Optional<Account> find(long id);

  Optional<Account> findByLogin(String login);

  /// Display names by id.
  Map<Long, String> names(Collection<Long> ids);

  /// The active accounts that hold a role at one of these nodes exactly.
  List<Account> listHolders(Role role, Collection<Long> institutionIds);
}
