package id.lapor.report;

import id.lapor.kernel.Actor;
import java.time.Instant;

/// One report while its past is told; in memory only until [PastReports#record].
public interface PastReport {

  /// The report as it stands after what was told so far.
  Report report();

  /// Does something at a time of the past, as [Reports#act] does it now. A report to merge into is
  /// not looked up.
  Outcome act(Action action, Actor actor, Instant at);
}
