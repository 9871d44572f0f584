package id.lapor.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Takes the pictures of the README anew from a fresh demonstration:
///
/// `mvn -pl browser-tests test-compile exec:java -Dexec.classpathScope=test
/// -Dexec.mainClass=id.lapor.browser.ReadmePictures`
final class ReadmePictures {

  private static final Path FOLDER = Path.of("..", "docs", "images");

  private ReadmePictures() {}

  public static void main(String[] arguments) {
    try (var running = new Demonstration.Running();
        var people = running.people()) {
      var citizen = people.citizen(Screen.PHONE);
      citizen.open("/laporan?keadaan=selesai");
      citizen.press(citizen.page.locator("main ul.reports a").first());
      take(citizen, "report-phone.png");
      var officer = people.officer("kabbandung.pupr", Screen.DESKTOP);
      officer.open("/meja");
      officer.press(officer.page.locator("[data-queue]").first());
      take(officer, "desk.png");
    }
  }

  private static void take(Person person, String name) {
    person.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    person.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
  }
}
