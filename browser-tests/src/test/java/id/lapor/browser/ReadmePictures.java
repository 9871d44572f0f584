package id.lapor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/// Takes the pictures of the README anew from a fresh demonstration:
///
/// `mvn -pl app,browser-tests -DskipTests package`, then in the folder browser-tests
/// `mvn exec:java -Dexec.classpathScope=test -Dexec.mainClass=id.lapor.browser.ReadmePictures`
final class ReadmePictures {

  private static final Path FOLDER = Path.of("..", "docs", "images");
  private static final int PHONE_HEIGHT = 1200;
  private static final int DESK_HEIGHT = 820;

  private ReadmePictures() {}

  public static void main(String[] arguments) {
    try (var running = new Demonstration.Running();
        var people = running.people()) {
      var citizen = people.citizen(Screen.PHONE);
      citizen.open("/laporan?keadaan=selesai&kategori=roads&wilayah=32.04");
      citizen.press(citizen.page.getByText("Jalan depan pasar bolong-bolong"));
      take(citizen, "report-phone.png", PHONE_HEIGHT);
      var officer = people.officer("kabbandung.pupr", Screen.DESKTOP);
      officer.open("/meja");
      officer.press(officer.page.locator("[data-queue]").first());
      take(officer, "desk.png", DESK_HEIGHT);
    }
  }

  private static void take(Person person, String name, int height) {
    person.page.setViewportSize(person.screen.width, height);
    person.page.waitForLoadState(LoadState.NETWORKIDLE);
    person.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
  }
}
