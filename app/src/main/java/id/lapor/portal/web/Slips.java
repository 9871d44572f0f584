package id.lapor.portal.web;

import id.lapor.portal.internal.AnswerRules;
import id.lapor.report.Refusal;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.List;

/// Turns what is wrong into messages at their fields, in the reader's language.
final class Slips {

  private Slips() {}

  static FormErrors errors(List<AnswerRules.Slip> slips, Ui ui) {
    var errors = FormErrors.none();
    slips.forEach(slip -> errors.add(slip.field(), ui.text(slip.key())));
    return errors;
  }

  /// Of a whole report that was sent.
  static FormErrors ofRefusals(List<Refusal> refusals, Ui ui) {
    var errors = FormErrors.none();
    refusals.forEach(refusal -> errors.add(refusal.field(), ui.text("report.refusal." + refusal)));
    return errors;
  }

  /// Of one of the forms on the report page, which each have their fields' ids from its address.
  static FormErrors ofRefusals(List<Refusal> refusals, ReporterAction action, Ui ui) {
    var errors = FormErrors.none();
    var label = ui.text("portal.action." + action + ".text");
    for (var refusal : refusals) {
      var field = refusal.field().isEmpty() ? "" : action.resource() + "-" + refusal.field();
      errors.add(field, ui.text("report.refusal." + refusal, label));
    }
    return errors;
  }
}
