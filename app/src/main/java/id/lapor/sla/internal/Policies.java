package id.lapor.sla.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All policies, past, present and to come. The one that counts is that of the day on which the
/// clock starts, because PermenPANRB 5/2025 replaced 62/2018, which had replaced 24/2014, and a
/// promise once given is kept.
///
/// There is always one when there is any for the case: a promise counts until another replaces it,
/// so in a gap it is the one that ended last. For what lies before all of them, such as old reports
/// of another system, it is the oldest that is known. So every open report is due at some time and
/// has its place in the queues.
record Policies(List<Policy> all) {

  /// The narrower policy first, then the newer one.
  private static final Comparator<Policy> NARROWEST =
      Comparator.comparing(Policy::emergency)
          .thenComparing(policy -> policy.kind() != null)
          .thenComparing(policy -> policy.complaintClass() != null)
          .thenComparing(Policy::validFrom)
          .reversed();

  private static final Comparator<Policy> LAST_ENDED =
      Comparator.comparing(Policies::ended).reversed();

  Policies {
    all = all.stream().sorted(NARROWEST).toList();
  }

  /// The policy for a clock that starts on a day: one for emergencies if it is one, then by kind
  /// and class, otherwise the general one. Where none of these is valid on the day, the one that
  /// ended last before it, otherwise the first to come, the narrower of equals. Empty when no
  /// policy is for the case at all.
  Optional<Policy> find(
      DueStep step,
      ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      boolean emergency,
      LocalDate start) {
    var fitting =
        all.stream()
            .filter(policy -> policy.step() == step)
            .filter(policy -> emergency || !policy.emergency())
            .filter(policy -> policy.kind() == null || policy.kind() == kind)
            .filter(
                policy ->
                    policy.complaintClass() == null || policy.complaintClass() == complaintClass)
            .toList();
    return fitting.stream()
        .filter(policy -> policy.validOn(start))
        .findFirst()
        .or(
            () ->
                fitting.stream()
                    .filter(policy -> ended(policy).isBefore(start))
                    .sorted(LAST_ENDED)
                    .findFirst())
        .or(() -> fitting.stream().sorted(Comparator.comparing(Policy::validFrom)).findFirst());
  }

  private static LocalDate ended(Policy policy) {
    return Objects.requireNonNullElse(policy.validTo(), LocalDate.MAX);
  }
}
