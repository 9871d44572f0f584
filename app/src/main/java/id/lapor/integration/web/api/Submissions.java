package id.lapor.integration.web.api;

import id.lapor.report.Channel;
import id.lapor.report.Report.Place;
import id.lapor.report.ReportKind;
import id.lapor.report.Submission;
import id.lapor.report.Submission.Contact;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.StrictBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as a program sends it in.
final class Submissions {

  private Submissions() {}

  /// The request. What is required is nullable here, so that all that lacks is named at once.
  ///
  /// @param institution code or id of the institution that is to handle it
  /// @param files ids of files that were handed in before
  record Body(
      @Nullable ReportKind kind,
      @Nullable String title,
      @Nullable String description,
      @Nullable String category,
      @Nullable String area,
      @Nullable Location location,
      @Nullable LocalDate incidentDate,
      @Nullable String institution,
      @Nullable Boolean anonymous,
      @Nullable Boolean confidential,
      @Nullable Person contact,
      @Nullable List<UUID> files)
      implements StrictBody {}

  /// Where it happened, in degrees of WGS 84.
  record Location(@Nullable Double lat, @Nullable Double lon, @Nullable String address)
      implements StrictBody {}

  /// Who reports.
  record Person(@Nullable String name, @Nullable String email, @Nullable String phone)
      implements StrictBody {}

  /// The submission that a request means.
  ///
  /// @param institutionId of the institution that the request names, or null
  static Submission of(
      String key, Body body, @Nullable Long institutionId, @Nullable Long accountId) {
    ProblemException.refuse(
        Wrong.missing(body.kind() == null, "kind"),
        Wrong.missing(body.anonymous() == null, "anonymous"),
        Wrong.missing(body.confidential() == null, "confidential"));
    var location = Objects.requireNonNullElse(body.location(), new Location(null, null, null));
    var person = Objects.requireNonNullElse(body.contact(), new Person(null, null, null));
    return new Submission(
        key,
        Objects.requireNonNull(body.kind()),
        Objects.requireNonNullElse(body.title(), ""),
        Objects.requireNonNullElse(body.description(), ""),
        blankAsNull(body.category()),
        new Place(blankAsNull(body.area()), location.address(), location.lat(), location.lon()),
        body.incidentDate(),
        institutionId,
        Objects.requireNonNull(body.anonymous()),
        Objects.requireNonNull(body.confidential()),
        new Contact(person.name(), person.email(), person.phone(), accountId),
        Objects.requireNonNullElse(body.files(), List.of()),
        Channel.API);
  }

  static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
