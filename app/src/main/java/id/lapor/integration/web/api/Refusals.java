package id.lapor.integration.web.api;

import id.lapor.kernel.Actor;
import id.lapor.report.Refusal;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import java.util.List;

/// Says the refusals of the report module in the words of the API.
final class Refusals {

  /// The longest address, as the description says it; every other text may be longer.
  private static final int LONGEST_ADDRESS = 300;

  private static final String ADDRESS = "location.address";

  private Refusals() {}

  /// How a request calls what refusals are about.
  ///
  /// @param text the words that go with an action
  /// @param institution where an action sends a report
  record Fields(String text, String institution) {

    /// Those of a submission.
    static Fields ofSubmission() {
      return new Fields(ADDRESS, "institution");
    }

    private String of(Refusal refusal) {
      return switch (refusal.field()) {
        case "text" -> text;
        case "institution" -> institution;
        case "email", "phone", "name" -> "contact." + refusal.field();
        default -> refusal.field();
      };
    }
  }

  /// @param actor whose call is refused
  static ProblemException problem(List<Refusal> refusals, Fields fields, Actor actor) {
    return new ProblemException(problem(refusals, actor), wrong(refusals, fields));
  }

  /// What is wrong, field by field.
  static List<Wrong> wrong(List<Refusal> refusals, Fields fields) {
    return refusals.stream().map(refusal -> wrong(refusal, fields.of(refusal))).toList();
  }

  /// What is wrong with one field. Programs are not told to choose from lists of pages.
  static Wrong wrong(Refusal refusal, String field) {
    if (refusal == Refusal.TEXT_TOO_LONG && field.equals(ADDRESS)) {
      return new Wrong(field, refusal.name(), "ui.problem.field.tooLong", List.of(LONGEST_ADDRESS));
    }
    return switch (refusal) {
      case AREA_UNKNOWN, CATEGORY_UNKNOWN, INSTITUTION_UNKNOWN ->
          new Wrong(field, refusal.name(), "integration.api.refusal." + refusal, List.of());
      default -> new Wrong(field, refusal.name(), "report.refusal." + refusal, List.of(field));
    };
  }

  private static Problem problem(List<Refusal> refusals, Actor actor) {
    if (refusals.contains(Refusal.NOT_YOURS)) {
      return forbidden(actor);
    }
    boolean fields =
        refusals.stream()
            .anyMatch(refusal -> !refusal.field().isEmpty() && refusal != Refusal.ALREADY_RATED);
    return fields ? Problem.INVALID : Problem.NOT_NOW;
  }

  /// Who showed nothing is told what to show; who did, that it does not suffice.
  static Problem forbidden(Actor actor) {
    return actor.accountId() == null && actor.provenReport() == null
        ? Problem.PROOF_NEEDED
        : Problem.FORBIDDEN;
  }
}
