package id.lapor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page somebody wanted before they were asked to sign in: a path on this site, carried in the
/// parameter `lanjut` so that guests need neither cookie nor session for it.
final class Wanted {

  private static final int LONGEST = 1_000;

  private Wanted() {}

  /// The path, unless it would lead away from this site or back to signing in.
  static Optional<String> safe(@Nullable String path) {
    if (path == null) {
      return Optional.empty();
    }
    boolean local =
        path.length() <= LONGEST
            && path.startsWith("/")
            && !path.startsWith("//")
            && path.chars()
                .noneMatch(c -> c == '\\' || c == '{' || c == '}' || c < 0x21 || c == 0x7f)
            && !path.startsWith("/masuk")
            && !path.startsWith("/keluar");
    return local ? Optional.of(path) : Optional.empty();
  }

  /// The sign-in page that leads back to what was asked for.
  static String signIn(HttpServletRequest request) {
    var query = request.getQueryString();
    return "/masuk?lanjut=" + encode(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /// `?lanjut=…`, or nothing.
  static String parameter(@Nullable String path) {
    return safe(path).map(wanted -> "?lanjut=" + encode(wanted)).orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
