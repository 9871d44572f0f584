package id.lapor.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The clocks of a report, answered by the module that knows policies and working calendars.
public interface DueDates {

  /// The timing after an action.
  ///
  /// @param before the report before the action; null at submission
  /// @param after the report after it, its timing not yet computed
  Report.Timing after(@Nullable Report before, Report after, EventType event, Instant now);
}
