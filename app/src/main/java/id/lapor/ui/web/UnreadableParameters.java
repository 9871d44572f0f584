package id.lapor.ui.web;

import id.lapor.ui.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests whose parameters cannot be decoded (`%zz`), before anybody asks for one: where
/// Tomcat meets them later it logs them with their values, and no error page can be drawn.
final class UnreadableParameters extends OncePerRequestFilter {

  private final PlainAnswers answers;

  UnreadableParameters(PlainAnswers answers) {
    this.answers = answers;
  }

  /// What is wrong with the parts of a multipart body is told by who reads them.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (InvalidParameterException e) {
      boolean large = e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      answers.write(
          large ? Problem.TOO_LARGE : Problem.MALFORMED,
          e.getErrorCode(),
          large ? "ui.error.413." : "ui.error.400.",
          request,
          response);
      return;
    }
    chain.doFilter(request, response);
  }
}
