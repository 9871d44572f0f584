package id.lapor.sla.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All policies, past, present and to come. The one that counts is that of the day on which the
/// clock starts, because PermenPANRB 5/2025 replaced 62/2018, which had replaced 24/2014, and a
/// promise once given is kept.
record Policies(List<Policy> all) {

  /// The narrower policy first, then the newer one.
  private static final Comparator<Policy> NARROWEST =
      Comparator.comparing(Policy::emergency)
          .thenComparing(policy -> policy.kind() != null)
          .thenComparing(policy -> policy.complaintClass() != null)
          .thenComparing(Policy::validFrom)
          .reversed();

  Policies {
    all = all.stream().sorted(NARROWEST).toList();
  }

  /// The policy for a clock that starts on a day: one for emergencies if it is one, then by kind
  /// and class, otherwise the general one.
  Optional<Policy> find(
      DueStep step,
      ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      boolean emergency,
      LocalDate start) {
    return all.stream()
        .filter(policy -> policy.step() == step && policy.validOn(start))
        .filter(policy -> emergency || !policy.emergency())
        .filter(policy -> policy.kind() == null || policy.kind() == kind)
        .filter(
            policy -> policy.complaintClass() == null || policy.complaintClass() == complaintClass)
        .findFirst();
  }
}
