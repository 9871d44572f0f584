package id.lapor.report;

/// There is no such report, or the actor may not know that there is.
public class ReportNotFound extends RuntimeException {

  /// @param number what was asked for
  public ReportNotFound(ReportNumber number) {
    super("No report " + number + " for this actor");
  }
}
