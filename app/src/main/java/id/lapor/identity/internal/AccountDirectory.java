package id.lapor.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Looks accounts up. Sessions ask with every request, so what they get is kept for 20 seconds; a
/// change in this copy of the program is seen at once, one in another copy within that time.
@Service
public class AccountDirectory implements Accounts {

  /// Days of a role begin and end at midnight here.
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final AccountStore store;
  private final Clock clock;
  private final Cache<Long, Optional<Account>> current =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).maximumSize(50_000).build();

  AccountDirectory(AccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Account> find(long id) {
    return store.find(id, today());
  }

  @Override
  public Optional<Account> findByLogin(String login) {
    return store.findByLogin(Contact.login(login), today());
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : store.names(ids);
  }

  @Override
  public List<Account> listHolders(Role role, Collection<Long> institutionIds) {
    return institutionIds.isEmpty() ? List.of() : store.listHolders(role, institutionIds, today());
  }

  /// The account of a session, at most 20 seconds old; empty when it may not be signed in any more.
  public Optional<Account> current(long id) {
    return current.get(id, this::find).filter(Account::active);
  }

  /// Called after each change of an account.
  void changed(long id) {
    current.invalidate(id);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              current.invalidate(id);
            }
          });
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
