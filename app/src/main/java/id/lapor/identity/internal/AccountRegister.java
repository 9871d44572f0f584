package id.lapor.identity.internal;

import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.AccountRefusal;
import id.lapor.identity.NewAccount;
import id.lapor.identity.SmsCountries;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes accounts and changes them.
@Service
public class AccountRegister implements AccountChanges {

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{2,59}");
  private static final int LONGEST_NAME = 120;

  private final AccountStore store;
  private final AccountDirectory directory;
  private final Passwords passwords;
  private final OpenSessions sessions;
  private final SmsCountries countries;
  private final Clock clock;

  AccountRegister(
      AccountStore store,
      AccountDirectory directory,
      Passwords passwords,
      OpenSessions sessions,
      SmsCountries countries,
      Clock clock) {
    this.store = store;
    this.directory = directory;
    this.passwords = passwords;
    this.sessions = sessions;
    this.countries = countries;
    this.clock = clock;
  }

  @Override
  @Transactional
  public AccountOutcome create(NewAccount account) {
    var refusals = refuse(account);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var hash = account.password() == null ? null : passwords.hash(account.password());
    return insert(account, hash);
  }

  /// All for which such an account would be refused; whether it exists already is not
  /// looked at.
  public List<AccountRefusal> refuse(NewAccount account) {
    var wrong = new ArrayList<AccountRefusal>();
    refuseName(account.name()).ifPresent(wrong::add);
    if (account.login() != null && !LOGIN.matcher(account.login().strip()).matches()) {
      wrong.add(AccountRefusal.LOGIN_UNREADABLE);
    }
    refuseContact(account, wrong);
    if (account.password() != null) {
      passwords.refuse(account.password(), own(account)).ifPresent(wrong::add);
    }
    return wrong;
  }

  private void refuseContact(NewAccount account, List<AccountRefusal> wrong) {
    if (account.email() == null && account.phone() == null) {
      wrong.add(AccountRefusal.CONTACT_MISSING);
    }
    if (account.email() != null && Contact.email(account.email()).isEmpty()) {
      wrong.add(AccountRefusal.EMAIL_UNREADABLE);
    }
    if (account.phone() != null) {
      var phone = Contact.phone(account.phone());
      if (phone.isEmpty()) {
        wrong.add(AccountRefusal.PHONE_UNREADABLE);
      } else if (account.email() == null && !countries.reach(phone.get().value())) {
        wrong.add(AccountRefusal.PHONE_ABROAD);
      }
    }
  }

  /// What a password must not be made of.
  private static List<String> own(NewAccount account) {
    return Stream.of(account.login(), account.name(), account.email(), account.phone())
        .filter(Objects::nonNull)
        .toList();
  }

  /// Stores a checked account whose password was hashed before.
  AccountOutcome insert(NewAccount account, @Nullable String passwordHash) {
    var email = normal(account.email(), Contact::email);
    var phone = normal(account.phone(), Contact::phone);
    var login =
        account.login() != null
            ? account.login().strip()
            : email != null ? email : Objects.requireNonNull(phone);
    var row =
        new AccountStore.NewRow(
            account.kind(),
            login,
            account.name().strip(),
            email,
            phone,
            passwordHash,
            account.institutionId());
    var id = store.insert(row, clock.instant());
    return id.<AccountOutcome>map(Done::new).orElseGet(() -> new Refused(taken(email, phone)));
  }

  private AccountRefusal taken(@Nullable String email, @Nullable String phone) {
    if (email != null && store.findByLogin(email, directory.today()).isPresent()) {
      return AccountRefusal.EMAIL_TAKEN;
    }
    if (phone != null && store.findByLogin(phone, directory.today()).isPresent()) {
      return AccountRefusal.PHONE_TAKEN;
    }
    return AccountRefusal.LOGIN_TAKEN;
  }

  @Override
  @Transactional
  public void grant(long accountId, RoleTerm term) {
    store.grant(accountId, term, null, clock.instant());
    directory.changed(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome rename(long accountId, String name) {
    var refusal = refuseName(name);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    store.rename(accountId, name.strip(), clock.instant());
    directory.changed(accountId);
    return new Done(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome changePassword(
      long accountId, String password, @Nullable String keepSession) {
    var account = directory.find(accountId).orElseThrow();
    var own = new ArrayList<String>();
    Stream.of(account.login(), account.name(), account.email(), account.phone())
        .filter(Objects::nonNull)
        .forEach(own::add);
    var refusal = passwords.refuse(password, own);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    store.setPassword(accountId, passwords.hash(password), clock.instant());
    if (keepSession != null) {
      store.dropCodes(accountId);
    }
    sessions.endAll(accountId, keepSession);
    return new Done(accountId);
  }

  /// Ends every code and link of an account that is still out.
  void endCodes(long accountId) {
    store.dropCodes(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome changeContact(long accountId, String typed) {
    var contact = Contact.parse(typed);
    if (contact.isEmpty()) {
      return new Refused(AccountRefusal.CONTACT_UNREADABLE);
    }
    var holder = store.findByLogin(contact.get().value(), directory.today());
    if (holder.isPresent() && holder.get().id() != accountId) {
      return new Refused(
          contact.get().kind() == Contact.Kind.EMAIL
              ? AccountRefusal.EMAIL_TAKEN
              : AccountRefusal.PHONE_TAKEN);
    }
    store.setContact(accountId, contact.get(), clock.instant());
    directory.changed(accountId);
    return new Done(accountId);
  }

  /// Opens or closes an account; closing ends its sessions.
  void setActive(long accountId, boolean active) {
    store.setActive(accountId, active, clock.instant());
    directory.changed(accountId);
    if (!active) {
      sessions.endAll(accountId, null);
    }
  }

  Instant now() {
    return clock.instant();
  }

  /// A reporter's account as they register: signs in by the contact.
  public static NewAccount citizen(String name, Contact contact, @Nullable String password) {
    boolean email = contact.kind() == Contact.Kind.EMAIL;
    return new NewAccount(
        AccountKind.CITIZEN,
        null,
        name,
        email ? contact.value() : null,
        email ? null : contact.value(),
        password,
        null);
  }

  private static Optional<AccountRefusal> refuseName(String name) {
    if (name.isBlank()) {
      return Optional.of(AccountRefusal.NAME_MISSING);
    }
    return name.length() > LONGEST_NAME ? Optional.of(AccountRefusal.NAME_LONG) : Optional.empty();
  }

  private static @Nullable String normal(
      @Nullable String typed, Function<String, Optional<Contact>> parse) {
    return typed == null ? null : parse.apply(typed).map(Contact::value).orElse(null);
  }
}
