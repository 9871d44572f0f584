package id.lapor.portal.web;

import java.util.List;
import java.util.UUID;

/// Step 4: what will be sent, step by step with a way back to each.
///
/// @param carried the answers, sealed, so that the page can be shown again even without the
/// database
/// @param incomplete a step is not filled in yet, so it cannot be sent
public record ReviewPage(
    UUID draft, String carried, List<Row> rows, List<Problem> problems, boolean incomplete) {

  /// An answer to be looked at again, with the step on which it can be changed.
  ///
  /// @param step last part of the address of the step
  /// @param lines what was given; empty when nothing was
  public record Row(String label, List<String> lines, boolean prose, String step) {}

  /// A message with the step on which it can be mended; empty step for the whole report.
  public record Problem(String message, String step, String field) {}
}
