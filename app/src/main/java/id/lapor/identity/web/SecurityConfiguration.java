package id.lapor.identity.web;

import id.lapor.identity.AccessTokens;
import id.lapor.identity.Limits;
import id.lapor.kernel.Role;
import id.lapor.ui.Problems;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Which addresses need whom, and what every answer carries to protect its reader.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// Programs that call interfaces show keys, never cookies: no session, and so no form token
  /// either. Each address checks by itself who may; so the chain has these few filters and no
  /// others, which matters at hundreds of calls a second.
  @Bean
  @Order(1)
  SecurityFilterChain interfaceRules(
      AccessTokens tokens, FreshContexts contexts, Limits limits, Problems problems) {
    var callLimits = new CallLimits(limits, problems);
    var headers =
        new HeaderWriterFilter(
            List.of(new XContentTypeOptionsHeaderWriter(), new CacheControlHeadersWriter()));
    return new DefaultSecurityFilterChain(
        PathPatternRequestMatcher.pathPattern("/api/**"),
        headers,
        new BearerTokens(tokens, contexts, callLimits, problems),
        callLimits);
  }

  /// Refuses addresses that are made to mislead. The values of headers are read by Tomcat, which
  /// refuses control characters, so that they are not looked through a second time.
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    return firewall;
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageRules(
      HttpSecurity http,
      FreshContexts contexts,
      CsrfTokenRepository formTokens,
      RefusedRequests refused,
      @Value("${lapor.map.tiles-host:}") String tilesHost) {
    var national = Role.NATIONAL_ADMIN.name();
    return http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/kelola", "/kelola/akun/**")
                    .hasAnyRole(national, Role.INSTITUTION_ADMIN.name())
                    .requestMatchers("/kelola/**")
                    .hasRole(national)
                    .requestMatchers("/meja/**")
                    .hasRole(FreshContexts.OFFICER)
                    .requestMatchers(
                        "/laporan-saya/**", "/akun/**", "/pemberitahuan/**", "/lanjutkan")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> protect(headers, tilesHost))
        .build();
  }

  private static void protect(HeadersConfigurer<HttpSecurity> headers, String tilesHost) {
    var policy =
        "default-src 'self'; img-src 'self' data: blob:"
            + (tilesHost.isBlank() ? "" : " " + tilesHost.strip())
            + "; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("geolocation=(self), camera=(), microphone=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  /// The form token lies in a cookie, so guests need no session and any copy of the program can
  /// check it.
  @Bean
  CsrfTokenRepository formTokens(@Value("${lapor.address}") String address) {
    boolean https = address.startsWith("https:");
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(https ? "__Host-formulir" : "formulir");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> {
          cookie.httpOnly(true).sameSite("Lax");
          if (https) {
            cookie.secure(true);
          }
        });
    return tokens;
  }

  /// The cookie of a signed-in session; guests have none.
  @Bean
  CookieSerializer sessionCookie(@Value("${lapor.address}") String address) {
    boolean https = address.startsWith("https:");
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(https ? "__Host-lapor" : "lapor");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(https);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /// Sign-in is a page of ours; without this bean Spring Boot would make a user with a generated
  /// password.
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException("Accounts sign in at /masuk only");
    };
  }
}
