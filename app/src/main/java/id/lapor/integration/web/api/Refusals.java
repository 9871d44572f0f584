package id.lapor.integration.web.api;

import id.lapor.report.Refusal;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import java.util.List;

/// Says the refusals of the report module in the words of the API.
final class Refusals {

  private Refusals() {}

  /// @param textField how the request calls the words that go with an action
  static ProblemException problem(List<Refusal> refusals, String textField) {
    var wrong =
        refusals.stream()
            .map(
                refusal ->
                    new Wrong(
                        field(refusal, textField),
                        refusal.name(),
                        "report.refusal." + refusal,
                        List.of()))
            .toList();
    return new ProblemException(problem(refusals), wrong);
  }

  private static Problem problem(List<Refusal> refusals) {
    if (refusals.contains(Refusal.NOT_YOURS)) {
      return Problem.FORBIDDEN;
    }
    boolean fields =
        refusals.stream()
            .anyMatch(refusal -> !refusal.field().isEmpty() && refusal != Refusal.ALREADY_RATED);
    return fields ? Problem.INVALID : Problem.NOT_NOW;
  }

  private static String field(Refusal refusal, String textField) {
    return switch (refusal.field()) {
      case "text" -> textField;
      case "email", "phone", "name" -> "contact." + refusal.field();
      default -> refusal.field();
    };
  }
}
