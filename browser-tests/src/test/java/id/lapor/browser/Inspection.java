package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks at a page as it stands: no violation of an accessibility rule, and nothing wider than the
/// screen.
///
/// A page that differs from one already looked at only in its digits is not looked at again.
final class Inspection {

  /// Form tokens, ids and digits.
  private static final Pattern CHANGING =
      Pattern.compile("value=\"[\\w-]{60,}\"|[0-9a-f]{8}-[0-9a-f-]{27}|\\d");

  private final Browser browser;
  private final Set<String> seen = new HashSet<>();

  Inspection(Browser browser) {
    this.browser = browser;
  }

  /// @param script whether the page may run scripts; where not, axe (a script) looks at a copy of
  ///     it
  void look(Page page, Screen screen, boolean script) {
    var markup = page.content();
    var key = screen + CHANGING.matcher(markup).replaceAll("");
    if (seen.contains(key)) {
      return;
    }
    if (script) {
      look(page, screen);
    } else {
      lookAtCopy(page.url(), markup, screen);
    }
    seen.add(key);
  }

  private void lookAtCopy(String address, String markup, Screen screen) {
    var options = new Browser.NewContextOptions().setViewportSize(screen.width, screen.height);
    try (var context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE))) {
      var copy = context.newPage();
      copy.route("**", route -> answer(route, address, markup));
      copy.navigate(address);
      look(copy, screen);
    }
  }

  private static void answer(Route route, String address, String markup) {
    var request = route.request();
    var bare = address.replaceAll("#.*", "");
    if (request.resourceType().equals("script")) {
      route.abort();
    } else if (request.isNavigationRequest() && request.url().replaceAll("#.*", "").equals(bare)) {
      route.fulfill(
          new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(markup));
    } else {
      route.resume();
    }
  }

  private static void look(Page page, Screen screen) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(Inspection::words).collect(Collectors.joining("\n")))
        .as("axe at %s, %d px", page.url(), screen.width)
        .isEmpty();
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width.intValue())
        .as("width of %s on a screen of %d px", page.url(), screen.width)
        .isLessThanOrEqualTo(screen.width);
  }

  private static String words(Rule rule) {
    var places =
        rule.getNodes().stream()
            .map(node -> "  " + node.getHtml())
            .collect(Collectors.joining("\n"));
    return rule.getId() + ": " + rule.getHelp() + "\n" + places;
  }
}
