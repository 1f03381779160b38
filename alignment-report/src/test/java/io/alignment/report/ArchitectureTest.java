package io.alignment.report;

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
          .importPackages("io.alignment.report");

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.alignment.report.(**)")
        .should()
        .beFreeOfCycles()
        .because("what can be read from the bottom up can be understood")
        .check(CLASSES);
  }

  @Test
  void theMapKnowsNeitherPlacesNorPictures() {
    noClasses()
        .that()
        .resideInAPackage("io.alignment.report.map")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse..", "gg.jte..", "io.alignment.report.layout")
        .because("it is data, which others draw")
        .check(CLASSES);
  }

  @Test
  void onlyOneClassKnowsTheLayoutEngine() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.alignment.report.layout.Layers")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse..")
        .because("another engine should be a change of one class")
        .check(CLASSES);
  }

  @Test
  void itStandsOnTheCoreAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.alignment.json..", "io.alignment.cli..", "io.alignment.jqwik..")
        .because("whoever draws a strategy need not read documents")
        .check(CLASSES);
  }
}
