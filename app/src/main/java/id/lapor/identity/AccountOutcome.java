package id.lapor.identity;

import java.util.List;

/// What became of a command on an account.
public sealed interface AccountOutcome {

  /// It was done to this account.
  record Done(long accountId) implements AccountOutcome {}

  /// Nothing was changed.
  ///
  /// @param reasons all that is wrong, not only the first
  record Refused(List<AccountRefusal> reasons) implements AccountOutcome {

    /// Keeps a copy.
    public Refused {
      reasons = List.copyOf(reasons);
    }

    /// For one reason.
    public Refused(AccountRefusal reason) {
      this(List.of(reason));
    }
  }
}
