package id.lapor.report;

import id.lapor.kernel.Actor;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/// Reports of the past with their whole lives, for filling a system with many: played in memory by
/// the rules that every action goes through, then written many at a time.
///
/// Nobody is told about the past: no [ReportChanged] is published, but [PastReportsRecorded].
public interface PastReports {

  /// Ids for so many new reports, taken from the same sequence as everybody's; they are never given
  /// out again.
  List<Long> reserveIds(int count);

  /// The number that the report of an id has or will have.
  ReportNumber numberOf(long id);

  /// Begins a life. The submission is not checked; whoever tells about the past makes it right.
  PastReport submit(long id, Submission submission, Actor by, Instant at);

  /// Writes lives, all of them in one transaction, so that a crash leaves all or nothing.
  ///
  /// @param rebuildIndexes takes indexes away first and builds them anew at the end, in the same
  ///     transaction; much faster for many reports, and nobody else can read or write meanwhile
  void record(Iterator<List<PastReport>> batches, boolean rebuildIndexes);

  /// Tells PostgreSQL's planner how much there is now.
  void analyze();
}
