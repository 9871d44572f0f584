package id.lapor.integration.web.api;

import id.lapor.report.ArchiveReason;
import id.lapor.report.ComplaintClass;
import id.lapor.ui.StrictBody;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests of the actions on a report. What is required is nullable here, so that the rules of
/// the report name all that lacks at once.
final class ActionBodies {

  private ActionBodies() {}

  /// @param title published instead of the reporter's; left out, theirs with personal data masked
  /// @param description likewise
  record Classification(
      @Nullable String category,
      @Nullable ComplaintClass complaintClass,
      @Nullable String title,
      @Nullable String description,
      @Nullable Boolean confidential,
      @Nullable String note)
      implements StrictBody {}

  record Postponement(@Nullable String question) implements StrictBody {}

  record Reasoned(@Nullable String reason) implements StrictBody {}

  record Archiving(@Nullable ArchiveReason reason, @Nullable String explanation)
      implements StrictBody {}

  /// @param institution code or id of one institution
  /// @param units codes or ids of units of one institution
  /// @param lead the one of the units that leads; the first one when left out
  record Disposition(
      @Nullable String institution,
      @Nullable List<String> units,
      @Nullable String lead,
      @Nullable String note)
      implements StrictBody {}

  record Noted(@Nullable String note) implements StrictBody {}

  /// @param substantial whether it tells what was done, and not only what is being done
  record FollowUp(@Nullable String text, @Nullable Boolean substantial, @Nullable List<UUID> files)
      implements StrictBody {}

  record Reply(@Nullable String text, @Nullable List<UUID> files) implements StrictBody {}

  record Worded(@Nullable String text) implements StrictBody {}

  record Closure(@Nullable Boolean solved, @Nullable Integer rating, @Nullable String comment)
      implements StrictBody {}

  record Rating(@Nullable Integer rating, @Nullable String comment) implements StrictBody {}

  record Merger(@Nullable String into, @Nullable String note) implements StrictBody {}
}
