package id.lapor.integration.web.api;

import id.lapor.identity.Accounts;
import id.lapor.institution.Institution;
import id.lapor.integration.web.api.Refusals.Fields;
import id.lapor.kernel.Actor;
import id.lapor.report.Channel;
import id.lapor.report.Refusal;
import id.lapor.report.Report.Place;
import id.lapor.report.ReportKind;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.Submission.Contact;
import id.lapor.report.SubmissionOutcome;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.StrictBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in a report as a program sends it.
@Component
class Submissions {

  private final Reports reports;
  private final Accounts accounts;
  private final Call call;

  Submissions(Reports reports, Accounts accounts, Call call) {
    this.reports = reports;
    this.accounts = accounts;
    this.call = call;
  }

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

  /// Who reports; when an account leaves it out, what the account has.
  record Person(@Nullable String name, @Nullable String email, @Nullable String phone)
      implements StrictBody {}

  /// Sends a request in.
  ///
  /// @param key makes sending it twice one report
  /// @throws ProblemException with all that is wrong with it
  SubmissionOutcome.Accepted submit(
      String key, Body body, Actor actor, HttpServletRequest request) {
    var wrong = mistakes(body);
    var submission = submission(key, body, actor.accountId());
    if (!wrong.isEmpty()) {
      Refusals.wrong(reports.check(submission), Fields.ofSubmission()).stream()
          .filter(more -> wrong.stream().noneMatch(known -> known.field().equals(more.field())))
          .toList()
          .forEach(wrong::add);
      throw new ProblemException(Problem.INVALID, wrong);
    }
    if (actor.accountId() == null) {
      call.count("submission-address", request);
    }
    return switch (reports.submit(submission, actor)) {
      case SubmissionOutcome.Refused refused ->
          throw Refusals.problem(refused.refusals(), Fields.ofSubmission(), actor);
      case SubmissionOutcome.Accepted accepted when accepted.altered() ->
          throw new ProblemException(Problem.KEY_REUSED);
      case SubmissionOutcome.Accepted accepted -> accepted;
    };
  }

  /// What is wrong with the form of a request, whatever the rules of reports say of it.
  private List<Wrong> mistakes(Body body) {
    var named = blankAsNull(body.institution());
    var location = body.location();
    return Stream.of(
            Wrong.missing(body.kind() == null, "kind"),
            Wrong.missing(body.anonymous() == null, "anonymous"),
            Wrong.missing(body.confidential() == null, "confidential"),
            Wrong.missing(
                location != null && location.lat() == null && location.lon() != null,
                "location.lat"),
            Wrong.missing(
                location != null && location.lat() != null && location.lon() == null,
                "location.lon"),
            named == null || call.find(named).isPresent()
                ? null
                : Refusals.wrong(Refusal.INSTITUTION_UNKNOWN, "institution"))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// The submission that a request means; of a request with mistakes, as far as it says something.
  private Submission submission(String key, Body body, @Nullable Long accountId) {
    return new Submission(
        key,
        Objects.requireNonNullElse(body.kind(), ReportKind.COMPLAINT),
        Objects.requireNonNullElse(body.title(), ""),
        Objects.requireNonNullElse(body.description(), ""),
        blankAsNull(body.category()),
        place(blankAsNull(body.area()), body.location()),
        body.incidentDate(),
        Optional.ofNullable(blankAsNull(body.institution()))
            .flatMap(call::find)
            .map(Institution::id)
            .orElse(null),
        Boolean.TRUE.equals(body.anonymous()),
        Boolean.TRUE.equals(body.confidential()),
        contact(body.contact(), accountId),
        Objects.requireNonNullElse(body.files(), List.of()),
        Channel.API);
  }

  private static Place place(@Nullable String area, @Nullable Location location) {
    if (location == null) {
      return new Place(area, null, null, null);
    }
    boolean whole = location.lat() != null && location.lon() != null;
    return new Place(
        area, location.address(), whole ? location.lat() : null, whole ? location.lon() : null);
  }

  /// What an account does not say of itself is known, as on the page where it writes a report.
  private Contact contact(@Nullable Person person, @Nullable Long accountId) {
    if (person != null) {
      return new Contact(person.name(), person.email(), person.phone(), accountId);
    }
    return Optional.ofNullable(accountId)
        .flatMap(accounts::find)
        .map(
            account ->
                new Contact(account.name(), account.email(), account.phone(), accountId, true))
        .orElseGet(() -> new Contact(null, null, null, accountId));
  }

  static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
