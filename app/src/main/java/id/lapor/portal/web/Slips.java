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

  /// @param prefix goes before the field names, where one page holds several forms
  static FormErrors ofRefusals(List<Refusal> refusals, String prefix, Ui ui) {
    var errors = FormErrors.none();
    for (var refusal : refusals) {
      var field = refusal.field().isEmpty() ? "" : prefix + refusal.field();
      errors.add(field, ui.text("report.refusal." + refusal));
    }
    return errors;
  }
}
