package id.lapor.ui.web;

import id.lapor.kernel.Network;
import id.lapor.ui.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in as many requests at once as can be worked on, lets some more wait shortly, and tells the
/// others at once to come back, so that an overload makes nobody wait for long and nothing fall
/// over.
///
/// A place is for work and not for waiting for a line: a body is received before its request takes
/// a place, an answer is sent after it gave it back, and long bodies and long answers have places
/// of their own, of which one network has a share. Files, on which work takes longest, never have
/// more than a part of the places.
final class Admission extends OncePerRequestFilter {

  private static final Duration COME_BACK = Duration.ofSeconds(2);

  /// Who has sent a photo for minutes is not sent away as soon as others.
  private static final Duration PATIENCE_OF_THE_SLOW = Duration.ofSeconds(30);

  /// Of what is no upload of files, more than this is refused by those who read it; it is the most
  /// that a form may have in application.yaml, and that `StrictJson` reads.
  private static final int MOST_IN_MEMORY = 1 << 20;

  /// Of four places one is for files at most. What is done with them waits for the few that may be
  /// decoded at once, and would else keep every place meanwhile.
  private static final int PLACES_FOR_ONE_WITH_FILES = 4;

  private final Semaphore places;
  private final Semaphore files;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final Duration longestWait;
  private final Shares arriving;
  private final Shares slow;
  private final Predicate<HttpServletRequest> longAnswers;
  private final PlainAnswers answers;

  /// @param longAnswers whether a request's answer lasts as long as the visitor's line is slow
  Admission(
      AdmissionConfiguration.Settings settings,
      Predicate<HttpServletRequest> longAnswers,
      PlainAnswers answers) {
    this.places = new Semaphore(settings.places(), true);
    this.files = new Semaphore(Math.max(1, settings.places() / PLACES_FOR_ONE_WITH_FILES), true);
    this.mostWaiting = settings.waiting();
    this.longestWait = settings.patience();
    this.arriving = new Shares(settings.arriving(), settings.arrivingPerAddress());
    this.slow = new Shares(settings.slowPlaces(), settings.slowPlacesPerAddress());
    this.longAnswers = longAnswers;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var arrival = Arrival.of(request);
    if (arrival != null && !arrival.isHere()) {
      receive(arrival, request, response, chain);
    } else {
      answer(request, response, chain);
    }
  }

  /// How many wait now.
  int waiting() {
    return waiting.get();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean longAnswer = longAnswers.test(request);
    if (!longAnswer && !bringsFiles(request)) {
      work(enter(), request, response, chain);
      return;
    }
    try (var place = slow.enter(network(request))) {
      if (place == null) {
        refuse(request, response);
      } else if (longAnswer) {
        chain.doFilter(request, response);
      } else {
        workOnFiles(request, response, chain);
      }
    }
  }

  /// Waits for the body outside of the places for work.
  private void receive(
      Arrival arrival, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!arrival.isLong()) {
      try (var place = arriving.enter(network(request))) {
        if (place == null) {
          refuse(request, response);
          return;
        }
        if (!receive(arrival, Arrival.SHORT, response)) {
          return;
        }
      }
      if (arrival.isWhole()) {
        answer(request, response, chain);
        return;
      }
    }
    try (var place = slow.enter(network(request))) {
      if (place == null) {
        refuse(request, response);
      } else if (receiveLong(arrival, request, response)) {
        if (bringsFiles(request)) {
          workOnFiles(request, response, chain);
        } else {
          work(await(places, PATIENCE_OF_THE_SLOW), request, response, chain);
        }
      }
    }
  }

  /// Whether nothing went wrong with the line; else the request is answered.
  private static boolean receive(Arrival arrival, int most, HttpServletResponse response)
      throws IOException {
    try {
      arrival.receive(most);
      return true;
    } catch (SocketTimeoutException e) {
      response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
    } catch (IOException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
    return false;
  }

  private static boolean receiveLong(
      Arrival arrival, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isMultipart(request)) {
      return receive(arrival, MOST_IN_MEMORY, response);
    }
    try {
      // Files go to the disk meanwhile.
      request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      // Whoever asks for the parts is told again what is wrong with them.
      return !arrival.isBroken();
    }
    return true;
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "")
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/");
  }

  /// Whether there are files in a body that has come, however small: a picture of a few kilobytes
  /// can have as many pixels as any. A form that could have brought some and did not is none.
  private static boolean bringsFiles(HttpServletRequest request) {
    if (!isMultipart(request)) {
      return false;
    }
    try {
      return request.getParts().stream()
          .anyMatch(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
    } catch (ServletException | IOException | IllegalStateException unreadable) {
      // Whoever asks for the parts is told again what is wrong with them.
      return false;
    }
  }

  private void workOnFiles(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!await(files, PATIENCE_OF_THE_SLOW)) {
      refuse(request, response);
      return;
    }
    try {
      work(await(places, PATIENCE_OF_THE_SLOW), request, response, chain);
    } finally {
      files.release();
    }
  }

  private void work(
      boolean entered, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!entered) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, new HeldAnswer(response));
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    // Without a time it would overtake those who wait.
    if (await(places, Duration.ZERO)) {
      return true;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return await(places, longestWait);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static boolean await(Semaphore places, Duration wait) {
    try {
      return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Network network(HttpServletRequest request) {
    return Network.of(request.getRemoteAddr());
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", Long.toString(COME_BACK.toSeconds()));
    answers.write(
        Problem.UNAVAILABLE,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "ui.busy.",
        request,
        response);
  }
}
