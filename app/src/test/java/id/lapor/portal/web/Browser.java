package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A citizen's browser without JavaScript: fills and sends the forms that it sees, follows
/// redirects, keeps cookies for their paths. Each has an address of its own, so that limits of one
/// test do not stop another.
final class Browser {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private final MockMvc server;
  private final String address = "198.51.100." + NEXT.getAndIncrement();
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private final List<RequestPostProcessor> who = new ArrayList<>();
  private boolean following = true;
  private String at = "";
  private MockHttpServletResponse answer = new MockHttpServletResponse();

  Browser(MockMvc server) {
    this.server = server;
  }

  /// The same browser, signed in.
  Browser as(RequestPostProcessor account) {
    who.add(account);
    return this;
  }

  /// Whether it follows redirects; what lies between two pages can be looked at when not.
  Browser following(boolean redirects) {
    following = redirects;
    return this;
  }

  Document open(String path) throws Exception {
    return load(get(path), path);
  }

  /// Sends the form of the page that posts to an address ending in `action`.
  Document send(Document page, String action, Map<String, String> typed) throws Exception {
    return send(page, action, typed, List.of());
  }

  Document send(
      Document page, String action, Map<String, String> typed, List<MockMultipartFile> files)
      throws Exception {
    var form =
        page.select("main form[method=post]").stream()
            .filter(one -> one.attr("action").endsWith(action))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page.text()));
    var path = form.attr("action");
    var fields = fields(form);
    fields.putAll(typed);
    if (form.attr("enctype").equals("multipart/form-data")) {
      var request = multipart(path);
      files.forEach(request::file);
      fields.forEach(request::param);
      return load(request.with(csrf()), path);
    }
    var request = post(path);
    fields.forEach(request::param);
    return load(request.with(csrf()), path);
  }

  /// Sends without a form token, as from a page that was open too long.
  Document sendExpired(String path, Map<String, String> typed) throws Exception {
    var request = post(path);
    typed.forEach(request::param);
    return load(request, path);
  }

  /// Where its requests come from.
  String address() {
    return address;
  }

  int status() {
    return answer.getStatus();
  }

  MockHttpServletResponse answer() {
    return answer;
  }

  /// The cookie of a name that was set last.
  Cookie cookie(String name) {
    return cookies.values().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  String at() {
    return at;
  }

  private Document load(AbstractMockHttpServletRequestBuilder<?> request, String path)
      throws Exception {
    var result = server.perform(prepare(request, path)).andReturn();
    answer = result.getResponse();
    at = path;
    keepCookies();
    var forward = answer.getForwardedUrl();
    if (forward != null) {
      var again = post(forward).header("Lapor-Expired", "1");
      result.getRequest().getParameterMap().forEach(again::param);
      answer = server.perform(prepare(again, forward).with(csrf())).andReturn().getResponse();
    }
    for (int hops = 0; following && answer.getRedirectedUrl() != null && hops < 5; hops++) {
      var target = answer.getRedirectedUrl().replaceAll("#.*", "");
      result = server.perform(prepare(get(target), target)).andReturn();
      answer = result.getResponse();
      at = target;
      keepCookies();
    }
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private AbstractMockHttpServletRequestBuilder<?> prepare(
      AbstractMockHttpServletRequestBuilder<?> request, String path) {
    request.with(
        sent -> {
          sent.setRemoteAddr(address);
          return sent;
        });
    who.forEach(request::with);
    var fitting =
        cookies.values().stream()
            .filter(cookie -> cookie.getPath() == null || path.startsWith(cookie.getPath()))
            .toArray(Cookie[]::new);
    return fitting.length == 0 ? request : request.cookie(fitting);
  }

  private void keepCookies() {
    for (var cookie : answer.getCookies()) {
      cookies.put(cookie.getName() + Objects.toString(cookie.getPath(), ""), cookie);
    }
  }

  /// What a browser would send of a form: hidden fields, texts, chosen options.
  private static Map<String, String> fields(Element form) {
    var fields = new LinkedHashMap<String, String>();
    for (var input : form.select("input[name], textarea[name], select[name]")) {
      var type = input.attr("type");
      boolean unchecked =
          (type.equals("radio") || type.equals("checkbox")) && !input.hasAttr("checked");
      if (!unchecked && !type.equals("file") && !input.attr("name").equals("_csrf")) {
        fields.put(input.attr("name"), value(input));
      }
    }
    assertThat(form.select("input[name=_csrf]")).as("form token").hasSize(1);
    return fields;
  }

  private static String value(Element input) {
    return switch (input.tagName()) {
      case "textarea" -> input.wholeText();
      case "select" -> {
        var chosen = input.selectFirst("option[selected]");
        yield chosen == null ? "" : chosen.attr("value");
      }
      default -> input.attr("value");
    };
  }
}
