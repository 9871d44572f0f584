package id.lapor.docs;

import id.lapor.kernel.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All addresses of the running program, and who passes their rules: asked of the filters
/// themselves, not of what is written about them.
final class RouteTable {

  private record Route(String method, String address, String who, String answeredBy) {
    String line() {
      return "| %s | `%s` | %s | `%s` |".formatted(method, address, who, answeredBy);
    }
  }

  private static final Map<String, String> WORDS =
      Map.of(
          "guest citizen officer admin national", "everybody",
          "citizen officer admin national", "who is signed in",
          "officer admin national", "officers",
          "admin national", "institution and national admins",
          "national", "national admins");

  private final List<SecurityFilterChain> chains;

  RouteTable(List<SecurityFilterChain> chains) {
    this.chains = chains;
  }

  String draw(RequestMappingHandlerMapping mapping) {
    return "| method | address | who | answered by |\n|---|---|---|---|\n"
        + mapping.getHandlerMethods().entrySet().stream()
            .filter(entry -> ours(entry.getKey(), entry.getValue()))
            .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparing(Route::address)
                    .thenComparing(Route::method)
                    .thenComparing(Route::answeredBy))
            .map(Route::line)
            .distinct()
            .collect(Collectors.joining("\n"));
  }

  /// Without the second answers to forms whose page was open too long: those have the same address.
  private static boolean ours(RequestMappingInfo info, HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("id.lapor.")
        && info.getHeadersCondition().isEmpty();
  }

  private Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(
            address ->
                (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                    .map(method -> route(method.name(), address, handler)));
  }

  private Route route(String method, String address, HandlerMethod handler) {
    var parts = handler.getBeanType().getPackageName().split("\\.", -1);
    var shown = address.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    return new Route(
        method,
        shown,
        who(method, shown.replaceAll("\\{\\w+\\}", "1")),
        parts[2] + "." + handler.getBeanType().getSimpleName());
  }

  private String who(String method, String address) {
    var allowed =
        Stream.of("guest", "citizen", "officer", "admin", "national")
            .filter(visitor -> passes(visitor, method, address))
            .collect(Collectors.joining(" "));
    var words = WORDS.get(allowed);
    if (words == null) {
      throw new IllegalStateException("No word for who may use " + address + ": " + allowed);
    }
    return words;
  }

  private boolean passes(String visitor, String method, String address) {
    var request = new MockHttpServletRequest(method, address);
    request.setServletPath(address);
    var chain =
        chains.stream().filter(candidate -> candidate.matches(request)).findFirst().orElseThrow();
    var filter =
        chain.getFilters().stream()
            .filter(AuthorizationFilter.class::isInstance)
            .map(AuthorizationFilter.class::cast)
            .findFirst();
    // A chain without rules leaves it to each address.
    if (filter.isEmpty()) {
      return true;
    }
    var decision =
        filter.get().getAuthorizationManager().authorize(() -> authentication(visitor), request);
    return decision != null && decision.isGranted();
  }

  private static Authentication authentication(String visitor) {
    return switch (visitor) {
      case "guest" ->
          new AnonymousAuthenticationToken(
              "guest", "guest", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
      case "citizen" -> signedIn();
      case "officer" -> signedIn("OFFICER", Role.LIAISON_OFFICER.name());
      case "admin" -> signedIn("OFFICER", Role.INSTITUTION_ADMIN.name());
      default -> signedIn("OFFICER", Role.NATIONAL_ADMIN.name());
    };
  }

  private static Authentication signedIn(String... roles) {
    return UsernamePasswordAuthenticationToken.authenticated(
        "visitor",
        null,
        AuthorityUtils.createAuthorityList(
            Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new)));
  }
}
