package id.lapor.sla.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long a step may take, by which rule, and from when to when that rule holds. On days on which
/// none holds, [Policies] chooses.
///
/// @param kind null for every kind
/// @param complaintClass null for every class and for unclassified complaints
/// @param emergency whether it is for emergency categories only
/// @param amount at least 1
/// @param regulation the legal source, shown to admins
/// @param validTo the last day on which a clock may start under it; null while it holds
public record Policy(
    long id,
    DueStep step,
    @Nullable ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    boolean emergency,
    int amount,
    Unit unit,
    ClockStart clockStart,
    String regulation,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /// What is counted.
  public enum Unit {
    WORKING_DAY,
    CALENDAR_DAY,
    HOUR
  }

  /// The moment from which a step's clock runs. Each step has one; it stands with the policy so
  /// that readers see it.
  public enum ClockStart {
    SUBMITTED,
    DISPOSED,
    FOLLOWED_UP,
    POSTPONED,
    RETURNED;

    /// The moment that starts a step.
    public static ClockStart of(DueStep step) {
      return switch (step) {
        case VERIFY, RESOLVE -> SUBMITTED;
        case FOLLOW_UP -> DISPOSED;
        case AUTO_CLOSE -> FOLLOWED_UP;
        case COMPLETE -> POSTPONED;
        case ARBITRATE -> RETURNED;
      };
    }
  }

  /// Whether a clock that starts on a day runs under it.
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /// Whether the other one is about the same case, perhaps at another time.
  public boolean sameCase(Policy other) {
    return step == other.step
        && kind == other.kind
        && complaintClass == other.complaintClass
        && emergency == other.emergency;
  }
}
