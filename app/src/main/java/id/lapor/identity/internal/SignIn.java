package id.lapor.identity.internal;

import id.lapor.identity.Account;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Checks who signs in. Takes the same time, and says the same, whether the account is unknown,
/// closed, without a password, or the password is wrong.
@Service
public class SignIn {

  private final AccountDirectory accounts;
  private final AccountStore store;
  private final Passwords passwords;

  SignIn(AccountDirectory accounts, AccountStore store, Passwords passwords) {
    this.accounts = accounts;
    this.store = store;
    this.passwords = passwords;
  }

  /// The active account with this login (or e-mail, or phone) and this password.
  public Optional<Account> byPassword(String login, String password) {
    var account = accounts.findByLogin(login);
    var hash = account.flatMap(found -> store.findPasswordHash(found.id())).orElse(null);
    boolean right = passwords.matches(password, hash);
    return right ? account.filter(Account::active) : Optional.empty();
  }

  /// Whether this is the password of an account that is signed in already.
  public boolean confirms(long accountId, String password) {
    return passwords.matches(password, store.findPasswordHash(accountId).orElse(null));
  }
}
