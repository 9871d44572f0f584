package id.lapor.ui.web;

import id.lapor.ui.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// Answers what Tomcat refuses before the program sees it, such as an address that cannot be
/// decoded, in our words instead of its own.
final class ServerFaults extends ErrorReportValve {

  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 413, 429, 500);

  private final PlainAnswers answers;

  ServerFaults(PlainAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var known = HttpStatusCode.valueOf(status);
    int kind = WORDED.contains(status) ? status : known.is5xxServerError() ? 500 : 400;
    try {
      response.resetBuffer();
      answers.write(Problem.of(known), status, "ui.error." + kind + ".", request, response);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
