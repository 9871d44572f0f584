package id.lapor.identity.internal;

import id.lapor.identity.Account;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.AccountRefusal;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.NewAccount;
import id.lapor.identity.SmsCountries;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with one-time codes: register, sign in, choose a new password, confirm a contact.
///
/// Whether a contact has an account is never told: an unknown one gets a ticket for which no code
/// is right, and whoever registers with a known one gets a code that signs in to the account they
/// have.
@Service
public class CodeRoads {

  private static final Duration PASSWORD_LINK_LIFE = Duration.ofMinutes(30);

  /// What a code led to.
  public sealed interface Entered {

    /// The person proved to own this account.
    record Owner(long accountId, boolean registered) implements Entered {}

    /// They may choose a new password with this ticket.
    record NewPassword(String ticket) implements Entered {}

    /// The contact of the account was changed, or not.
    record ContactChange(long accountId, AccountOutcome outcome) implements Entered {}

    /// Wrong, too late, or tried too often.
    record Wrong() implements Entered {}
  }

  private final OneTimeCodes codes;
  private final AccountDirectory accounts;
  private final AccountRegister register;
  private final Passwords passwords;
  private final SmsCountries countries;

  CodeRoads(
      OneTimeCodes codes,
      AccountDirectory accounts,
      AccountRegister register,
      Passwords passwords,
      SmsCountries countries) {
    this.codes = codes;
    this.accounts = accounts;
    this.register = register;
    this.passwords = passwords;
    this.countries = countries;
  }

  /// Whether codes are sent to this contact at all.
  public boolean reach(Contact contact) {
    return contact.kind() == Contact.Kind.EMAIL || countries.reach(contact.value());
  }

  /// Why a registration is refused for what was typed.
  public List<AccountRefusal> refuse(String name, String contact, String password) {
    var parsed = Contact.parse(contact);
    if (parsed.isPresent()) {
      return register.refuse(AccountRegister.citizen(name, parsed.get(), password));
    }
    var nobody = new NewAccount(AccountKind.CITIZEN, null, name, null, null, password, null);
    return register.refuse(nobody).stream()
        .map(
            wrong ->
                wrong == AccountRefusal.CONTACT_MISSING ? AccountRefusal.CONTACT_UNREADABLE : wrong)
        .toList();
  }

  /// Sends a code that makes the account when it is entered.
  ///
  /// @return the ticket
  @Transactional
  public String register(String name, Contact contact, String password, Locale locale) {
    var hash = passwords.hash(password);
    var known = active(contact);
    return known.isPresent()
        ? codes.send(CodePurpose.SIGN_IN, known.get().id(), contact, "", locale)
        : codes.send(
            CodePurpose.REGISTER,
            null,
            contact,
            String.join("\n", contact.value(), hash, name.strip()),
            locale);
  }

  /// Sends a code that signs in ([CodePurpose#SIGN_IN]) or opens the way to a new password
  /// ([CodePurpose#NEW_PASSWORD]).
  ///
  /// @return the ticket
  @Transactional
  public String sendTo(Contact contact, CodePurpose purpose, Locale locale) {
    return active(contact)
        .map(account -> codes.send(purpose, account.id(), contact, "", locale))
        .orElseGet(() -> codes.pretend(purpose));
  }

  /// Sends a code to a new contact of an account.
  ///
  /// @return the ticket
  @Transactional
  public String confirm(long accountId, Contact contact, Locale locale) {
    return codes.send(CodePurpose.CONFIRM_CONTACT, accountId, contact, contact.value(), locale);
  }

  /// Does what the code was for. A new contact is confirmed by the account that asked for it only,
  /// so that nobody lets another confirm it for them.
  ///
  /// @param signedIn the account that enters it, or null
  @Transactional
  public Entered enter(String ticket, String code, @Nullable Long signedIn) {
    return codes
        .enter(ticket, code)
        .filter(
            right ->
                right.purpose() != CodePurpose.CONFIRM_CONTACT
                    || Objects.equals(right.accountId(), signedIn))
        .map(this::follow)
        .orElseGet(Entered.Wrong::new);
  }

  private Entered follow(OneTimeCodes.Right right) {
    return switch (right.purpose()) {
      case SIGN_IN -> new Entered.Owner(owner(right), false);
      case REGISTER -> make(right.payload());
      case NEW_PASSWORD ->
          new Entered.NewPassword(
              codes.link(CodePurpose.SET_PASSWORD, owner(right), PASSWORD_LINK_LIFE));
      case CONFIRM_CONTACT ->
          new Entered.ContactChange(
              owner(right), register.changeContact(owner(right), right.payload()));
      case SET_PASSWORD, FIRST_ADMIN ->
          throw new IllegalStateException(right.purpose() + " is a link");
    };
  }

  private Entered make(String payload) {
    var parts = List.of(payload.split("\n", 3));
    var contact = Contact.parse(parts.getFirst()).orElseThrow();
    var account = AccountRegister.citizen(parts.get(2), contact, null);
    return switch (register.insert(account, parts.get(1))) {
      case Done done -> new Entered.Owner(done.accountId(), true);
      case Refused refused ->
          active(contact)
              .<Entered>map(known -> new Entered.Owner(known.id(), false))
              .orElseGet(Entered.Wrong::new);
    };
  }

  /// The account that may choose a password with this ticket.
  public Optional<Account> passwordTicket(String ticket) {
    return codes
        .findLink(ticket, CodePurpose.SET_PASSWORD)
        .flatMap(right -> accounts.find(owner(right)))
        .filter(Account::active);
  }

  /// Sets the password of the ticket's account and uses the ticket up; a refused password does not.
  @Transactional
  public AccountOutcome choosePassword(String ticket, String password) {
    var account = passwordTicket(ticket);
    if (account.isEmpty()) {
      return new Refused(AccountRefusal.ACCOUNT_NOT_YOURS);
    }
    var outcome = register.changePassword(account.get().id(), password, null);
    if (outcome instanceof Done && !codes.useLink(ticket)) {
      throw new IllegalStateException("A password link was used twice at the same time");
    }
    if (outcome instanceof Done) {
      register.endCodes(account.get().id());
    }
    return outcome;
  }

  private Optional<Account> active(Contact contact) {
    return accounts.findByLogin(contact.value()).filter(Account::active);
  }

  private static long owner(OneTimeCodes.Right right) {
    return Objects.requireNonNull(right.accountId());
  }
}
