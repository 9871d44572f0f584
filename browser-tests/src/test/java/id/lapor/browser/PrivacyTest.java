package id.lapor.browser;

import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is somebody else's stays theirs, whoever knows the address.
@BrowserTest
class PrivacyTest {

  @ParameterizedTest
  @EnumSource
  void othersGetNeitherAConfidentialReportNorItsFiles(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var story = Story.pothole();
    var receipt = reporter.reportConfidentially(story);
    var number = receipt.number();
    var handler = people.officer("nasional", screen);
    handler.verifyAndDispose(number, "Pemerintah Kabupaten Bandung");

    reporter.track(receipt);
    var file = attachment(reporter);
    handler.openReport(number);
    var deskFile = attachment(handler);
    Assertions.assertThat(reporter.ask(file)).isEqualTo(200);
    Assertions.assertThat(handler.ask(deskFile)).isEqualTo(200);

    var stranger = people.officer("surabaya.pupr", screen);
    Assertions.assertThat(stranger.open("/meja/laporan/" + number)).isEqualTo(404);
    stranger.doesNotSee(story.title());
    Assertions.assertThat(stranger.open("/laporan/" + number)).isEqualTo(404);
    var guest = people.citizenWithoutScript(screen);
    Assertions.assertThat(guest.open("/laporan/" + number)).isEqualTo(404);
    guest.doesNotSee(story.title());

    for (var address : new String[] {file, file + "/kecil", deskFile, deskFile + "?kecil"}) {
      Assertions.assertThat(stranger.ask(address)).as(address).isEqualTo(404);
    }
    Assertions.assertThat(guest.ask(file)).isEqualTo(404);
    Assertions.assertThat(guest.ask(file + "/kecil")).isEqualTo(404);
    // At the desk a guest is asked to sign in first.
    guest.open(deskFile);
    Assertions.assertThat(guest.page.url()).contains("/masuk");
  }

  @ParameterizedTest
  @EnumSource
  void anOfficerOfAnotherInstitutionHasNoBusinessWithAnOpenReport(Screen screen, People people) {
    var number = people.citizenWithoutScript(screen).report(Story.pothole()).number();
    people.officer("nasional", screen).verifyAndDispose(number, "Pemerintah Kabupaten Bandung");
    var stranger = people.officer("surabaya", screen);
    Assertions.assertThat(stranger.open("/meja/laporan/" + number)).isEqualTo(404);
    Assertions.assertThat(stranger.open("/laporan/" + number)).isEqualTo(200);
  }

  private static String attachment(Person person) {
    var address = person.page.locator("a.attachment").first().getAttribute("href");
    return Objects.requireNonNull(address).replaceAll("\\?.*", "");
  }
}
