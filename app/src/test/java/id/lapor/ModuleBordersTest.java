package id.lapor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms of the program and what may be done in which.
class ModuleBordersTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.lapor");

  @Test
  void modulesKnowOnlyTheirAllowedNeighbours() {
    ApplicationModules.of(Lapor.class).verify();
  }

  @Test
  void onlyStoresAndQueriesTouchTheDatabase() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotEndingWith("Query")
        .and()
        .resideOutsideOfPackage("id.lapor.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..")
        .check(CLASSES);
  }

  @Test
  void httpStaysInWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "id.lapor.ui..", "id.lapor.identity..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
        .check(CLASSES);
  }
}
