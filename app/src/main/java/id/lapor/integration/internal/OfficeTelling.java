package id.lapor.integration.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.ReportImports;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An admin tells which office an unknown name means. The reports that waited move there, and later
/// imports know it.
@Component
public class OfficeTelling {

  private static final int BATCH = 500;

  /// After this, whoever moves the reports of an office is taken to have died over it.
  private static final Duration MOVING = Duration.ofMinutes(2);

  private static final int PAGE = 50;
  private static final int MOST_AT_ONCE = 500;

  private final OfficeStore offices;
  private final Institutions institutions;
  private final ReportImports reports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OfficeTelling(
      OfficeStore offices,
      Institutions institutions,
      ReportImports reports,
      TransactionTemplate transaction,
      Clock clock) {
    this.offices = offices;
    this.institutions = institutions;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The unknown offices after one, oldest first, one more than a page when there are more.
  public List<UnknownOffice> list(long after) {
    return offices.listUnknown(after, PAGE + 1);
  }

  /// How many stand on a page.
  public int page() {
    return PAGE;
  }

  /// An office that nobody has told yet.
  public Optional<UnknownOffice> find(long id) {
    return offices.findUnknown(id);
  }

  /// Says that the name means a node. Should the program die over the reports that waited,
  /// [#goOnMoving] moves the rest.
  ///
  /// @return how many reports moved, or empty when somebody told it already
  public Optional<Integer> tell(long id, long nodeId, @Nullable Long accountId) {
    var moveAfter = clock.instant().plus(MOVING);
    var told = transaction.execute(status -> offices.tell(id, nodeId, accountId, moveAfter));
    return Boolean.TRUE.equals(told) ? Optional.of(moveAll(id, nodeId)) : Optional.empty();
  }

  /// Moves reports whose office was told and that still wait: somebody died over them, or an import
  /// that did not know the office yet brought them afterwards.
  public void goOnMoving() {
    for (var told = takeTold(); told.isPresent(); told = takeTold()) {
      moveAll(told.get().id(), told.get().nodeId());
    }
  }

  private Optional<OfficeStore.Told> takeTold() {
    var now = clock.instant();
    return Objects.requireNonNull(
        transaction.execute(status -> offices.takeTold(now, now.plus(MOVING))));
  }

  private int moveAll(long id, long nodeId) {
    int moved = 0;
    Some some;
    do {
      some = Objects.requireNonNull(transaction.execute(status -> moveSome(id, nodeId)));
      moved += some.moved();
    } while (some.waited() == BATCH);
    return moved;
  }

  private record Some(int waited, int moved) {}

  /// Locks the reports before anything of the office, as an import does: neither waits for the
  /// other for good.
  private Some moveSome(long id, long nodeId) {
    var numbers = offices.listWaiting(id, BATCH);
    int moved = numbers.isEmpty() ? 0 : reports.moveToUnit(numbers, nodeId);
    offices.removeWaiting(id, numbers);
    if (numbers.size() < BATCH) {
      offices.endMoving(id);
    }
    return new Some(numbers.size(), moved);
  }

  /// Adds the office as a new unit below its top institution and says that the name means it.
  ///
  /// @throws IllegalArgumentException when its institution is unknown, too
  public Optional<Integer> tellNewUnit(UnknownOffice office, @Nullable Long accountId) {
    var top = office.name().topId();
    if (top == null) {
      throw new IllegalArgumentException("No institution to add office " + office.id() + " to");
    }
    Institution unit = institutions.addUnit(top, office.name().name());
    return tell(office.id(), unit.id(), accountId);
  }

  /// Adds all unknown offices of an institution as new units below it.
  ///
  /// @return how many offices, and how many reports moved
  public Added tellAllNewUnits(long topId, @Nullable Long accountId) {
    int units = 0;
    int moved = 0;
    for (var office : offices.listUnknownOf(topId, MOST_AT_ONCE)) {
      moved += tellNewUnit(office, accountId).orElse(0);
      units++;
    }
    return new Added(units, moved);
  }

  /// What came of adding all of them.
  ///
  /// @param units new units
  /// @param reports that moved there
  public record Added(int units, int reports) {}
}
