package id.lapor.testing;

import id.lapor.identity.Account;
import id.lapor.identity.SignedIn;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Lets a request of a page test come from somebody: `get("/meja").with(Acting.as(7, "Ratih",
/// LEADER, 3))`. A POST also needs `with(csrf())`.
public final class Acting {

  private Acting() {}

  /// A reporter with an account.
  public static RequestPostProcessor as(long accountId, String name) {
    return as(account(accountId, name, List.of()));
  }

  /// An officer with one role.
  public static RequestPostProcessor as(
      long accountId, String name, Role role, long institutionId) {
    return as(account(accountId, name, List.of(new Grant(role, institutionId))));
  }

  /// An account as it stands.
  public static RequestPostProcessor as(Account account) {
    var roles = account.grants().stream().map(grant -> "ROLE_" + grant.role());
    var authorities =
        Stream.concat(roles, account.grants().isEmpty() ? Stream.of() : Stream.of("ROLE_OFFICER"))
            .map(SimpleGrantedAuthority::new)
            .toList();
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account, () -> 0), null, authorities));
  }

  private static Account account(long id, String name, List<Grant> grants) {
    return new Account(id, "account-" + id, name, null, null, true, grants);
  }
}
