package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What happens to a request that is not let in: guests are led to sign in and back, an expired
/// form is shown again with what was typed, everybody else gets the page that says no.
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final KeptForms forms;

  RefusedRequests(KeptForms forms) {
    this.forms = forms;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean post = "POST".equals(request.getMethod());
    if (post && !forms.keep(request, response)) {
      // What was typed is still on the page that the browser goes back to.
      response.sendError(429);
      return;
    }
    var target = post ? "/masuk?lanjut=" : Wanted.signIn(request);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.sendRedirect(target);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (why instanceof CsrfException && "POST".equals(request.getMethod()) && !repeated(request)) {
      showAgain(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean repeated(HttpServletRequest request) {
    return request.getAttribute(ExpiredPage.ATTRIBUTE) != null;
  }

  private static void showAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (tooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    var again = RepeatedPost.of(request);
    request.getRequestDispatcher(again.path()).forward(again, response);
  }

  /// An upload over the limit cannot be read, so its token is missing, too; that is not an expired
  /// page.
  private static boolean tooLarge(HttpServletRequest request) throws IOException {
    if (!contentType(request).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return false;
    }
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException | ServletException unreadable) {
      return true;
    }
  }

  private static String contentType(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type == null ? "" : type;
  }
}
