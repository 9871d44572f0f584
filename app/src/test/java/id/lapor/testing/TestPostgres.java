package id.lapor.testing;

import id.lapor.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One PostgreSQL for a test run, in a new folder; it does not wait for the disk, which only tests
/// may do.
public final class TestPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final class Holder {
    static final Path DATA = newFolder();
    static final EmbeddedPostgres SERVER =
        EmbeddedPostgres.start(
            DATA.resolve("postgres"),
            Path.of("target/postgres-binaries").toAbsolutePath(),
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var server = Holder.SERVER;
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "testPostgres",
                Map.of(
                    "LAPOR_DB_URL", server.url(),
                    "LAPOR_DB_USER", server.user(),
                    "LAPOR_DB_PASSWORD", server.password(),
                    "LAPOR_DATA", Holder.DATA.toString(),
                    "db-scheduler.enabled", "false",
                    // A page that one test has drawn is not for the next one.
                    "LAPOR_PUBLIC_PAGES_FRESH", "0s")));
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("lapor-test").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
