package id.lapor.desk.web;

import id.lapor.report.Action;
import id.lapor.ui.FormErrors;
import java.util.List;

/// The commands that a form means, in order; or what must be mended first.
///
/// @param steps each with the form fields that its refusals belong to
record ActionPlan(List<Step> steps, FormErrors errors) {

  ActionPlan {
    steps = List.copyOf(steps);
  }

  /// A command; `kind` is the form at which its refusals are shown.
  record Step(ActionKind kind, Action action) {}

  static ActionPlan of(ActionKind kind, Action action) {
    return new ActionPlan(List.of(new Step(kind, action)), FormErrors.none());
  }

  static ActionPlan refused(FormErrors errors) {
    return new ActionPlan(List.of(), errors);
  }
}
