package id.lapor.identity;

import java.time.Duration;

/// How often something may be tried: guessing passwords and codes, flooding the intake.
///
/// The numbers are the settings `lapor.limits.<purpose>.count` and `.per`. They are kept in memory,
/// so they hold per copy of the program: behind a balancer with n copies a determined visitor gets
/// up to n times as many tries. Thread-safe.
public interface Limits {

  /// Counts one try; false when there were too many in the time set.
  ///
  /// @param key what the tries are counted by, such as an address or a login; it is kept as a hash
  /// and never logged
  /// @throws IllegalArgumentException when the purpose has no setting
  boolean allow(String purpose, String key);

  /// Counts one try of a visitor by the network address the request came from: an IPv6 address by
  /// its first 64 bits, since every household and phone has that many addresses to choose from.
  boolean allowFrom(String purpose, String address);

  /// How long until the next try is allowed; zero when it is allowed now. Counts nothing.
  Duration wait(String purpose, String key);

  /// How long until the next try from this network address is allowed. Counts nothing.
  Duration waitFrom(String purpose, String address);
}
