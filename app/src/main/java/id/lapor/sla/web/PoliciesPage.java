package id.lapor.sla.web;

import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import id.lapor.sla.internal.Policy;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The time limits that hold, those to come and those that held, with the form for a new version.
public record PoliciesPage(
    List<Policy> valid,
    List<Policy> coming,
    List<Policy> past,
    LocalDate today,
    PolicyForm form,
    FormErrors errors) {

  static PoliciesPage of(List<Policy> all, LocalDate today, PolicyForm form, FormErrors errors) {
    return new PoliciesPage(
        all.stream().filter(policy -> policy.validOn(today)).toList(),
        all.stream().filter(policy -> policy.validFrom().isAfter(today)).toList(),
        all.stream()
            .filter(policy -> !policy.validOn(today) && policy.validFrom().isBefore(today))
            .toList(),
        today,
        form,
        errors);
  }

  /// The first day on which a new version may begin.
  public String tomorrow() {
    return today.plusDays(1).toString();
  }

  /// For which reports a policy is, in words.
  public String who(Policy policy, Ui ui) {
    var words = new StringBuilder();
    words.append(
        policy.kind() == null
            ? ui.text("sla.policies.kind.all")
            : ui.text("sla.policies.kind." + policy.kind().name()));
    if (policy.complaintClass() != null) {
      words.append(", ").append(ui.text("sla.policies.class." + policy.complaintClass().name()));
    }
    if (policy.emergency()) {
      words.append(", ").append(ui.text("sla.policies.emergency"));
    }
    return words.toString();
  }

  /// "3 hari kerja".
  public String howLong(Policy policy, Ui ui) {
    return ui.text("sla.policies.amount." + policy.unit().name(), policy.amount());
  }

  /// Steps to choose from.
  public SequencedMap<String, String> steps(Ui ui) {
    return options(DueStep.values(), "sla.policies.step.", ui);
  }

  /// Kinds to choose from.
  public SequencedMap<String, String> kinds(Ui ui) {
    return options(ReportKind.values(), "sla.policies.kind.", ui);
  }

  /// Classes to choose from.
  public SequencedMap<String, String> classes(Ui ui) {
    return options(ComplaintClass.values(), "sla.policies.class.", ui);
  }

  /// Units to choose from.
  public SequencedMap<String, String> units(Ui ui) {
    return options(Policy.Unit.values(), "sla.policies.unit.", ui);
  }

  private static SequencedMap<String, String> options(Enum<?>[] values, String prefix, Ui ui) {
    var options = new LinkedHashMap<String, String>();
    for (var value : values) {
      options.put(value.name(), ui.text(prefix + value.name()));
    }
    return options;
  }
}
