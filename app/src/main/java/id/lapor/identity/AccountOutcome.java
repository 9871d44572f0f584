package id.lapor.identity;

/// What became of a command on an account.
public sealed interface AccountOutcome {

  /// It was done to this account.
  record Done(long accountId) implements AccountOutcome {}

  /// Nothing was changed.
  record Refused(AccountRefusal reason) implements AccountOutcome {}
}
