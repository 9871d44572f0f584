package id.lapor.report;

import java.util.List;

/// Past reports were written; published inside the transaction that writes them, once for each
/// batch.
///
/// @param changes all that happened to them, report by report and in order
public record PastReportsRecorded(List<ReportChanged> changes) {

  public PastReportsRecorded {
    changes = List.copyOf(changes);
  }
}
