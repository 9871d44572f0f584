package id.lapor.portal.internal;

import id.lapor.report.Refusal;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each step can already tell before the report is sent. The report's own door decides in the
/// end; these rules
/// only let people mend a slip on the step where they made it.
public final class AnswerRules {

  /// Characters of a title, as people count them.
  public static final int TITLE_LIMIT = 150;

  /// Characters of a story, as people count them.
  public static final int DESCRIPTION_LIMIT = 10_000;

  /// Characters of an address.
  public static final int ADDRESS_LIMIT = 300;

  private AnswerRules() {}

  /// What is wrong at one field.
  ///
  /// @param key message key
  public record Slip(String field, String key) {}

  /// Slips of the first step.
  public static List<Slip> check(Answers.Story story) {
    var slips = new ArrayList<Slip>();
    if (kind(story).isEmpty()) {
      slips.add(new Slip("kind", "portal.submit.kind.missing"));
    }
    if (story.title().isBlank()) {
      slips.add(slip(Refusal.TITLE_MISSING));
    } else if (Graphemes.exceed(story.title().strip(), TITLE_LIMIT)) {
      slips.add(slip(Refusal.TITLE_TOO_LONG));
    }
    if (story.description().isBlank()) {
      slips.add(slip(Refusal.DESCRIPTION_MISSING));
    } else if (Graphemes.exceed(story.description().strip(), DESCRIPTION_LIMIT)) {
      slips.add(slip(Refusal.DESCRIPTION_TOO_LONG));
    }
    return slips;
  }

  /// Slips of the second step that need no list of areas or institutions.
  ///
  /// @param today the present day of the earliest zone of Indonesia
  public static List<Slip> check(Answers.Place place, LocalDate today) {
    var slips = new ArrayList<Slip>();
    if (Graphemes.exceed(place.address().strip(), ADDRESS_LIMIT)) {
      slips.add(new Slip("address", "portal.submit.address.tooLong"));
    }
    if (!place.incidentDate().isBlank()) {
      var day = date(place);
      if (day.isEmpty()) {
        slips.add(new Slip("incidentDate", "portal.submit.incidentDate.unreadable"));
      } else if (day.get().isAfter(today)) {
        slips.add(slip(Refusal.INCIDENT_DATE_IN_FUTURE));
      }
    }
    return slips;
  }

  /// Slips of the third step; phone numbers are left to the report's door, which knows all ways of
  /// writing them.
  public static List<Slip> check(Answers.Evidence evidence) {
    var email = evidence.email().strip();
    return email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")
        ? List.of()
        : List.of(slip(Refusal.EMAIL_INVALID));
  }

  /// The kind chosen.
  public static Optional<ReportKind> kind(Answers.Story story) {
    for (var kind : ReportKind.values()) {
      if (kind.name().equals(story.kind())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// The day of the incident; empty when none or unreadable. Reads what date fields send
  /// (`2026-11-22`) and what
  /// people type where there is no such field (`22-11-2026`, `22/11/2026`, `22.11.2026`).
  public static Optional<LocalDate> date(Answers.Place place) {
    var typed = place.incidentDate().strip();
    var parts = typed.split("[-/. ]+", -1);
    if (parts.length == 3 && parts[2].length() == 4) {
      typed = parts[2] + "-" + twoDigits(parts[1]) + "-" + twoDigits(parts[0]);
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// The step on which a field stands: 1 to 3.
  public static int step(String field) {
    return switch (field) {
      case "kind", "title", "description" -> 1;
      case "area", "address", "text", "location", "incidentDate", "institution", "category" -> 2;
      default -> 3;
    };
  }

  private static Slip slip(Refusal refusal) {
    return new Slip(refusal.field(), "report.refusal." + refusal);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
