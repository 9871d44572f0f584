package id.lapor.portal.web;

import id.lapor.report.ReportNotFound;
import id.lapor.ui.ProblemAnswers;
import id.lapor.ui.ProblemException;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Wrong addresses and malformed requests: people get a page ([FaultController]), programs an RFC
/// 9457 problem.
@ControllerAdvice
@Order(-1)
class FaultAdvice {

  private final ProblemAnswers answers;

  FaultAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler({
    ErrorResponseException.class,
    NoResourceFoundException.class,
    NoHandlerFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class,
    ServletRequestBindingException.class,
    MethodArgumentNotValidException.class,
    MethodArgumentTypeMismatchException.class,
    MultipartException.class,
    MissingServletRequestPartException.class,
    HttpMessageNotReadableException.class,
    ProblemException.class,
    ReportNotFound.class
  })
  @Nullable ResponseEntity<ProblemDetail> answer(
      Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Problems.concerns(request)) {
      return answers.answer(fault, status(fault), request);
    }
    var status = status(fault);
    if (FaultController.wantsProblem(request)) {
      return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
    }
    response.sendError(status.value());
    return null;
  }

  private static HttpStatusCode status(Exception fault) {
    return switch (fault) {
      case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE;
      case ReportNotFound _ -> HttpStatus.NOT_FOUND;
      case ProblemException known -> known.problem().status();
      case ErrorResponse known -> known.getStatusCode();
      case MethodArgumentTypeMismatchException mismatch
          when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
          HttpStatus.NOT_FOUND;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
