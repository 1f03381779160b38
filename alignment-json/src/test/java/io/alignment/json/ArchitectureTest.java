package io.alignment.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.alignment.json");

  @Test
  void strategiesAndResultsNeedNoAnalysis() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(
            RulesReader.class, RuleAssembler.class, RulesFormat.class, Selector.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.alignment.analysis..")
        .because("results are written from the components of their records, whoever made them")
        .check(CLASSES);
  }

  @Test
  void dataBindingIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..")
        .because("an application that holds Jackson at another version must not be broken")
        .check(CLASSES);
  }

  @Test
  void parsersStayInside() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .haveRawReturnType(not(resideInAnyPackage(FOREIGN)))
        .andShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.haveRawParameterTypes(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "from no parser",
                    types ->
                        types.stream()
                            .noneMatch(
                                (JavaClass type) -> resideInAnyPackage(FOREIGN).test(type)))))
        .because("with which parser documents are read is nobody else's concern")
        .check(CLASSES);
  }

  private static final String[] FOREIGN = {"tools.jackson..", "org.snakeyaml..", "com.google.."};
}
