package id.lapor.identity.web;

import id.lapor.identity.AccessTokens;
import id.lapor.ui.Problem;
import id.lapor.ui.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Learns from `Authorization: Bearer …` as which account a program acts (RFC 6750). Without the
/// header it is a guest; with a token that does not hold it is refused, never served as a guest,
/// and counted by its network address.
final class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final AccessTokens tokens;
  private final FreshContexts contexts;
  private final CallLimits limits;
  private final Problems problems;

  BearerTokens(AccessTokens tokens, FreshContexts contexts, CallLimits limits, Problems problems) {
    this.tokens = tokens;
    this.contexts = contexts;
    this.limits = limits;
    this.problems = problems;
  }

  /// The import command shows the token of the data folder, which is no account's.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/v1/imports");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    var token = bearer ? header.substring(SCHEME.length()).strip() : "";
    var account = tokens.find(token);
    if (account.isEmpty()) {
      if (!limits.allow(null, request, response)) {
        return;
      }
      response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      problems.write(
          token.isEmpty() ? Problem.TOKEN_NEEDED : Problem.TOKEN_REFUSED, request, response);
      return;
    }
    SecurityContextHolder.setContext(new SecurityContextImpl(contexts.signedIn(account.get())));
    chain.doFilter(request, response);
  }
}
