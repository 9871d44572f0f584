package id.lapor.ui.web;

import id.lapor.ui.Problem;
import id.lapor.ui.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// Lets in as many requests at once as can be worked on, lets some more wait shortly, and tells the
/// others at once to come back, so that an overload makes nobody wait for long and nothing fall
/// over.
final class Admission extends OncePerRequestFilter {

  private static final Duration COME_BACK = Duration.ofSeconds(2);

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final Duration longestWait;
  private final Problems problems;
  private final MessageSource messages;

  /// @param places how many requests are worked on at once
  /// @param mostWaiting how many wait for a place
  /// @param longestWait how long they wait
  Admission(
      int places,
      int mostWaiting,
      Duration longestWait,
      Problems problems,
      MessageSource messages) {
    this.places = new Semaphore(places, true);
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
    this.problems = problems;
    this.messages = messages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter()) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  /// How many wait now.
  int waiting() {
    return waiting.get();
  }

  private boolean enter() {
    if (places.tryAcquire()) {
      return true;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", Long.toString(COME_BACK.toSeconds()));
    if (Problems.concerns(request)) {
      problems.write(Problem.UNAVAILABLE, request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page(request));
  }

  /// A page that needs neither the database nor a template.
  private String page(HttpServletRequest request) {
    var locale = Problems.language(request);
    var title = HtmlUtils.htmlEscape(messages.getMessage("ui.busy.title", null, locale), "UTF-8");
    var text = HtmlUtils.htmlEscape(messages.getMessage("ui.busy.text", null, locale), "UTF-8");
    return """
        <!doctype html>
        <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title><h1>%s</h1><p>%s</p></html>
        """
        .formatted(locale.getLanguage(), title, title, text);
  }
}
