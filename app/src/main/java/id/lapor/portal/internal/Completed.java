package id.lapor.portal.internal;

import id.lapor.report.Channel;
import id.lapor.report.Report;
import id.lapor.report.Submission;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a submission of answers whose steps have been checked.
public final class Completed {

  private Completed() {}

  /// The submission that these answers make, with the id of the draft as its key.
  ///
  /// @param accountId the signed-in account, or null for a guest
  /// @throws java.util.NoSuchElementException when no kind is chosen; check the first step before
  public static Submission submission(UUID draft, Answers answers, @Nullable Long accountId) {
    var story = answers.story();
    var place = answers.place();
    var evidence = answers.evidence();
    return new Submission(
        draft.toString(),
        AnswerRules.kind(story).orElseThrow(),
        story.title(),
        story.description(),
        blankToNull(place.category()),
        new Report.Place(
            blankToNull(place.area()),
            blankToNull(address(place)),
            degrees(place.latitude()),
            degrees(place.longitude())),
        AnswerRules.date(place).orElse(null),
        place.institution().matches("[0-9]{1,18}") ? Long.valueOf(place.institution()) : null,
        evidence.wantsAnonymity(),
        evidence.wantsConfidentiality(),
        new Submission.Contact(
            blankToNull(evidence.name()),
            blankToNull(evidence.email()),
            blankToNull(evidence.phone()),
            accountId),
        evidence.files(),
        Channel.WEB);
  }

  /// Names of an area that was typed and not found stay readable as part of the address.
  private static String address(Answers.Place place) {
    var unknownArea = place.area().isEmpty() ? place.areaWords().strip() : "";
    return String.join(
        ", ",
        Stream.of(place.address().strip(), unknownArea).filter(part -> !part.isEmpty()).toList());
  }

  private static @Nullable Double degrees(String typed) {
    try {
      return typed.isBlank() ? null : Double.valueOf(typed.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable String blankToNull(String typed) {
    return typed.isBlank() ? null : typed;
  }
}
