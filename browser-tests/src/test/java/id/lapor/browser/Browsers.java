package id.lapor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a Chromium: the one that `LAPOR_BROWSER` names, one on the `PATH`, else Playwright's own.
final class Browsers {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  static Playwright playwright() {
    var options = new Playwright.CreateOptions();
    if (installed().isPresent()) {
      options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
    return Playwright.create(options);
  }

  static Browser launch(Playwright playwright) {
    var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    installed().ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> installed() {
    var named = System.getenv("LAPOR_BROWSER");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    var folders =
        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
