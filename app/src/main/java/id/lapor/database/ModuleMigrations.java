package id.lapor.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Migrates one PostgreSQL schema per module, lowest module first, each with a history table of
/// its own in that schema, so that a module's migrations are numbered by themselves and move with
/// it.
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

  private final List<String> modules;

  ModuleMigrations(@Value("${lapor.database.modules}") List<String> modules) {
    this.modules = modules;
  }

  @Override
  public void migrate(Flyway flyway) {
    for (var module : modules) {
      Flyway.configure()
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          .schemas(module)
          .defaultSchema(module)
          .table("migration")
          .load()
          .migrate();
    }
  }
}
