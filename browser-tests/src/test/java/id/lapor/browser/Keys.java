package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// A keyboard without a mouse beside it.
final class Keys {

  private static final int STOPS = 120;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void write(String words) {
    page.keyboard().insertText(words);
  }

  /// Goes from stop to stop until the wanted one has the focus.
  void tabTo(String selector) {
    for (int stop = 0; stop < STOPS && !on(selector); stop++) {
      press("Tab");
    }
    isOn(selector);
  }

  void isOn(String selector) {
    assertThat(on(selector)).as("the focus is on %s", selector).isTrue();
  }

  private boolean on(String selector) {
    return (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
  }
}
