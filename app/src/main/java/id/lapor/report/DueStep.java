package id.lapor.report;

/// What is due next on a report, and by whom.
public enum DueStep {
  /// The admin verifies.
  VERIFY,
  /// The institution gives its first answer.
  FOLLOW_UP,
  /// The institution resolves the report.
  RESOLVE,
  /// The reporter completes a postponed report; then it is archived.
  COMPLETE,
  /// The reporter says whether it is solved; then it closes by itself.
  AUTO_CLOSE,
  /// The national admin decides after two returns.
  ARBITRATE
}
