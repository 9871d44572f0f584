package id.lapor.sla.web;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import id.lapor.sla.internal.Policy;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A new version of a time limit as typed; kind and class empty for "all".
public record PolicyForm(
    @Nullable String step,
    @Nullable String kind,
    @Nullable String complaintClass,
    @Nullable String emergency,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String regulation,
    @Nullable String validFrom) {

  private static final int MOST = 1000;
  private static final int LONGEST_TEXT = 300;

  static PolicyForm empty() {
    return new PolicyForm(null, null, null, null, null, Policy.Unit.WORKING_DAY.name(), null, null);
  }

  /// The case and numbers of a policy, to be changed; without source and day, which are new.
  static PolicyForm changing(Policy policy) {
    return new PolicyForm(
        policy.step().name(),
        policy.kind() == null ? null : policy.kind().name(),
        policy.complaintClass() == null ? null : policy.complaintClass().name(),
        policy.emergency() ? "true" : null,
        Integer.toString(policy.amount()),
        policy.unit().name(),
        null,
        null);
  }

  /// The version, or empty with the reasons in `errors`.
  Optional<Policy> read(Ui ui, FormErrors errors) {
    var stepChosen = constant(DueStep.class, step).orElse(null);
    if (stepChosen == null) {
      errors.add("step", ui.text("sla.policies.error.step"));
    }
    var classChosen = constant(ComplaintClass.class, complaintClass).orElse(null);
    var kindChosen = constant(ReportKind.class, kind).orElse(null);
    if (classChosen != null && kindChosen != ReportKind.COMPLAINT) {
      errors.add("complaintClass", ui.text("sla.policies.error.class"));
    }
    int number = number();
    if (number < 1 || number > MOST) {
      errors.add("amount", ui.text("sla.policies.error.amount", MOST));
    }
    var unitChosen = constant(Policy.Unit.class, unit).orElse(null);
    if (unitChosen == null) {
      errors.add("unit", ui.text("sla.policies.error.unit"));
    }
    var source = regulation == null ? "" : regulation.strip();
    if (source.isEmpty()) {
      errors.add("regulation", ui.text("sla.policies.error.regulation"));
    } else if (source.length() > LONGEST_TEXT) {
      errors.add("regulation", ui.text("sla.error.long", LONGEST_TEXT));
    }
    var from = day().orElse(null);
    if (from == null) {
      errors.add("validFrom", ui.text("sla.policies.error.validFrom"));
    }
    if (stepChosen == null || unitChosen == null || from == null || errors.any()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            0,
            stepChosen,
            kindChosen,
            classChosen,
            emergencyOnly(),
            number,
            unitChosen,
            Policy.ClockStart.of(stepChosen),
            source,
            from,
            null));
  }

  /// Whether the box for emergency categories is ticked.
  public boolean emergencyOnly() {
    return "true".equals(emergency);
  }

  private int number() {
    return amount != null && amount.strip().matches("[0-9]{1,6}")
        ? Integer.parseInt(amount.strip())
        : 0;
  }

  private Optional<LocalDate> day() {
    try {
      return validFrom == null ? Optional.empty() : Optional.of(LocalDate.parse(validFrom.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst();
  }
}
