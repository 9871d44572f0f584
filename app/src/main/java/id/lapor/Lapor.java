package id.lapor;

import id.lapor.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
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

  /// Starts the embedded PostgreSQL when no other is configured, then the program.
  public static void main(String[] args) {
    EmbeddedPostgres.startUnlessConfigured(args);
    SpringApplication.run(Lapor.class, args);
  }
}
