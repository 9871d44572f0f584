package id.lapor.report;

import java.util.List;

/// What became of a submission.
public sealed interface SubmissionOutcome {

  /// Accepted, now or by an earlier sending of the same key.
  ///
  /// @param receiptCode 16 digits; opens the report together with its number; never stored in the
  ///     clear
  /// @param repeated whether the same key had been accepted before
  /// @param altered whether what was accepted before said something else; whoever cannot be sure
  ///     that the key is the sender's own secret must not hand out the code then
  record Accepted(Report report, String receiptCode, boolean repeated, boolean altered)
      implements SubmissionOutcome {}

  /// Not accepted, for all these reasons.
  record Refused(List<Refusal> refusals) implements SubmissionOutcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
