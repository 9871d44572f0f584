package id.lapor.identity.web;

import id.lapor.identity.Limits;
import id.lapor.identity.Limits.Allowance;
import id.lapor.identity.SignedIn;
import id.lapor.ui.Problem;
import id.lapor.ui.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the calls of programs, by account or else by network address, and says with each answer
/// what is left (`RateLimit-Policy`, `RateLimit`: draft-ietf-httpapi-ratelimit-headers).
final class CallLimits extends OncePerRequestFilter {

  private final Limits limits;
  private final Problems problems;

  CallLimits(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var account =
        authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
            ? signedIn.getName()
            : null;
    if (allow(account, request, response)) {
      chain.doFilter(request, response);
    }
  }

  /// Counts a call; when there were too many it is answered here.
  ///
  /// @param account null to count by network address
  boolean allow(@Nullable String account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var left =
        account == null
            ? limits.takeFrom("api-address", request.getRemoteAddr())
            : limits.take("api-account", account);
    tell(account == null ? "address" : "account", left, response);
    if (!left.allowed()) {
      response.setHeader("Retry-After", Long.toString(seconds(left.retryAfter())));
      problems.write(Problem.TOO_MANY_REQUESTS, request, response);
    }
    return left.allowed();
  }

  private static void tell(String policy, Allowance left, HttpServletResponse response) {
    response.setHeader(
        "RateLimit-Policy", "\"" + policy + "\";q=" + left.limit() + ";w=" + seconds(left.per()));
    response.setHeader(
        "RateLimit", "\"" + policy + "\";r=" + left.remaining() + ";t=" + untilFull(left));
  }

  /// Seconds until all calls are there again.
  private static long untilFull(Allowance left) {
    return seconds(
        left.per().multipliedBy(left.limit() - left.remaining()).dividedBy(left.limit()));
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
