package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A citizen without an account sends a report and finds it again.
@BrowserTest
class SubmissionTest {

  @ParameterizedTest
  @EnumSource
  void anAnonymousReportWithPhotoIsSentAndTrackedWithoutScript(Screen screen, People people) {
    var citizen = people.citizenWithoutScript(screen);
    var story = Story.pothole();
    citizen.tell(story);
    citizen.choosePlace("32", "32.04", "32.04.32");
    citizen.type("address", "Tikungan sebelum jembatan");
    citizen.type("incidentDate", "2026-11-01");
    citizen.goOn();

    citizen.page.setInputFiles("#upload", Photo.named("lubang.jpg"));
    citizen.press("Unggah sekarang");
    citizen.sees("lubang.jpg");
    citizen.page.check("#anonymous");
    citizen.page.check("#confidential");
    citizen.type("name", "Warga Pengguna Jalan");
    citizen.type("email", "warga@contoh.example");
    citizen.goOn();

    citizen.sees(story.title());
    citizen.sees(story.text());
    citizen.sees("lubang.jpg");
    citizen.sees("Anonim: identitas Anda disegel");
    citizen.sees("Rahasia: tidak tampil untuk umum");
    var receipt = citizen.send();
    Assertions.assertThat(receipt.number()).hasSize(10);
    Assertions.assertThat(receipt.code()).hasSize(16);

    citizen.reload();
    Assertions.assertThat(citizen.receipt()).isEqualTo(receipt);

    var later = people.citizenWithoutScript(screen);
    later.track(receipt);
    later.sees(story.title());
    later.sees("Belum Terverifikasi");
    assertThat(later.page.locator("img[alt*='lubang.jpg']")).hasCount(1);
  }

