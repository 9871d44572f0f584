package id.lapor.identity.web;

import id.lapor.secret.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What one page says on the next, in a sealed cookie of the visitor's browser.
///
/// Never in the session: its rows belong to an account, and what is said there names the report and
/// its page, so that the database would tell who sent an anonymous report. Guests need no session
/// for it either. Takes texts only.
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashCookies extends AbstractFlashMapManager {

  private static final String COOKIE = "pesan";
  private static final String PURPOSE = "identity.flash";

  /// What browsers keep of a cookie, less its name and attributes (RFC 6265, 6.1).
  private static final int LONGEST = 3_800;

  private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

  private final Secrets secrets;
  private final JsonMapper json;
  private final boolean https;

  /// @param path of the page it is for
  record Kept(
      @Nullable String path,
      Map<String, List<String>> parameters,
      long expires,
      Map<String, String> texts) {}

  FlashCookies(Secrets secrets, JsonMapper json, @Value("${lapor.address}") String address) {
    this.secrets = secrets;
    this.json = json;
    this.https = address.startsWith("https:");
  }

  @Override
  protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    // Of two changes in one request the second must see the first; the cookie is what was before.
    if (request.getAttribute(FlashCookies.class.getName()) instanceof Changed changed) {
      return new ArrayList<>(changed.maps());
    }
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    try {
      var text = secrets.open(PURPOSE, Base64.getUrlDecoder().decode(cookie.getValue()));
      var maps = new ArrayList<FlashMap>();
      json.readValue(text, KEPT).forEach(kept -> maps.add(map(kept)));
      return maps;
    } catch (IllegalArgumentException | JacksonException notOurs) {
      return null;
    }
  }

  @Override
  protected void updateFlashMaps(
      List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(FlashCookies.class.getName(), new Changed(List.copyOf(maps)));
    var value = maps.isEmpty() ? "" : value(maps);
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(https)
            .maxAge(value.isEmpty() ? 0 : getFlashMapTimeout())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String value(List<FlashMap> maps) {
    var text = json.writeValueAsString(maps.stream().map(FlashCookies::kept).toList());
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(PURPOSE, text));
    if (value.length() > LONGEST) {
      LoggerFactory.getLogger(FlashCookies.class).warn("A message is too long for the next page");
      return "";
    }
    return value;
  }

  private static Kept kept(FlashMap map) {
    var texts = new TreeMap<String, String>();
    map.forEach(
        (name, text) -> {
          if (!(text instanceof String words)) {
            throw new IllegalArgumentException("Flash attribute " + name + " is not a text");
          }
          texts.put(name, words);
        });
    return new Kept(
        map.getTargetRequestPath(),
        new TreeMap<>(map.getTargetRequestParams()),
        map.getExpirationTime(),
        texts);
  }

  private static FlashMap map(Kept kept) {
    var map = new FlashMap();
    map.putAll(kept.texts());
    map.setTargetRequestPath(kept.path());
    kept.parameters()
        .forEach((name, values) -> values.forEach(value -> map.addTargetRequestParam(name, value)));
    map.setExpirationTime(kept.expires());
    return map;
  }

  private record Changed(List<FlashMap> maps) {}
}
