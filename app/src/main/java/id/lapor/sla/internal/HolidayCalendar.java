package id.lapor.sla.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an admin does to the holidays. Every change is noted with who made it. Clocks that run keep
/// the due time that was promised; those that start afterwards follow the new calendar.
@Component
public class HolidayCalendar {

  private final SlaStore store;
  private final WorkingTimes workingTimes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HolidayCalendar(
      SlaStore store, WorkingTimes workingTimes, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.workingTimes = workingTimes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The days off of a year, in order.
  public List<Holiday> listYear(int year) {
    return workingTimes.now().holidays().stream()
        .filter(holiday -> holiday.date().getYear() == year)
        .toList();
  }

  /// The day off on a date, if it is one.
  public Optional<Holiday> find(LocalDate date) {
    return workingTimes.now().holidays().stream()
        .filter(holiday -> holiday.date().equals(date))
        .findFirst();
  }

  /// Whether joint leave counts as a working day.
  public boolean jointLeaveWorks() {
    return workingTimes.now().jointLeaveWorks();
  }

  /// Today in Jakarta, from where the decrees come.
  public LocalDate today() {
    return clock.instant().atZone(WorkingTimes.WIB).toLocalDate();
  }

  /// Adds days off; a date that is one already gets the new name, kind and decree.
  public void put(List<Holiday> holidays, @Nullable Long accountId) {
    change(
        () ->
            holidays.forEach(
                holiday -> {
                  store.putHoliday(holiday);
                  store.note(clock.instant(), accountId, "HOLIDAY_PUT", holiday.toString(), null);
                }));
  }

  /// Takes a day off out of the calendar.
  ///
  /// @return false when it is none, or not in the future: what was a day off stays one
  public boolean remove(LocalDate date, String reason, @Nullable Long accountId) {
    var holiday = find(date);
    if (holiday.isEmpty() || !date.isAfter(today())) {
      return false;
    }
    change(
        () -> {
          store.removeHoliday(date);
          store.note(
              clock.instant(), accountId, "HOLIDAY_REMOVED", holiday.get().toString(), reason);
        });
    return true;
  }

  /// Sets whether joint leave counts as a working day.
  public void countJointLeave(boolean asWorkingDay, @Nullable Long accountId) {
    change(
        () -> {
          store.countJointLeave(asWorkingDay);
          store.note(
              clock.instant(),
              accountId,
              "JOINT_LEAVE_SWITCHED",
              Boolean.toString(asWorkingDay),
              null);
        });
  }

  private void change(Runnable writes) {
    transaction.executeWithoutResult(
        status -> {
          store.lockAndRaiseVersion();
          writes.run();
        });
    workingTimes.reload();
  }
}
