package io.alignment.drift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static JavaClasses main() throws URISyntaxException {
    return new ClassFileImporter()
        .importPath(
            Path.of(Drift.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }

  @Test
  void packagesAreFreeOfCycles() throws URISyntaxException {
    slices().matching("io.alignment.(**)").should().beFreeOfCycles().check(main());
  }

  @Test
  void adviceKnowsOnlyWhatUsersOfTheCoreKnow() throws URISyntaxException {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.alignment.internal..", "io.alignment.index..", "io.alignment.analysis.internal..")
        .because("it is made of what everybody can ask")
        .check(main());
  }

  @Test
  void theSameStrategyGetsTheSameAdviceOnEveryMachineAndDay() throws URISyntaxException {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .check(main());
  }
}
