package id.lapor.sla.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.database.Snapshot;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.Report;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Policies and calendar in memory, swapped whole when they change; another copy's change is seen
/// within a minute. On the first start it brings in the seed.
@Component
class WorkingTimes {

  /// Where nothing says otherwise: the zone of the national admin in Jakarta (WIB).
  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final SlaStore store;
  private final TransactionTemplate transaction;
  private final Institutions institutions;
  private final Categories categories;

  private final Snapshot<Times> times;

  WorkingTimes(
      SlaStore store,
      TransactionTemplate transaction,
      Institutions institutions,
      Categories categories,
      Clock clock) {
    this.store = store;
    this.transaction = transaction;
    this.institutions = institutions;
    this.categories = categories;
    this.times = new Snapshot<>(clock, store::version, this::read);
  }

  /// What holds together.
  record Times(
      Policies policies,
      WorkingCalendar calendar,
      List<Holiday> holidays,
      boolean jointLeaveWorks) {}

  Times now() {
    return times.get();
  }

  /// The promises for a report: its kind, class, category, and the zone of who has it.
  Promises promises(Report report, ZoneId zone) {
    var current = times.get();
    var category = report.content().category();
    boolean emergency =
        category != null && categories.find(category).map(Category::emergency).orElse(false);
    return new Promises(
        current.policies(),
        current.calendar(),
        report.kind(),
        report.complaintClass(),
        emergency,
        zone);
  }

  /// The zone of the institution that has a report, that of Jakarta for the national admin.
  ZoneId zone(@Nullable Long holder) {
    return Optional.ofNullable(holder)
        .flatMap(institutions::find)
        .map(Institution::zone)
        .orElse(WIB);
  }

  @PostConstruct
  void start() {
    transaction.executeWithoutResult(status -> seedWhenEmpty());
    reload();
  }

  /// Takes up a change made here at once.
  void reload() {
    times.refresh();
  }

  private void seedWhenEmpty() {
    if (!store.empty()) {
      return;
    }
    store.lockAndRaiseVersion();
    if (store.empty()) {
      SlaSeed.policies().forEach(store::addPolicy);
      SlaSeed.holidays().forEach(store::putHoliday);
    }
  }

  private Times read() {
    boolean jointLeaveWorks = store.countsJointLeave();
    var holidays = store.listHolidays();
    var daysOff =
        holidays.stream()
            .filter(holiday -> !jointLeaveWorks || holiday.kind() == Holiday.Kind.NATIONAL)
            .map(Holiday::date)
            .toList();
    return new Times(
        new Policies(store.listPolicies()),
        new WorkingCalendar(daysOff),
        holidays,
        jointLeaveWorks);
  }
}