  @ParameterizedTest
  @EnumSource
  void aWrongCodeOpensNothing(Screen screen, People people) {
    var citizen = people.citizenWithoutScript(screen);
    var receipt = citizen.report(Story.pothole());
    var stranger = people.citizenWithoutScript(screen);
    stranger.giveCode(receipt.number(), "1234567890123456");
    stranger.sees("Nomor dan kode ini tidak cocok.");
    Assertions.assertThat(stranger.open("/laporan/" + receipt.number())).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceIsFoundByItsName(Screen screen, People people) {
    for (var citizen :
        new Citizen[] {people.citizenWithoutScript(screen), people.citizen(screen)}) {
      citizen.tell(Story.pothole());
      citizen.namePlace("baleendah", "Baleendah");
      citizen.goOn();
      citizen.goOn();
      citizen.sees("Baleendah");
      citizen.send();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusedStepsKeepAllThatWasTyped(Screen screen, People people) {
    var citizen = people.citizenWithoutScript(screen);
    citizen.open("/lapor");
    citizen.page.check("input[name=kind][value=ASPIRATION]");
    citizen.type("title", "Usul halte yang teduh");
    citizen.goOn();
    citizen.sees("Ada satu hal yang perlu diperbaiki");
    assertThat(citizen.page.locator("#title")).hasValue("Usul halte yang teduh");
    assertThat(citizen.page.locator("input[value=ASPIRATION]")).isChecked();
    citizen.type("description", "Halte di depan pasar tidak beratap.");
    citizen.goOn();

    citizen.type("area-words", "Xyzzyqua");
    citizen.type("address", "Depan pasar " + "x".repeat(300));
    citizen.type("incidentDate", "2026-11-01");
    citizen.goOn();
    citizen.sees("Alamat terlalu panjang.");
    citizen.sees("Nama wilayah itu tidak kami temukan.");
    assertThat(citizen.page.locator("#area-words")).hasValue("Xyzzyqua");
    assertThat(citizen.page.locator("#address")).hasValue("Depan pasar " + "x".repeat(300));
    assertThat(citizen.page.locator("#incidentDate")).hasValue("2026-11-01");
    citizen.type("area-words", "");
    citizen.type("address", "Depan pasar");
    citizen.goOn();

    citizen.page.check("#anonymous");
    citizen.type("name", "Warga Pengusul");
    citizen.type("email", "bukan-surel");
    citizen.goOn();
    citizen.sees("Alamat email ini tidak lengkap.");
    assertThat(citizen.page.locator("#name")).hasValue("Warga Pengusul");
    assertThat(citizen.page.locator("#email")).hasValue("bukan-surel");
    assertThat(citizen.page.locator("#anonymous")).isChecked();
    citizen.type("email", "");
    citizen.goOn();
    citizen.sees("Usul halte yang teduh");
    citizen.sees("Depan pasar");
    citizen.send();
  }

  @ParameterizedTest
  @EnumSource
  void aPointOnTheMapFillsTheAreaUnlessOneWasChosen(Screen screen, People people) {
    var citizen = people.citizen(screen);
    citizen.tell(Story.pothole());
    citizen.page.getByText("Tandai di peta").click();
    citizen.page.getByText("Letakkan titik di tengah peta").click();
    assertThat(citizen.page.locator("id=area")).not().hasValue("");
    assertThat(citizen.page.locator("id=area-2")).not().hasValue("");

    citizen.choosePlace("32", "32.04");
    citizen.page.getByText("Letakkan titik di tengah peta").click();
    citizen.sees("Titik lokasi dicatat.");
    citizen.goOn();
    citizen.goOn();
    citizen.sees("Kabupaten Bandung");
  }

  @ParameterizedTest
  @EnumSource
  void enterGoesOnAndPressesNoOtherButtonWithoutScript(Screen screen, People people) {
    var citizen = people.citizenWithoutScript(screen);
    citizen.tell(Story.pothole());
    citizen.type("address", "Depan pasar");
    citizen.leave(() -> citizen.page.locator("id=address").press("Enter"));
    citizen.type("name", "Warga Pengusul");
    citizen.leave(() -> citizen.page.locator("id=name").press("Enter"));
    citizen.sees("Periksa sebelum dikirim");
    citizen.sees("Depan pasar");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTypedSurvivesAReload(Screen screen, People people) {
    var citizen = people.citizen(screen);
    var story = Story.pothole();
    citizen.open("/lapor");
    citizen.page.check("input[name=kind][value=COMPLAINT]");
    citizen.type("title", story.title());
    citizen.type("description", story.text());
    citizen.reload();
    citizen.sees("Isian Anda yang belum terkirim kami pulihkan.");
    assertThat(citizen.page.locator("#title")).hasValue(story.title());
    assertThat(citizen.page.locator("#description")).hasValue(story.text());
    citizen.goOn();
    citizen.choosePlace("32", "32.04", "32.04.32");
    citizen.goOn();
    citizen.page.setInputFiles("#upload", Photo.named("lubang.jpg"));
    citizen.goOn();
    citizen.sees("lubang.jpg");
    citizen.send();
    citizen.open("/lapor");
    assertThat(citizen.page.locator("#title")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDoubleClickMakesOneReport(boolean script, People people) {
    var citizen = script ? people.citizen(Screen.PHONE) : people.citizenWithoutScript(Screen.PHONE);
    citizen.signIn("yosep");
    var story = Story.pothole();
    citizen.tell(story);
    citizen.goOn();
    citizen.goOn();
    citizen.page.locator("form.form button[type=submit]").dblclick();
    citizen.receipt();
    citizen.open("/laporan-saya");
    assertThat(citizen.page.locator("main").getByText(story.title())).hasCount(1);
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsSentByKeyboardAlone(Screen screen, People people) {
    var citizen = people.citizen(screen);
    var keys = new Keys(citizen.page);
    citizen.open("/lapor");
    keys.press("Tab");
    keys.isOn(".skip");
    keys.press("Enter");
    keys.isOn("#isi");

    var story = Story.pothole();
    keys.tabTo("#kind");
    keys.press("Space");
    keys.tabTo("#title");
    keys.write(story.title());
    keys.tabTo("#description");
    keys.write(story.text());
    keys.tabTo("form.form .buttons button");
    citizen.leave(() -> keys.press("Enter"));
    keys.tabTo("#address");
    keys.write("Tikungan sebelum jembatan");
    keys.tabTo("form.form .buttons button");
    citizen.leave(() -> keys.press("Enter"));
    keys.tabTo("#anonymous");
    keys.press("Space");
    keys.tabTo("form.form .buttons button");
    citizen.leave(() -> keys.press("Enter"));
    citizen.sees(story.title());
    citizen.sees("Anonim: identitas Anda disegel");
    keys.tabTo("form.form .buttons button");
    citizen.leave(() -> keys.press("Enter"));
    Assertions.assertThat(citizen.receipt().number()).hasSize(10);
  }
}
