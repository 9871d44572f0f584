package id.lapor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the people of one test, each with a browser window of their own that shares nothing with
/// the others'.
final class People implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 30_000;

  private final Browser browser;
  private final String address;
  private final Inspection inspection;
  private final Map<String, String> signedIn;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /// @param signedIn cookies of those who signed in earlier in the run, by login; each signs in
  /// once
  People(Browser browser, String address, Inspection inspection, Map<String, String> signedIn) {
    this.browser = browser;
    this.address = address;
    this.inspection = inspection;
    this.signedIn = signedIn;
  }

  Citizen citizen(Screen screen) {
    return new Citizen(page(screen, true, null), screen, true, inspection);
  }

  /// A citizen whose browser runs no scripts.
  Citizen citizenWithoutScript(Screen screen) {
    return new Citizen(page(screen, false, null), screen, false, inspection);
  }

  /// A citizen of the demo cast, signed in.
  Citizen citizen(String login, Screen screen) {
    var page = page(screen, true, signedIn.get(login));
    return signedIn(login, new Citizen(page, screen, true, inspection));
  }

  /// An officer of the demo cast, signed in.
  Officer officer(String login, Screen screen) {
    var page = page(screen, true, signedIn.get(login));
    return signedIn(login, new Officer(page, screen, true, inspection));
  }

  private <P extends Person> P signedIn(String login, P person) {
    if (!signedIn.containsKey(login)) {
      person.signIn(login);
      signedIn.put(login, person.page.context().storageState());
    }
    return person;
  }

  private Page page(Screen screen, boolean script, @Nullable String cookies) {
    var options =
        new Browser.NewContextOptions()
            .setBaseURL(address)
            .setLocale("id-ID")
            .setViewportSize(screen.width, screen.height)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setJavaScriptEnabled(script);
    if (cookies != null) {
      options.setStorageState(cookies);
    }
    var context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    contexts.add(context);
    var page = context.newPage();
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  /// Faults of scripts and breaches of the content security policy on the pages opened so far.
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
