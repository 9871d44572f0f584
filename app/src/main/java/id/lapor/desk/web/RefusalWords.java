package id.lapor.desk.web;

import id.lapor.report.Refusal;
import id.lapor.report.ReportView;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.List;

/// Turns refusals of the report module into messages at the fields of an action's form, each naming
/// its field.
final class RefusalWords {

  private RefusalWords() {}

  static void add(
      FormErrors errors, ActionKind kind, List<Refusal> refusals, ReportView view, Ui ui) {
    var label = ui.text(kind.textLabel(view));
    for (var refusal : refusals) {
      var field = refusal.field().isEmpty() ? "" : kind.field(refusal.field());
      errors.add(field, ui.text("report.refusal." + refusal, label));
    }
  }
}
