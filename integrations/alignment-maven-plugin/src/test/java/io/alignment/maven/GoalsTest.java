package io.alignment.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.rules.AlignmentRules;
import io.alignment.rules.Conditions;
import io.alignment.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the projects built with the plugin do not try. */
class GoalsTest {

  private static final String MILL =
      """
      format: alignment/1
      name: Mill
      visions:
        - {id: local, name: Flour from here}
      objectives:
        - {id: bags, name: Bags that people know, supports: local}
        - {id: farmers, name: Twenty farmers deliver, supports: local, owner: buying}
      functions:
        - {id: buying, name: Buying}
      """;
  private static final String RULES =
      """
      format: alignment-rules/1
      rules:
        - {id: led, select: objective, should: owned}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheDocuments() throws IOException {
    Files.writeString(file("strategy.yaml"), MILL);
    Files.writeString(file("rules.yaml"), RULES);
  }

  @Test
  void whatIsKnownDoesNotFail() throws Exception {
    Files.writeString(
        file("known.yaml"),
        """
        format: alignment-baseline/1
        findings:
          - {rule: led, elements: bags}
        """);
    CheckMojo check = check();
    check.baseline = file("known.yaml").toFile();

    check.execute();

    assertThat(written("TEST-alignment.xml")).contains("failures=\"0\"");
  }

  @Test
  void rulesOfAClassCountBesideThoseOfAFile() {
    CheckMojo check = check();
    check.ruleClasses = List.of(Led.class.getName());

    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Rules that the strategy breaks: led, owned.");
  }

  @Test
  void aClassThatSuppliesNoRulesIsNamed() {
    CheckMojo check = check();
    check.ruleClasses = List.of("com.example.Missing");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("com.example.Missing")
        .hasMessageContaining("dependencies of the plugin");

    check.ruleClasses = List.of(GoalsTest.class.getName());
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("Supplier<AlignmentRules>");
  }

  @Test
  void whatIsNotBadEnoughDoesNotFail() {
    CheckMojo check = check();
    check.failOn = "never";
    assertThatCode(check::execute).doesNotThrowAnyException();

    check.failOn = "often";
    assertThatThrownBy(check::execute)
        .hasMessage("failOn: \"often\" is none of error, warning and never.");
  }

  @Test
  void allIsToldInTheLanguageThatIsAskedFor() throws Exception {
    CheckMojo check = check();
    check.language = "de";
    check.failOn = "never";

    check.execute();

    assertThat(written("TEST-alignment.xml")).contains("Niemand ist für");

    check.language = "xx";
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("language: There are no words of the language \"xx\". There are: de, en.");
  }

  @Test
  void aDayThatIsNoneIsTold() {
    CheckMojo check = check();
    check.asOf = "soon";
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("asOf: \"soon\" is no day. Write it like 2026-11-23.");
  }

  @Test
  void aMissingFileIsTold() throws IOException {
    Files.delete(file("strategy.yaml"));
    assertThatThrownBy(check()::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("There is no file ");
  }

  @Test
  void exceptionsNeedADay() throws IOException {
    Files.writeString(
        file("rules.yaml"),
        RULES.replace(
            "should: owned",
            "should: owned, except: {elements: bags, reason: a, until: 2027-01-01}"));
    CheckMojo check = check();
    check.asOf = null;
    assertThatThrownBy(check::execute).hasMessageEndingWith("Say which day it is: asOf.");
  }

  @Test
  void whatHasChangedIsWrittenForPeopleAndCanFail() throws Exception {
    Files.writeString(
        file("old.yaml"),
        MILL.replace("know, supports: local}", "know, supports: local, owner: buying}"));
    DiffMojo diff = prepared(new DiffMojo());
    diff.old = file("old.yaml").toFile();
    diff.failOnWorse = true;

    assertThatThrownBy(diff::execute).hasMessage("The strategy has become worse.");
    assertThat(written("diff.md")).contains("Bags that people know");
  }

  @Test
  void whereGitHasNothingThatIsTold() {
    DiffMojo diff = prepared(new DiffMojo());
    diff.against = "no-such-revision";
    assertThatThrownBy(diff::execute).hasMessageContaining("against");
  }

  @Test
  void aPlanOfNoStepsIsRefused() {
    PlanMojo plan = prepared(new PlanMojo());
    plan.steps = 0;
    assertThatThrownBy(plan::execute).hasMessageContaining("at least 1 step");
  }

  private CheckMojo check() {
    CheckMojo check = prepared(new CheckMojo());
    check.rules = file("rules.yaml").toFile();
    return check;
  }

  private <T extends StrategyMojo> T prepared(T goal) {
    goal.setLog(new SystemStreamLog());
    goal.strategy = file("strategy.yaml").toFile();
    goal.outputDirectory = file("out").toFile();
    goal.asOf = "2026-10-15";
    return goal;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String written(String name) throws IOException {
    return Files.readString(file("out").resolve(name));
  }

  /** Rules as a business supplies them. */
  public static final class Led implements Supplier<AlignmentRules> {
    @Override
    public AlignmentRules get() {
      return AlignmentRules.of(Rules.rule("owned").objectives().should(Conditions.owned()));
    }
  }
}
