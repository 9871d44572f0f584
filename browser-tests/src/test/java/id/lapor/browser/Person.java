package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

/// Somebody in front of a screen. Every page that opens is inspected.
sealed class Person permits Citizen, Officer {

  /// The password of every demo account (`application-demo.yaml`).
  private static final String PASSWORD = "lapor-demo-1708";

  final Page page;
  final Screen screen;
  final boolean script;
  private final Inspection inspection;

  Person(Page page, Screen screen, boolean script, Inspection inspection) {
    this.page = page;
    this.screen = screen;
    this.script = script;
    this.inspection = inspection;
  }

  /// Opens an address of the program and returns the status that it was answered with.
  int open(String path) {
    var answer = page.navigate(path);
    look();
    return status(answer);
  }

  /// Asks for an address beside the page, with this person's cookies, and returns the status.
  int ask(String path) {
    return page.request().get(path).status();
  }

  void reload() {
    page.reload();
    look();
  }

  /// Presses a button or follows a link that leads to another page.
  void press(Locator what) {
    leave(what::click);
    look();
  }

  /// Does something that leads to another page, which may have the same address.
  @SuppressWarnings("deprecation") // its successor waits for an address, and here that may stay
  void leave(Runnable act) {
    page.waitForNavigation(act);
  }

  void press(String button) {
    press(
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
  }

  void type(String field, String words) {
    page.locator("id=" + field).fill(words);
  }

  /// The words are on the page, where people see them.
  void sees(String words) {
    assertThat(page.locator("main")).containsText(words);
  }

  void doesNotSee(String words) {
    assertThat(page.locator("main")).not().containsText(words);
  }

  void signIn(String login) {
    open("/masuk");
    type("login", login);
    type("password", PASSWORD);
    press(page.locator("form.form button[type=submit]"));
    assertThat(page.locator(".account-name")).hasCount(1);
  }

  void look() {
    inspection.look(page, screen, script);
  }

  private static int status(@Nullable Response answer) {
    return answer == null ? 0 : answer.status();
  }
}
