package id.lapor.ui.web;

import id.lapor.ui.LongAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Knows by its address whether a request asks for a [LongAnswer].
final class LongAnswers implements Predicate<HttpServletRequest> {

  /// @param unless a query with which the answer is short; null when there is none
  private record Address(PathPattern path, @Nullable Pattern unless) {

    boolean fits(PathContainer asked, @Nullable String query) {
      return path.matches(asked)
          && (unless == null || query == null || !unless.matcher(query).find());
    }
  }

  private final List<Address> addresses;

  LongAnswers(RequestMappingHandlerMapping controllers) {
    addresses =
        controllers.getHandlerMethods().entrySet().stream()
            .flatMap(
                entry -> {
                  var mark = entry.getValue().getMethodAnnotation(LongAnswer.class);
                  return mark == null ? Stream.of() : addresses(entry.getKey(), mark);
                })
            .toList();
  }

  private static Stream<Address> addresses(RequestMappingInfo mapped, LongAnswer mark) {
    return Objects.requireNonNull(mapped.getPathPatternsCondition()).getPatterns().stream()
        .map(path -> new Address(path, query(mark.unless())));
  }

  private static @Nullable Pattern query(String parameter) {
    return parameter.isEmpty()
        ? null
        : Pattern.compile("(^|&)" + Pattern.quote(parameter) + "(=|&|$)");
  }

  @Override
  public boolean test(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) {
      return false;
    }
    var asked = PathContainer.parsePath(request.getRequestURI());
    return addresses.stream().anyMatch(address -> address.fits(asked, request.getQueryString()));
  }
}
