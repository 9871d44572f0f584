package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/// Somebody who handles reports at the desk, under a login of the demo cast (`seed/demo/cast.csv`).
final class Officer extends Person {

  Officer(Page page, Screen screen, boolean script, Inspection inspection) {
    super(page, screen, script, inspection);
  }

  void openReport(String number) {
    Assertions.assertThat(open("/meja/laporan/" + number)).isEqualTo(200);
  }

  /// Verifies and passes on in one go, as the national admin does.
  void verifyAndDispose(String number, String institution) {
    openReport(number);
    var form = unfold("verifikasi");
    form.locator("select[name=otherCategory]").selectOption("roads.pothole");
    type("verify-otherDestination", institution);
    form.locator(".lookup-found")
        .getByLabel(institution, new Locator.GetByLabelOptions().setExact(true))
        .check();
    send("verifikasi");
    sees("sudah diverifikasi");
  }

  /// Passes on what is verified already; after several returns this decides who handles it.
  void dispose(String number, String institution) {
    openReport(number);
    var form = unfold("disposisi");
    type("dispose-named", institution);
    form.locator(".lookup-found")
        .getByLabel(institution, new Locator.GetByLabelOptions().setExact(true))
        .check();
    send("disposisi");
    sees("sudah didisposisikan");
  }

  /// Passes on to a unit of the officer's own institution.
  void disposeToUnit(String number, String unit) {
    openReport(number);
    var units = unfold("disposisi").locator("li.unit");
    units.filter(named(unit)).first().locator("input[name=units]").check();
    send("disposisi");
    sees("sudah didisposisikan");
  }

  void accept(String number) {
    openReport(number);
    unfold("penerimaan");
    send("penerimaan");
    sees("sudah diterima dan diproses");
  }

  /// Answers that it is done, with a photo as evidence.
  void answer(String number, String text) {
    openReport(number);
    writeAnswer(text);
    send("tindak-lanjut");
    sees("sudah dikirim");
  }

  void writeAnswer(String text) {
    var form = unfold("tindak-lanjut");
    type("answer", text);
    var done = form.locator("input[name=stand][value=done]");
    if (done.count() > 0) {
      done.check();
    }
    page.setInputFiles("#answer-files", Photo.named("sesudah.jpg"));
  }

  /// One of the forms with a single text; `action` is the last part of its address.
  void act(String number, String action, String field, String text) {
    openReport(number);
    unfold(action);
    type(field, text);
    send(action);
  }

  Locator unfold(String action) {
    var form = page.locator("details#aksi-" + action);
    if (form.getAttribute("open") == null) {
      form.locator("summary").click();
    }
    return form;
  }

  /// Sends a form and stays with the report.
  void send(String action) {
    var form = page.locator("details#aksi-" + action);
    form.locator("input[name=next]").uncheck();
    press(form.locator(".desk-send button[type=submit]"));
  }

  void seesState(String label) {
    assertThat(page.locator(".desk-report .report-head-meta")).containsText(label);
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
