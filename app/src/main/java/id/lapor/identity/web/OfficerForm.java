package id.lapor.identity.web;

import id.lapor.kernel.Role;
import org.jspecify.annotations.Nullable;

/// What an admin types about an officer: the person, or a role to give.
///
/// @param search words to find the institution by
/// @param find set by the button that looks for the institution, which saves nothing
public record OfficerForm(
    @Nullable String name,
    @Nullable String login,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Role role,
    @Nullable String search,
    @Nullable String find,
    @Nullable Long institution,
    @Nullable String validFrom,
    @Nullable String validTo) {

  static final OfficerForm EMPTY =
      new OfficerForm(null, null, null, null, null, null, null, null, null, null);

  boolean wantsSearch() {
    return find != null;
  }

  static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
