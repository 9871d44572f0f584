package id.lapor;

import id.lapor.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.modulith.Modulithic;

/// The program: complaints, aspirations and information requests to every public office of
/// Indonesia.
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "LAPOR!",
    sharedModules = {"kernel", "database", "secret"})
public class Lapor {

  /// Starts the embedded PostgreSQL when no other is configured, then the program; in the profile
  /// `seed` it ends when the reports are made.
  public static void main(String[] args) {
    EmbeddedPostgres.startUnlessConfigured(args);
    var program = SpringApplication.run(Lapor.class, args);
    if (program.getEnvironment().acceptsProfiles(Profiles.of("seed"))) {
      System.exit(SpringApplication.exit(program));
    }
    System.out.println(greeting(program.getEnvironment()));
  }

  /// Where to look now, for whoever started the program by hand.
  private static String greeting(Environment settings) {
    var address = settings.getRequiredProperty("lapor.address");
    var demo =
        settings.acceptsProfiles(Profiles.of("demo"))
            ? "\nThe demo accounts are listed at "
                + address
                + "/masuk; docs/demo.md tells who is who."
            : "";
    return "\nLAPOR! is open at " + address + " (stop with Ctrl-C)" + demo + "\n";
  }
}
