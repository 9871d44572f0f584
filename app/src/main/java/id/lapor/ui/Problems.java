package id.lapor.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What programs read when something is wrong: problem documents (RFC 9457) in the language that
/// they ask for by `Accept-Language`, Indonesian unless it is English.
@Component
public class Problems {

  /// Where the interface for programs begins; below it, people's pages and cookies play no role.
  public static final String INTERFACE = "/api/";

  private static final List<Locale> LANGUAGES = List.of(UiConfiguration.INDONESIAN, Locale.ENGLISH);

  private final MessageSource messages;
  private final JsonMapper json;
  private final String address;

  Problems(MessageSource messages, JsonMapper json, @Value("${lapor.address}") String address) {
    this.messages = messages;
    this.json = json;
    this.address = address;
  }

  /// A mistake in one field.
  ///
  /// @param field the name in the request, nested ones with dots, such as `contact.email`
  /// @param code stable, for programs
  /// @param message for people
  public record FieldError(String field, String code, String message) {}

  /// The problem with its title and explanation.
  ///
  /// @param arguments for the explanation, as in `java.text.MessageFormat`
  public ProblemDetail of(Problem problem, Locale locale, @Nullable Object... arguments) {
    var detail = ProblemDetail.forStatus(problem.status());
    detail.setType(URI.create(address + "/pengembang#" + problem.code()));
    detail.setTitle(text(problem.code() + ".title", locale));
    detail.setDetail(text(problem.code() + ".detail", locale, arguments));
    return detail;
  }

  /// The problem of an exception, with what is wrong field by field.
  public ProblemDetail of(ProblemException thrown, Locale locale) {
    var detail = of(thrown.problem(), locale);
    if (!thrown.wrong().isEmpty()) {
      detail.setProperty(
          "errors", thrown.wrong().stream().map(wrong -> error(wrong, locale)).toList());
    }
    thrown.more().forEach(detail::setProperty);
    return detail;
  }

  private FieldError error(ProblemException.Wrong wrong, Locale locale) {
    var message = messages.getMessage(wrong.messageKey(), wrong.arguments().toArray(), locale);
    return new FieldError(wrong.field(), wrong.code(), message);
  }

  /// Answers a request that reaches no controller.
  public void write(
      Problem problem,
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object... arguments)
      throws IOException {
    var locale = language(request);
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Content-Language", locale.getLanguage());
    response.setHeader("Cache-Control", "no-store");
    var document = of(problem, locale, arguments);
    document.setInstance(instance(request));
    response.getOutputStream().write(json.writeValueAsBytes(document));
  }

  /// The path of the request; null when it is none, which may be what is wrong.
  private static @Nullable URI instance(HttpServletRequest request) {
    try {
      return new URI(path(request));
    } catch (URISyntaxException unreadable) {
      return null;
    }
  }

  /// The language that a program asks for.
  public static Locale language(HttpServletRequest request) {
    var wished = request.getHeader("Accept-Language");
    if (wished == null) {
      return UiConfiguration.INDONESIAN;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(wished), LANGUAGES);
      return found == null ? UiConfiguration.INDONESIAN : found;
    } catch (IllegalArgumentException unreadable) {
      return UiConfiguration.INDONESIAN;
    }
  }

  /// Whether a request came to the interface for programs.
  public static boolean concerns(HttpServletRequest request) {
    return path(request).startsWith(INTERFACE);
  }

  /// The path that was asked for, also while an error is being answered; empty when it could not be
  /// read.
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : Objects.requireNonNullElse(request.getRequestURI(), "");
  }

  private String text(String key, Locale locale, @Nullable Object... arguments) {
    return messages.getMessage("ui.problem." + key, arguments, locale);
  }
}
