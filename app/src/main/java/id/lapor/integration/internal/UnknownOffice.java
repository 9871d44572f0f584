package id.lapor.integration.internal;

import org.jspecify.annotations.Nullable;

/// An office that an import names and the institution tree does not know.
///
/// @param waiting how many reports wait for it, counted up to 1,000
public record UnknownOffice(long id, Name name, int waiting) {

  /// What the export calls it and where it stands there.
  ///
  /// @param topId the institution it belongs to; null when that is unknown, too
  /// @param parentName what the export says is above it
  public record Name(@Nullable Long topId, String parentName, String name) {}
}
