package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A citizen with an account keeps all reports in one place.
@BrowserTest
class AccountTest {

  @ParameterizedTest
  @EnumSource
  void ownReportsAreListedAndOthersCanBeClaimedWithTheirReceipt(Screen screen, People people) {
    var earlier = Story.pothole();
    var receipt = people.citizenWithoutScript(screen).report(earlier);

    var citizen = people.citizen("ayu", screen);
    var story = Story.pothole();
    citizen.tell(story);
    citizen.goOn();
    assertThat(citizen.page.locator("#email")).hasValue("ayu@demo.lapor.example");
    citizen.goOn();
    citizen.send();
    citizen.open("/laporan-saya");
    citizen.sees(story.title());
    citizen.doesNotSee(earlier.title());

    claim(citizen, receipt.number(), "1234567890123456");
    citizen.sees("Nomor dan kode ini tidak cocok.");
    claim(citizen, receipt.number(), receipt.code());
    citizen.open("/laporan-saya");
    citizen.sees(earlier.title());
    citizen.open("/laporan/" + receipt.number());
    citizen.sees("Yang dapat Anda lakukan");
  }

  @ParameterizedTest
  @EnumSource
  void aCitizenRegistersWithTheCodeThatWasSent(Screen screen, People people) {
    var contact = "warga-" + screen.width + "@contoh.example";
    var citizen = people.citizenWithoutScript(screen);
    citizen.open("/daftar");
    citizen.type("name", "Rahayu Contoh");
    citizen.type("contact", contact);
    citizen.type("password", "kuda-laut-berenang-pelan");
    citizen.press(citizen.page.locator("form.form button[type=submit]"));
    citizen.sees("Masukkan kode");
    citizen.type("code", "000000");
    citizen.press(citizen.page.locator("form.form button[type=submit]"));
    citizen.sees("Kode ini salah");

    var outbox = people.citizen(screen);
    outbox.open("/demo/kotak-keluar");
    var message = outbox.page.locator(".outbox-item").filter(withText(contact)).first();
    var code = Pattern.compile("\\b\\d{6}\\b").matcher(message.locator(".outbox-body").innerText());
    Assertions.assertThat(code.find()).isTrue();
    citizen.type("code", code.group());
    citizen.press(citizen.page.locator("form.form button[type=submit]"));
    citizen.sees("Akun Anda sudah jadi.");
    citizen.open("/laporan-saya");
    citizen.sees("Laporan saya");
  }

  private static Locator.FilterOptions withText(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordIsRefusedAndTheLoginKept(Screen screen, People people) {
    var citizen = people.citizenWithoutScript(screen);
    citizen.open("/masuk");
    citizen.type("login", "ayu");
    citizen.type("password", "bukan-sandinya");
    citizen.press(citizen.page.locator("form.form button[type=submit]"));
    citizen.sees("Nama atau kata sandi tidak cocok.");
    assertThat(citizen.page.locator("#login")).hasValue("ayu");
  }

  private static void claim(Citizen citizen, String number, String code) {
    citizen.open("/laporan-saya/klaim");
    citizen.type("nomor", number);
    citizen.type("kode", code);
    citizen.press(citizen.page.locator("form.form button[type=submit]"));
  }
}
