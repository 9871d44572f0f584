package id.lapor.sla.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an admin does to time limits: adds a version that holds from a coming day on, or takes back
/// one that does not hold yet. The past never changes, so every due time can be explained later.
@Component
public class PolicyVersions {

  private static final Comparator<Policy> BY_STEP =
      Comparator.comparing(Policy::step)
          .thenComparing(Policy::emergency)
          .thenComparing(Policy::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Policy::complaintClass, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Policy::validFrom);

  private final SlaStore store;
  private final WorkingTimes workingTimes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PolicyVersions(
      SlaStore store, WorkingTimes workingTimes, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.workingTimes = workingTimes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What became of a new version.
  public enum Added {
    DONE,
    /// It would change a day that has begun.
    NOT_IN_FUTURE,
    /// A version for the same case begins on that day or later.
    LATER_VERSION_EXISTS
  }

  /// All versions: valid ones, coming ones and past ones, by step.
  public List<Policy> listAll() {
    return workingTimes.now().policies().all().stream().sorted(BY_STEP).toList();
  }

  /// A version by its id.
  public Optional<Policy> find(long id) {
    return workingTimes.now().policies().all().stream()
        .filter(policy -> policy.id() == id)
        .findFirst();
  }

  /// Today in Jakarta, from where the rules come.
  public LocalDate today() {
    return clock.instant().atZone(WorkingTimes.WIB).toLocalDate();
  }

  /// Adds a version and ends the one before it on the eve.
  public Added add(Policy version, @Nullable Long accountId) {
    if (!version.validFrom().isAfter(today())) {
      return Added.NOT_IN_FUTURE;
    }
    var added = transaction.execute(status -> write(version, accountId));
    workingTimes.reload();
    return Objects.requireNonNull(added);
  }

  private Added write(Policy version, @Nullable Long accountId) {
    store.lockAndRaiseVersion();
    var latest = latestOf(version);
    if (latest.isPresent() && !latest.get().validFrom().isBefore(version.validFrom())) {
      return Added.LATER_VERSION_EXISTS;
    }
    latest
        .filter(policy -> policy.validOn(version.validFrom()))
        .ifPresent(policy -> store.endPolicy(policy.id(), version.validFrom().minusDays(1)));
    store.addPolicy(version);
    store.note(clock.instant(), accountId, "POLICY_ADDED", version.toString(), null);
    return Added.DONE;
  }

  /// Takes back a version that does not hold yet; the one before it goes on.
  ///
  /// @return false when there is none, or it holds already
  public boolean cancel(long id, String reason, @Nullable Long accountId) {
    var done = transaction.execute(status -> takeBack(id, reason, accountId));
    workingTimes.reload();
    return Boolean.TRUE.equals(done);
  }

  private boolean takeBack(long id, String reason, @Nullable Long accountId) {
    store.lockAndRaiseVersion();
    var all = store.listPolicies();
    var version = all.stream().filter(policy -> policy.id() == id).findFirst().orElse(null);
    if (version == null || !version.validFrom().isAfter(today())) {
      return false;
    }
    var eve = version.validFrom().minusDays(1);
    all.stream()
        .filter(policy -> policy.sameCase(version) && eve.equals(policy.validTo()))
        .forEach(policy -> store.endPolicy(policy.id(), version.validTo()));
    store.removePolicy(id);
    store.note(clock.instant(), accountId, "POLICY_TAKEN_BACK", version.toString(), reason);
    return true;
  }

  private Optional<Policy> latestOf(Policy version) {
    return store.listPolicies().stream()
        .filter(policy -> policy.sameCase(version))
        .max(Comparator.comparing(Policy::validFrom));
  }
}
