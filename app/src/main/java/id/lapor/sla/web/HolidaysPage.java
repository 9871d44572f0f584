package id.lapor.sla.web;

import id.lapor.sla.internal.Holiday;
import id.lapor.ui.FormErrors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A year's days off with the forms to change them.
///
/// @param uploadDecree the decree typed for an uploaded file, kept when the file was refused
public record HolidaysPage(
    int year,
    List<Holiday> holidays,
    boolean jointLeaveWorks,
    LocalDate today,
    HolidayForm form,
    FormErrors errors,
    @Nullable String uploadDecree) {

  public HolidaysPage {
    holidays = List.copyOf(holidays);
  }

  /// Whether a day off may still be taken out.
  public boolean removable(Holiday holiday) {
    return holiday.date().isAfter(today);
  }
}
