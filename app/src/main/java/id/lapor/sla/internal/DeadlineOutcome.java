package id.lapor.sla.internal;

/// How a clock ended.
enum DeadlineOutcome {
  /// What was due was done in time.
  MET,
  /// Done late, or not at all until it was too late.
  MISSED,
  /// Nothing was owed any more: returned, passed on, withdrawn, merged, or the reporter spoke
  /// first.
  CANCELLED,
  /// The reporter was asked in time; the step starts anew with the answer.
  PAUSED
}
