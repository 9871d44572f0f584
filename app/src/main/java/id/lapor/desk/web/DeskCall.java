package id.lapor.desk.web;

import id.lapor.kernel.Actor;
import id.lapor.report.ReportNumber;
import id.lapor.ui.Ui;
import org.jspecify.annotations.Nullable;

/// Who asks the desk for what: read once from every request, for all its pages.
///
/// @param number the report that the address names; null where it names none
record DeskCall(
    Actor actor, @Nullable ReportNumber number, QueueAddress address, Fields fields, Ui ui) {

  /// The report that the address names.
  ///
  /// @throws NotOnThisDesk when it names none
  ReportNumber report() {
    if (number == null) {
      throw new NotOnThisDesk();
    }
    return number;
  }
}
