package id.lapor.report;

/// As what somebody acts on one report: the roles of the lifecycle table.
public enum Party {
  REPORTER,
  NATIONAL_ADMIN,
  INSTITUTION_ADMIN,
  LIAISON_OFFICER,
  INTAKE_OPERATOR,
  LEADER,
  INTERNAL_AUDITOR,
  OVERSEER,
  SYSTEM,
  /// Everybody else; may look at public reports and do nothing.
  PUBLIC
}
