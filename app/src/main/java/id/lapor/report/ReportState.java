package id.lapor.report;

/// Where a report stands. The moves between states are in the lifecycle table, drawn in
/// `docs/lifecycle.md`.
public enum ReportState {
  /// Belum terverifikasi.
  SUBMITTED,
  /// Terverifikasi.
  VERIFIED,
  /// Terdisposisi: with an institution or unit that has not taken it up yet.
  DISPOSED,
  /// Diproses.
  IN_PROGRESS,
  /// Ditindaklanjuti oleh instansi: answered with substance, waits for the reporter's word.
  FOLLOWED_UP,
  /// Ditanggapi oleh pelapor.
  REPORTER_REPLIED,
  /// Menunggu kelengkapan informasi: the clock pauses until the reporter answers.
  POSTPONED,
  /// Bukan wewenang: back up one level.
  RETURNED,
  /// Dibuka kembali.
  REOPENED,
  /// Selesai: by the reporter, an admin or the system.
  CLOSED,
  /// Diarsipkan, with a reason that the reporter reads.
  ARCHIVED,
  /// Digabungkan: follows another report.
  MERGED;

  /// Whether somebody still has to do something.
  public boolean open() {
    return this != CLOSED && this != ARCHIVED && this != MERGED;
  }
}
