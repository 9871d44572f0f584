package id.lapor.report;

/// What can be done to a report; together with state and party it decides the next state.
public enum Command {
  VERIFY,
  EDIT,
  POSTPONE,
  RETURN,
  ARCHIVE,
  DISPOSE,
  ACCEPT,
  PROGRESS,
  FOLLOW_UP,
  PROPOSE_CLOSING,
  REPLY,
  DISPUTE,
  CLOSE,
  RATE,
  REOPEN,
  APPEAL,
  WITHDRAW,
  MERGE
}
