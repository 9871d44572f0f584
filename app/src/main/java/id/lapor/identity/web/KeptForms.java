package id.lapor.identity.web;

import id.lapor.identity.Limits;
import id.lapor.identity.internal.KeptFormStore;
import id.lapor.secret.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What somebody had typed when their sign-in had run out: kept for two hours, encrypted, and given
/// back once to the same account in the same browser after it signed in again.
///
/// Two cookies make that sure: one says which account was signed in here last (a keyed hash, not
/// the id), one which text waits. Files are not kept.
@Component
class KeptForms {

  private static final String PURPOSE = "identity.kept-form";
  private static final String OWNER_COOKIE = "pemilik";
  private static final String TICKET_COOKIE = "isian";
  private static final Duration KEPT = Duration.ofHours(2);
  private static final int LONGEST = 200_000;

  /// A POST that was not carried out.
  record Form(String path, Map<String, String[]> parameters) {}

  private final KeptFormStore store;
  private final Secrets secrets;
  private final Limits limits;
  private final Clock clock;
  private final boolean https;
  private final SecureRandom random = new SecureRandom();

  KeptForms(
      KeptFormStore store,
      Secrets secrets,
      Limits limits,
      Clock clock,
      @Value("${lapor.address}") String address) {
    this.store = store;
    this.secrets = secrets;
    this.limits = limits;
    this.clock = clock;
    this.https = address.startsWith("https:");
  }

  /// Keeps the text of a refused POST; without knowing whose it is, nothing is kept.
  ///
  /// @return false when too much was kept from this address already
  boolean keep(HttpServletRequest request, HttpServletResponse response) {
    var owner = owner(request);
    if (owner.isEmpty()) {
      return true;
    }
    var text = write(request.getRequestURI(), request.getParameterMap());
    if (text.length() > LONGEST) {
      return true;
    }
    if (!limits.allowFrom("kept-form-address", request.getRemoteAddr())) {
      return false;
    }
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var ticket = HexFormat.of().formatHex(bytes);
    var now = clock.instant();
    store.insert(
        secrets.tag(PURPOSE, ticket),
        owner.get(),
        secrets.seal(PURPOSE, text),
        now.plus(KEPT),
        now);
    set(response, TICKET_COOKIE, ticket, KEPT);
    return true;
  }

  /// Whether text of this account waits; remembers in any case that this account is signed in here.
  boolean waits(long accountId, HttpServletRequest request, HttpServletResponse response) {
    var owner = secrets.tag(PURPOSE, "account " + accountId);
    set(response, OWNER_COOKIE, HexFormat.of().formatHex(owner), null);
    var ticket = ticket(request);
    return ticket.isPresent() && store.waits(ticket.get(), owner, clock.instant());
  }

  /// Gives the text back.
  Optional<Form> take(long accountId, HttpServletRequest request, HttpServletResponse response) {
    var ticket = ticket(request);
    set(response, TICKET_COOKIE, "", Duration.ZERO);
    var owner = secrets.tag(PURPOSE, "account " + accountId);
    return ticket
        .flatMap(waiting -> store.take(waiting, owner, clock.instant()))
        .map(kept -> read(secrets.open(PURPOSE, kept)));
  }

  /// Whoever signs out leaves nothing in this browser.
  void forget(HttpServletRequest request, HttpServletResponse response) {
    for (var name : List.of(OWNER_COOKIE, TICKET_COOKIE)) {
      if (WebUtils.getCookie(request, name) != null) {
        set(response, name, "", Duration.ZERO);
      }
    }
  }

  private static Optional<byte[]> owner(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, OWNER_COOKIE);
    return cookie != null && cookie.getValue().matches("[0-9a-f]{64}")
        ? Optional.of(HexFormat.of().parseHex(cookie.getValue()))
        : Optional.empty();
  }

  private Optional<byte[]> ticket(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, TICKET_COOKIE);
    return cookie == null ? Optional.empty() : Optional.of(secrets.tag(PURPOSE, cookie.getValue()));
  }

  private void set(
      HttpServletResponse response, String name, String value, @Nullable Duration age) {
    var cookie =
        ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax").secure(https);
    if (age != null) {
      cookie.maxAge(age);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  private static String write(String path, Map<String, String[]> parameters) {
    var text = new StringBuilder(path);
    parameters.forEach(
        (name, values) -> {
          for (var value : values) {
            if (!secret(name)) {
              text.append('\n').append(encode(name)).append('=').append(encode(value));
            }
          }
        });
    return text.toString();
  }

  private static boolean secret(String name) {
    return name.equals("_csrf") || name.toLowerCase(Locale.ROOT).contains("password");
  }

  private static Form read(String text) {
    var lines = text.lines().toList();
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var line : lines.subList(1, lines.size())) {
      int equals = line.indexOf('=');
      parameters
          .computeIfAbsent(decode(line.substring(0, equals)), name -> new ArrayList<>())
          .add(decode(line.substring(equals + 1)));
    }
    var arrays = new LinkedHashMap<String, String[]>();
    parameters.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return new Form(lines.getFirst(), arrays);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
