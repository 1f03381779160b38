package io.alignment.interchange;

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
          .importPackages("io.alignment.interchange");

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.alignment.interchange.(**)")
        .should()
        .beFreeOfCycles()
        .because("what can be read from the bottom up can be understood")
        .check(CLASSES);
  }

  @Test
  void itStandsOnTheCoreAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.alignment.json..",
            "io.alignment.report..",
            "io.alignment.cli..",
            "io.alignment.jqwik..")
        .because("whoever reads the formats of others need not read our documents")
        .check(CLASSES);
  }
}
