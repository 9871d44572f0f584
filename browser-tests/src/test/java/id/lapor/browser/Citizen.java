package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who reports, follows, replies and judges; with an account or without.
final class Citizen extends Person {

  Citizen(Page page, Screen screen, boolean script, Inspection inspection) {
    super(page, screen, script, inspection);
  }

  /// The whole road with the least that must be told.
  Receipt report(Story story) {
    tell(story);
    goOn();
    goOn();
    return send();
  }

  /// Like [#report], with a photo, and hidden from the public.
  Receipt reportConfidentially(Story story) {
    tell(story);
    goOn();
    page.setInputFiles("#upload", Photo.named("bukti.jpg"));
    page.check("#confidential");
    goOn();
    return send();
  }

  /// Step 1.
  void tell(Story story) {
    open("/lapor");
    page.check("input[name=kind][value=" + story.kind() + "]");
    type("title", story.title());
    type("description", story.text());
    goOn();
    assertThat(heading("Di mana dan kapan terjadinya?")).isVisible();
  }

  /// Step 2, from list to list.
  void choosePlace(String... codes) {
    for (int level = 1; level <= codes.length; level++) {
      var list = page.locator(level == 1 ? "id=area" : "id=area-" + level);
      list.selectOption(codes[level - 1]);
      if (!script && level < codes.length) {
        press(page.locator("button[value=tingkat]"));
      }
    }
  }

  /// Step 2, by its name.
  void namePlace(String words, String found) {
    type("area-words", words);
    if (!script) {
      press(page.locator("button[value=kata]"));
    }
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(found)).first().check();
  }

  void goOn() {
    press("Lanjutkan");
  }

  /// Step 4.
  Receipt send() {
    press("Kirim laporan");
    return receipt();
  }

  /// Reads the receipt page.
  Receipt receipt() {
    assertThat(heading("Terima kasih. Laporan Anda sudah kami terima.")).isVisible();
    var values = page.locator(".receipt-value");
    return new Receipt(digits(values.nth(0)), digits(values.nth(1)));
  }

  /// Opens a report of one's own with what stands on the receipt.
  void track(Receipt receipt) {
    giveCode(receipt.number(), receipt.code());
    assertThat(page).hasURL("/laporan/" + receipt.number());
  }

  void giveCode(String number, String code) {
    open("/lacak");
    type("nomor", number);
    type("kode", code);
    press(page.locator("form.form button[type=submit]"));
  }

  /// Unfolds one of the reporter's forms on the report page; `way` is the last part of its address.
  Locator unfold(String way) {
    var form = page.locator("details#" + way);
    if (form.getAttribute("open") == null) {
      form.locator("summary").click();
    }
    return form;
  }

  /// Sends one of these forms with a text.
  void answer(String way, String text) {
    unfold(way);
    type(way + "-text", text);
    press(page.locator("details#" + way + " button[type=submit]"));
  }

  Locator heading(String words) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1));
  }

  private static String digits(Locator value) {
    return value.innerText().replaceAll("\\D", "");
  }
}
