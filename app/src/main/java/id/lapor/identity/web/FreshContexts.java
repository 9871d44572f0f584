package id.lapor.identity.web;

import id.lapor.identity.Account;
import id.lapor.identity.SignedIn;
import id.lapor.identity.UnreadNotices;
import id.lapor.identity.internal.AccountDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Keeps the account's id in the session, and makes of it who is signed in now: name, roles and
/// whether the account is still active are looked up anew. Nothing is loaded for a request that
/// does not ask who is there.
@Component
class FreshContexts implements SecurityContextRepository {

  /// The authority of whoever holds any role.
  static final String OFFICER = "OFFICER";

  private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
  private final AccountDirectory accounts;
  private final ObjectProvider<UnreadNotices> notices;

  FreshContexts(AccountDirectory accounts, ObjectProvider<UnreadNotices> notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  /// What the session keeps.
  static SecurityContext kept(long accountId) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(accountId, null, List.of()));
  }

  /// Who is signed in, with the authorities of the roles held now.
  Authentication signedIn(Account account) {
    var principal = new SignedIn(account, () -> unread(account.id()));
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, authorities(principal));
  }

  private int unread(long accountId) {
    var counter = notices.getIfAvailable();
    return counter == null ? 0 : counter.count(accountId);
  }

  private static List<GrantedAuthority> authorities(SignedIn principal) {
    var roles = principal.account().grants().stream().map(grant -> grant.role().name());
    var all = principal.officer() ? Stream.concat(roles, Stream.of(OFFICER)) : roles;
    return all.distinct()
        .map(name -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + name))
        .toList();
  }

  private SecurityContext fresh(SecurityContext kept) {
    var authentication = kept.getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Long id)) {
      return kept;
    }
    return accounts
        .current(id)
        .<SecurityContext>map(account -> new SecurityContextImpl(signedIn(account)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(session.loadDeferredContext(request));
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    session.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return session.containsContext(request);
  }

  private final class Deferred implements DeferredSecurityContext {
    private final DeferredSecurityContext kept;
    private @Nullable SecurityContext fresh;

    Deferred(DeferredSecurityContext kept) {
      this.kept = kept;
    }

    @Override
    public SecurityContext get() {
      if (fresh == null) {
        fresh = fresh(kept.get());
      }
      return fresh;
    }

    @Override
    public boolean isGenerated() {
      return kept.isGenerated();
    }
  }
}
