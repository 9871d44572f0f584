package id.lapor.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one actor may see of one report.
///
/// @param party as what the actor looks
/// @param report for the public without original texts, address and point
/// @param timeline the events the actor may read, oldest first; for the public with public texts
///     only
/// @param reporter the reporter as the actor may see them; null when anonymous or not for this
///     actor
/// @param commands what the actor may do now
public record ReportView(
    Party party,
    Report report,
    List<HistoryEvent> timeline,
    @Nullable ReporterCard reporter,
    Set<Command> commands) {

  public ReportView {
    timeline = List.copyOf(timeline);
    commands = Set.copyOf(commands);
  }

  /// A reporter who did not ask to be anonymous.
  ///
  /// @param email null for the public
  /// @param phone null for the public
  public record ReporterCard(
      @Nullable String name, @Nullable String email, @Nullable String phone) {}
}
