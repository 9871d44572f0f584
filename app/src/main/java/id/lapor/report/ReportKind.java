package id.lapor.report;

/// What the reporter wants: the three kinds of LAPOR!.
public enum ReportKind {
  /// Pengaduan: a grievance about a public service.
  COMPLAINT,
  /// Aspirasi: a proposal, an idea, a hope.
  ASPIRATION,
  /// Permintaan informasi: a question for information.
  INFORMATION_REQUEST
}
