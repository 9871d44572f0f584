package id.lapor.identity.internal;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.AccountOutcome.Refused;
import id.lapor.identity.AccountRefusal;
import id.lapor.identity.NewAccount;
import id.lapor.identity.Officers;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What admins do to officers' accounts.
@Service
class OfficerAdministration implements Officers {

  private static final int PAGE = 30;

  private final OfficerQuery officers;
  private final AccountStore store;
  private final AccountRegister register;
  private final PasswordLinks links;
  private final Institutions institutions;
  private final AccountDirectory directory;
  private final GrantRules rules;

  OfficerAdministration(
      OfficerQuery officers,
      AccountStore store,
      AccountRegister register,
      PasswordLinks links,
      Institutions institutions,
      AccountDirectory directory) {
    this.officers = officers;
    this.store = store;
    this.register = register;
    this.links = links;
    this.institutions = institutions;
    this.directory = directory;
    this.rules = new GrantRules(institutions::within);
  }

  @Override
  public Slice<Officer> list(Actor by, @Nullable String words, @Nullable String cursor) {
    var rows = officers.list(scope(by), prefixes(words), after(cursor), PAGE);
    return Slice.of(rows, PAGE, OfficerAdministration::cursor);
  }

  private @Nullable Collection<Long> scope(Actor by) {
    return by.has(Role.NATIONAL_ADMIN)
        ? null
        : by.institutionsOf(Role.INSTITUTION_ADMIN).stream()
            .flatMap(root -> institutions.subtree(root).stream())
            .collect(Collectors.toSet());
  }

  private static @Nullable String prefixes(@Nullable String words) {
    if (words == null) {
      return null;
    }
    var parts = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    var query = parts.filter(part -> !part.isEmpty()).map(part -> part + ":*").toList();
    return query.isEmpty() ? null : String.join(" & ", query);
  }

  private static String cursor(Officer officer) {
    return officer.account().id() + " " + officer.account().name().toLowerCase(Locale.ROOT);
  }

  private static OfficerQuery.@Nullable After after(@Nullable String cursor) {
    if (cursor == null || !cursor.matches("[0-9]{1,18} .+")) {
      return null;
    }
    int space = cursor.indexOf(' ');
    return new OfficerQuery.After(
        cursor.substring(space + 1), Long.parseLong(cursor.substring(0, space)));
  }

  @Override
  public Optional<Officer> find(Actor by, long accountId) {
    return officers.find(accountId).filter(officer -> manages(by, officer));
  }

  @Override
  public List<AccountRefusal> refuse(NewAccount account) {
    return register.refuse(account);
  }

  @Override
  @Transactional
  public AccountOutcome create(Actor by, NewAccount account, RoleTerm first) {
    var refusals = new ArrayList<>(register.refuse(account));
    rules.refuse(by, first).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var outcome = register.create(account);
    if (outcome instanceof Done done) {
      store.grant(done.accountId(), first, by.signedIn(), register.now());
      links.send(done.accountId());
    }
    return outcome;
  }

  @Override
  @Transactional
  public AccountOutcome grant(Actor by, long accountId, RoleTerm term) {
    if (find(by, accountId).isEmpty()) {
      return new Refused(AccountRefusal.ACCOUNT_NOT_YOURS);
    }
    var refusal = rules.refuse(by, term);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    store.grant(accountId, term, by.signedIn(), register.now());
    directory.changed(accountId);
    return new Done(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome revoke(Actor by, long accountId, long grantId) {
    var term =
        find(by, accountId).stream()
            .flatMap(officer -> officer.terms().stream())
            .filter(held -> held.id() == grantId)
            .findFirst();
    if (term.isEmpty()) {
      return new Refused(AccountRefusal.ACCOUNT_NOT_YOURS);
    }
    if (term.get().grant().role() == Role.NATIONAL_ADMIN && last(accountId)) {
      return new Refused(AccountRefusal.LAST_NATIONAL_ADMIN);
    }
    store.revoke(grantId, by.signedIn(), register.now());
    directory.changed(accountId);
    return new Done(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome setActive(Actor by, long accountId, boolean active) {
    var officer = find(by, accountId);
    if (officer.isEmpty()) {
      return new Refused(AccountRefusal.ACCOUNT_NOT_YOURS);
    }
    boolean nationalAdmin =
        grants(officer.get()).stream().anyMatch(grant -> grant.role() == Role.NATIONAL_ADMIN);
    if (!active && nationalAdmin && last(accountId)) {
      return new Refused(AccountRefusal.LAST_NATIONAL_ADMIN);
    }
    register.setActive(accountId, active);
    return new Done(accountId);
  }

  @Override
  @Transactional
  public AccountOutcome sendPasswordLink(Actor by, long accountId) {
    if (find(by, accountId).filter(officer -> officer.account().active()).isEmpty()) {
      return new Refused(AccountRefusal.ACCOUNT_NOT_YOURS);
    }
    links.send(accountId);
    return new Done(accountId);
  }

  private boolean manages(Actor by, Officer officer) {
    return rules.manages(by, officer.institutionId(), grants(officer));
  }

  private static List<Grant> grants(Officer officer) {
    return officer.terms().stream().map(Term::grant).toList();
  }

  private boolean last(long accountId) {
    return !store.anyHolder(Role.NATIONAL_ADMIN, accountId, directory.today());
  }
}
