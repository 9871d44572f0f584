package id.lapor.kernel;

/// What an account may do, held in the subtree of one institution (see `docs/glossary.md` for the
/// Indonesian terms).
public enum Role {
  /// Admin nasional: verifies, disposes and arbitrates across all institutions.
  NATIONAL_ADMIN,
  /// Admin instansi: verifies and disposes inside its institution.
  INSTITUTION_ADMIN,
  /// Pejabat penghubung: accepts and answers for a unit.
  LIAISON_OFFICER,
  /// Petugas penerima: enters reports for citizens who come, phone or write.
  INTAKE_OPERATOR,
  /// Pimpinan: sees all of the institution.
  LEADER,
  /// APIP, inspektorat: sees all of the institution, supervisory complaints above all.
  INTERNAL_AUDITOR,
  /// Ombudsman, Kantor Staf Presiden, Kemendagri, KemenPANRB: see across institutions.
  OVERSEER
}
