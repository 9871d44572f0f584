package id.lapor.integration.web.api;

import id.lapor.category.Categories;
import id.lapor.identity.Limits;
import id.lapor.identity.ReceiptTries;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.region.Areas;
import id.lapor.report.Refusal;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads from a request what it names: the report, the receipt code, institutions, areas,
/// categories, the version that the caller saw.
@Component
class Call {

  /// The header with the code that a reporter got when sending the report in.
  static final String RECEIPT_CODE = "Receipt-Code";

  private final Reports reports;
  private final Institutions institutions;
  private final Areas areas;
  private final Categories categories;
  private final ReceiptTries tries;
  private final Limits limits;

  Call(
      Reports reports,
      Institutions institutions,
      Areas areas,
      Categories categories,
      ReceiptTries tries,
      Limits limits) {
    this.reports = reports;
    this.institutions = institutions;
    this.areas = areas;
    this.categories = categories;
    this.tries = tries;
    this.limits = limits;
  }

  /// The number in an address; a malformed one is as unknown as any other.
  static ReportNumber number(String digits) {
    return ReportNumber.parse(digits).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
  }

  /// The caller, who moreover proved a report when the receipt code fits. Only wrong codes count
  /// against the limits; a wrong code and an unknown number are answered alike.
  Actor actor(ReportNumber number, Actor actor, HttpServletRequest request) {
    var code = request.getHeader(RECEIPT_CODE);
    return code == null
        ? actor
        : proven(number, request, () -> reports.proveReceipt(number, code, actor));
  }

  /// What the caller, who may show a receipt code, sees of a report.
  ReportView view(ReportNumber number, Actor actor, HttpServletRequest request) {
    var code = request.getHeader(RECEIPT_CODE);
    return code == null
        ? reports.find(number, actor).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND))
        : proven(number, request, () -> reports.findByReceipt(number, code, actor));
  }

  private <T> T proven(
      ReportNumber number, HttpServletRequest request, Supplier<Optional<T>> proof) {
    var visitor = ReceiptTries.visitor(request.getRemoteAddr());
    var wait = tries.wait(number.digits(), visitor);
    if (wait.isPositive()) {
      throw new ProblemException(Problem.TOO_MANY_REQUESTS).after(wait);
    }
    return proof
        .get()
        .orElseGet(
            () -> {
              tries.missed(number.digits(), visitor);
              throw new ProblemException(Problem.RECEIPT_WRONG);
            });
  }

  /// Counts one try of the visitor's address.
  ///
  /// @throws ProblemException when there were too many
  void count(String purpose, HttpServletRequest request) {
    if (!limits.allowFrom(purpose, request.getRemoteAddr())) {
      throw new ProblemException(Problem.TOO_MANY_REQUESTS)
          .after(limits.waitFrom(purpose, request.getRemoteAddr()));
    }
  }

  /// The version that the caller saw, from `If-Match`; null to act on whatever is there.
  static @Nullable Integer version(HttpServletRequest request) {
    var header = request.getHeader("If-Match");
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    return Etags.version(header)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.HEADER_MISSING,
                    List.of(
                        new Wrong("If-Match", "FORMAT", "integration.api.ifMatch", List.of()))));
  }

  /// The node of the institution tree that a request names by code or id; null for none.
  ///
  /// @param field where it stands in the request
  @Nullable Long institution(@Nullable String named, String field) {
    if (named == null || named.isBlank()) {
      return null;
    }
    return find(named.strip())
        .map(Institution::id)
        .orElseThrow(() -> unknown(Refusal.INSTITUTION_UNKNOWN, field));
  }

  /// The node of the institution tree with a code or id.
  Optional<Institution> find(String named) {
    return named.matches("[0-9]{1,18}")
        ? institutions.find(Long.parseLong(named))
        : institutions.findByCode(named);
  }

  /// The code of an area that a request names; null for none.
  @Nullable String area(@Nullable String named, String field) {
    var code = Submissions.blankAsNull(named);
    if (code != null && areas.find(code).isEmpty()) {
      throw unknown(Refusal.AREA_UNKNOWN, field);
    }
    return code;
  }

  /// The code of a category that a request names, also of one that may no longer be chosen; null
  /// for none.
  @Nullable String category(@Nullable String named, String field) {
    var code = Submissions.blankAsNull(named);
    if (code != null && categories.find(code).isEmpty()) {
      throw unknown(Refusal.CATEGORY_UNKNOWN, field);
    }
    return code;
  }

  private static ProblemException unknown(Refusal refusal, String field) {
    return new ProblemException(Problem.INVALID, List.of(Refusals.wrong(refusal, field)));
  }
}
