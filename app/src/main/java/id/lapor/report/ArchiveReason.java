package id.lapor.report;

/// Why a report is archived; always shown to the reporter with what can be done next.
public enum ArchiveReason {
  INCOMPLETE,
  UNCLEAR,
  NOT_RELEVANT,
  OFFENSIVE,
  DUPLICATE,
  SPAM,
  PRIVATE_DISPUTE,
  IN_COURT,
  /// The reporter did not complete a postponed report in time; set by the system.
  EXPIRED,
  /// The reporter withdrew it.
  WITHDRAWN
}
