package id.lapor.identity;

import org.jspecify.annotations.Nullable;

/// An account to be made, as typed; the door checks and normalises it.
///
/// @param login null to sign in by the contact
/// @param password null when its owner sets it by a link
/// @param institutionId the node an officer belongs to
public record NewAccount(
    AccountKind kind,
    @Nullable String login,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String password,
    @Nullable Long institutionId) {

  @Override
  public String toString() {
    return "NewAccount[kind=" + kind + "]";
  }
}
