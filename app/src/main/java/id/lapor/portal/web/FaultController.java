package id.lapor.portal.web;

import id.lapor.report.ReportNotFound;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemAnswers;
import id.lapor.ui.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/// The last stop of whatever went wrong: logged once with a reference that the page tells, and
/// never with what people typed; answered in plain words.
@Controller
class FaultController implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(FaultController.class);

  /// No letters or digits that are mistaken for each other when read out on the phone.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int REFERENCE_LENGTH = 8;

  private final SecureRandom random = new SecureRandom();
  private final ProblemAnswers answers;

  FaultController(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object fault(HttpServletRequest request, HttpServletResponse response, Model model) {
    var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var status = status(request, fault);
    var reference = status.is5xxServerError() ? reference(request, fault) : null;
    if (Problems.concerns(request)) {
      return answers.answer(Problem.of(status), reference, request);
    }
    if (wantsProblem(request)) {
      var problem = ProblemDetail.forStatus(status);
      if (reference != null) {
        problem.setProperty("reference", reference);
      }
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    response.setStatus(status.value());
    model.addAttribute("status", status.value());
    model.addAttribute("reference", reference);
    return switch (status) {
      case SERVICE_UNAVAILABLE -> "portal/unavailable";
      case NOT_FOUND -> isReport(request) ? "portal/reportMissing" : "ui/error";
      default -> "ui/error";
    };
  }

  /// Whether the client is a program that reads JSON and not a browser.
  static boolean wantsProblem(HttpServletRequest request) {
    var accept =
        Objects.requireNonNullElse(request.getHeader("Accept"), "").toLowerCase(Locale.ROOT);
    return accept.contains("json") && !accept.contains("text/html");
  }

  private static HttpStatus status(HttpServletRequest request, @Nullable Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException) {
        return HttpStatus.SERVICE_UNAVAILABLE;
      }
      if (cause instanceof ReportNotFound) {
        return HttpStatus.NOT_FOUND;
      }
      if (cause instanceof MultipartException) {
        return HttpStatus.CONTENT_TOO_LARGE;
      }
    }
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code == null ? null : HttpStatus.resolve(code);
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  private static boolean isReport(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/laporan/");
  }

  private String reference(HttpServletRequest request, @Nullable Throwable fault) {
    var reference = new StringBuilder();
    for (int i = 0; i < REFERENCE_LENGTH; i++) {
      reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    log.error(
        "Fault {} at {} {}",
        reference,
        request.getMethod(),
        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        fault);
    return reference.toString();
  }
}
