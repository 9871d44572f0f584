package id.lapor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// Brings the people of one test, each with a browser window of their own that shares nothing with
/// the others'.
final class People implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 30_000;

  private final Browser browser;
  private final String address;
  private final Inspection inspection;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  People(Browser browser, String address, Inspection inspection) {
    this.browser = browser;
    this.address = address;
    this.inspection = inspection;
  }

  Citizen citizen(Screen screen) {
    return new Citizen(page(screen, true), screen, true, inspection);
  }

  /// A citizen whose browser runs no scripts.
  Citizen citizenWithoutScript(Screen screen) {
    return new Citizen(page(screen, false), screen, false, inspection);
  }

  /// A citizen of the demo cast, signed in.
  Citizen citizen(String login, Screen screen) {
    var citizen = citizen(screen);
    citizen.signIn(login);
    return citizen;
  }

  /// An officer of the demo cast, signed in.
  Officer officer(String login, Screen screen) {
    var officer = new Officer(page(screen, true), screen, true, inspection);
    officer.signIn(login);
    return officer;
  }

  private Page page(Screen screen, boolean script) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("id-ID")
                .setViewportSize(screen.width, screen.height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
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
