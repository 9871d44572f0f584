package id.lapor.kernel;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who acts or looks: a guest, an account with its roles, a reporter who proved a receipt code, or
/// the system itself.
///
/// @param accountId the signed-in account, or null
/// @param name the account's display name, or null
/// @param grants the account's roles that are valid now
/// @param provenReport id of the report whose receipt code was given, or null
/// @param system whether the program itself acts (timers, imports)
public record Actor(
    @Nullable Long accountId,
    @Nullable String name,
    List<Grant> grants,
    @Nullable Long provenReport,
    boolean system) {

  public Actor {
    grants = List.copyOf(grants);
  }

  /// Somebody who is not signed in.
  public static Actor guest() {
    return new Actor(null, null, List.of(), null, false);
  }

  /// The program itself.
  public static Actor ofSystem() {
    return new Actor(null, null, List.of(), null, true);
  }

  /// A signed-in account.
  public static Actor account(long id, String name, List<Grant> grants) {
    return new Actor(id, name, grants, null, false);
  }

  /// The same actor, who moreover proved the receipt code of one report.
  public Actor withReceiptOf(long reportId) {
    return new Actor(accountId, name, grants, reportId, system);
  }

  /// Whether a role is held anywhere.
  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /// The institutions in which a role is held.
  public Set<Long> institutionsOf(Role role) {
    return grants.stream()
        .filter(grant -> grant.role() == role)
        .map(Grant::institutionId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the actor holds any role at all.
  public boolean officer() {
    return !grants.isEmpty();
  }

  /// The account id of an actor known to be signed in.
  public long signedIn() {
    return Objects.requireNonNull(accountId, "not signed in");
  }
}
