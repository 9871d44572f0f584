package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts program and browser when the first test needs them and stops both after the last one.
///
/// With `-Dlapor.running=http://localhost:8080` a demonstration that runs already is used instead.
final class Demonstration implements ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(Demonstration.class);
  private static final double PATIENCE_MILLIS = 15_000;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == People.class;
  }

  @Override
  public People resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var running =
        test.getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    return test.getStore(NAMESPACE)
        .computeIfAbsent(People.class, key -> running.people(), People.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    var people = test.getStore(NAMESPACE).get(People.class, People.class);
    if (people != null && test.getExecutionException().isEmpty()) {
      assertThat(people.complaints()).as("complaints of the browser").isEmpty();
    }
  }

  static final class Running implements AutoCloseable {

    private final @Nullable Program program;
    private final String address;
    private final Playwright playwright = Browsers.playwright();
    private final Browser browser = Browsers.launch(playwright);
    private final Inspection inspection = new Inspection(browser);
    private final Map<String, String> signedIn = new HashMap<>();

    Running() {
      var running = System.getProperty("lapor.running");
      program = running == null ? Program.startDemo() : null;
      address = program == null ? Objects.requireNonNull(running) : program.address();
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    People people() {
      return new People(browser, address, inspection, signedIn);
    }

    @Override
    public void close() {
      playwright.close();
      if (program != null) {
        program.stop();
      }
    }
  }
}
