package id.lapor.ui;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// What can go wrong between a program and us; each has a title and an explanation
/// (`ui.problem.<code>.…`) and a paragraph on the developers' page.
public enum Problem {
  /// The request cannot be read: not JSON, an unknown field, a wrong type.
  MALFORMED(HttpStatus.BAD_REQUEST),
  /// A header that the operation needs is missing or unreadable.
  HEADER_MISSING(HttpStatus.BAD_REQUEST),
  /// No token, or one that does not hold (any more).
  TOKEN_NEEDED(HttpStatus.UNAUTHORIZED),
  /// A token that is wrong, revoked or over.
  TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
  /// Known, but only for who shows a receipt code or a token.
  PROOF_NEEDED(HttpStatus.UNAUTHORIZED),
  /// User name and password do not fit.
  SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
  /// Number and receipt code do not fit.
  RECEIPT_WRONG(HttpStatus.FORBIDDEN),
  /// Known, but not allowed.
  FORBIDDEN(HttpStatus.FORBIDDEN),
  /// Nothing here, or nothing that this caller may know of.
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  /// The request came in too slowly.
  TIMED_OUT(HttpStatus.REQUEST_TIMEOUT),
  /// The report's state does not allow it.
  NOT_NOW(HttpStatus.CONFLICT),
  /// Somebody acted since the version named by `If-Match`.
  CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
  /// `If-Match` names a version that the report has not reached.
  VERSION_UNKNOWN(HttpStatus.PRECONDITION_FAILED),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /// Readable, but fields are wrong; they are listed.
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  /// The same `Idempotency-Key` with another report.
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
  /// The database is away, or there is more to do than can be done.
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  Problem(HttpStatus status) {
    this.status = status;
  }

  /// The status of the answer.
  public HttpStatus status() {
    return status;
  }

  /// The problem that says no more than a status; [#MALFORMED] or [#FAULT] for those without
  /// one.
  public static Problem of(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> MALFORMED;
      case 401 -> TOKEN_NEEDED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> TIMED_OUT;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status.is4xxClientError() ? MALFORMED : FAULT;
    };
  }

  /// The last part of its type, such as `not-found`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
