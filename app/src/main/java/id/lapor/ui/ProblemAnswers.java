package id.lapor.ui;

import id.lapor.ui.ProblemException.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/// Turns what was thrown while a program was being answered into a problem document.
@Component
public class ProblemAnswers {

  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final Problems problems;

  ProblemAnswers(Problems problems) {
    this.problems = problems;
  }

  /// The answer to something that went wrong.
  ///
  /// @param status of the answer when nothing better is known of the fault
  public ResponseEntity<ProblemDetail> answer(
      Exception fault, HttpStatusCode status, HttpServletRequest request) {
    return switch (fault) {
      case ProblemException thrown -> answer(thrown, request);
      case HttpMessageNotReadableException unreadable -> answer(unreadable(unreadable), request);
      case MissingRequestHeaderException missing ->
          answer(
              wrong(Problem.HEADER_MISSING, missing.getHeaderName(), "REQUIRED", "required"),
              request);
      case MissingServletRequestParameterException missing ->
          answer(
              wrong(Problem.INVALID, missing.getParameterName(), "REQUIRED", "required"), request);
      case MissingServletRequestPartException missing ->
          answer(
              wrong(Problem.INVALID, missing.getRequestPartName(), "REQUIRED", "required"),
              request);
      case MethodArgumentNotValidException binding -> answer(notBound(binding), request);
      case MethodArgumentTypeMismatchException mismatch when status.value() != 404 ->
          answer(
              new ProblemException(
                  Problem.INVALID, List.of(Misread.parameter(mismatch.getName(), mismatch))),
              request);
      case MultipartException _ when status.value() == 400 ->
          answer(wrong(Problem.MALFORMED, "", "MULTIPART", "multipart"), request);
      case HttpRequestMethodNotSupportedException method -> {
        var answer = answer(new ProblemException(Problem.of(status)), request);
        yield ResponseEntity.status(answer.getStatusCode())
            .headers(method.getHeaders())
            .headers(answer.getHeaders())
            .body(answer.getBody());
      }
      default -> answer(new ProblemException(Problem.of(status)), request);
    };
  }

  /// The answer to a fault of ours.
  ///
  /// @param reference under which it stands in the log, or null
  public ResponseEntity<ProblemDetail> answer(
      Problem problem, @Nullable String reference, HttpServletRequest request) {
    var thrown = new ProblemException(problem);
    if (problem == Problem.UNAVAILABLE) {
      thrown.after(TRY_AGAIN);
    }
    return answer(reference == null ? thrown : thrown.with("reference", reference), request);
  }

  private ResponseEntity<ProblemDetail> answer(
      ProblemException thrown, HttpServletRequest request) {
    Locale locale = Problems.language(request);
    var answer =
        ResponseEntity.status(thrown.problem().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (thrown.after() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds(thrown.after()));
    }
    if (thrown.problem() == Problem.TOKEN_NEEDED || thrown.problem() == Problem.PROOF_NEEDED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.body(problems.of(thrown, locale));
  }

  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private static ProblemException notBound(MethodArgumentNotValidException binding) {
    return new ProblemException(
        Problem.INVALID, binding.getFieldErrors().stream().map(Misread::parameter).toList());
  }

  private static ProblemException unreadable(HttpMessageNotReadableException fault) {
    var wrong = fault.getCause() instanceof JacksonException json ? Misread.body(json) : null;
    return new ProblemException(Problem.MALFORMED, wrong == null ? List.of() : List.of(wrong));
  }

  private static ProblemException wrong(Problem problem, String field, String code, String text) {
    return new ProblemException(
        problem, List.of(new Wrong(field, code, "ui.problem.field." + text, List.of())));
  }
}
