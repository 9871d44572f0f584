package id.lapor.identity;

/// Whether an account belongs to somebody who reports or to somebody who works at an institution;
/// admins see and manage officers only.
public enum AccountKind {
  CITIZEN,
  OFFICER
}
