package id.lapor.ui.web;

import id.lapor.ui.Problem;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Says what went wrong without database, template or session: where there are none, or no time
/// for them.
@Component
class PlainAnswers {

  private final Problems problems;
  private final MessageSource messages;

  PlainAnswers(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  /// Answers a program with the problem and a person with a page.
  ///
  /// @param status of the page
  /// @param words key of the page's words, ending with a dot
  void write(
      Problem problem,
      int status,
      String words,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (Problems.concerns(request)) {
      problems.write(problem, request, response);
      return;
    }
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page(words, request));
  }

  private String page(String words, HttpServletRequest request) {
    var locale = Problems.language(request);
    var title = HtmlUtils.htmlEscape(messages.getMessage(words + "title", null, locale), "UTF-8");
    var text = HtmlUtils.htmlEscape(messages.getMessage(words + "text", null, locale), "UTF-8");
    return """
        <!doctype html>
        <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title><h1>%s</h1><p>%s</p></html>
        """
        .formatted(locale.getLanguage(), title, title, text);
  }
}
