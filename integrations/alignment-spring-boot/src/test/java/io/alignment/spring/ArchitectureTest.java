package io.alignment.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.alignment.spring");

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.alignment.spring.(**)")
        .should()
        .beFreeOfCycles()
        .because("what can be read from the bottom up can be understood")
        .check(CLASSES);
  }

  @Test
  void whatAnApplicationMayLackIsKnownToOnePackageEach() {
    onlyIn("io.alignment.spring.web", "org.springframework.http..", "org.springframework.web..");
    onlyIn("io.alignment.spring.metrics", "io.micrometer..");
    onlyIn("io.alignment.spring.health", "org.springframework.boot.actuate..");
  }

  private static void onlyIn(String owner, String... optional) {
    noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(optional)
        .because("the others must load where it is not there")
        .check(CLASSES);
  }

  @Test
  void onlyWhatIsForSpringBoot4KnowsWhatCameWithIt() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Boot4")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.boot.health..")
        .because("in Spring Boot 3.5 it is not there")
        .check(CLASSES);
  }
}
