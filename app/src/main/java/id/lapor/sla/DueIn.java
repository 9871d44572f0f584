package id.lapor.sla;

import id.lapor.ui.Ui;
import java.time.Instant;

/// How a clock stands, for pages: `@template.ui.clock(ui = ui, text = clock.text(ui), tone =
/// clock.tone(), due = clock.due())`.
///
/// @param days working days for [Stand#WORKING_DAYS_LEFT] and [Stand#LATE], calendar days for
/// [Stand#DAYS_LEFT]
/// @param due the exact moment
public record DueIn(Stand stand, int days, Instant due) {

  /// From how many working days left on a clock is shown as pressing.
  private static final int SOON = 2;

  /// Where now lies before or after the due time.
  public enum Stand {
    WORKING_DAYS_LEFT,
    /// Later, but with no working day in between; told in calendar days.
    DAYS_LEFT,
    TODAY,
    /// Past the due time; 0 days when no working day has passed since.
    LATE
  }

  /// The clock in words of the page's language: "jatuh tempo 2 hari kerja lagi".
  public String text(Ui ui) {
    return switch (stand) {
      case WORKING_DAYS_LEFT -> ui.text("sla.clock.left", days);
      case DAYS_LEFT -> ui.text("sla.clock.leftCalendar", days);
      case TODAY -> ui.text("sla.clock.today");
      case LATE -> days == 0 ? ui.text("sla.clock.justLate") : ui.text("sla.clock.late", days);
    };
  }

  /// The tone of `ui/clock.jte`.
  public String tone() {
    return switch (stand) {
      case WORKING_DAYS_LEFT, DAYS_LEFT -> days <= SOON ? "soon" : "calm";
      case TODAY -> "soon";
      case LATE -> "late";
    };
  }
}
