package io.alignment.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.alignment.analysis.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

class StrategyTestsTest {

  @TempDir Path folder;

  @Test
  void aBuildSeesATestForEachRule() {
    Events tests = run(MillTests.class);

    assertThat(names(tests.failed())).containsExactly("led");
    assertThat(names(tests.succeeded())).containsExactly("rooted");
    assertThat(names(tests.aborted())).containsExactly("fed", "money");
  }

  @Test
  void aBrokenRuleSaysWhatIsWrongWhereAndHowToMendIt() {
    Throwable failure = failure(run(MillTests.class).failed());

    assertThat(failure)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("Objectives should be owned, because somebody must answer.")
        .hasMessageContaining("Bags that people know")
        .hasMessageContaining("(strategy.yaml:10)")
        .hasMessageContaining("\n→ ");
  }

  @Test
  void whatCannotBeJudgedSaysWhy() {
    assertThat(
            run(MillTests.class).aborted().stream()
                .map(it -> thrown(it.getRequiredPayload(TestExecutionResult.class)).getMessage()))
        .contains("There is nothing to look at.")
        .anyMatch(it -> it.contains("cannot be judged"));
  }

  @Test
  void aTestLeadsToTheLineThatBreaksTheRule() throws Exception {
    List<DynamicTest> tests = mill().keep(file("rules.yaml")).toList();

    assertThat(tests.get(0).getTestSourceUri().orElseThrow().toString())
        .endsWith("strategy.yaml?line=10");
    assertThat(tests.get(1).getTestSourceUri().orElseThrow().toString()).endsWith("strategy.yaml");
  }

  @Test
  void whatIsKnownDoesNotFail() throws Exception {
    Path known = folder.resolve("known.yaml");
    Files.writeString(
        known,
        """
        format: alignment-baseline/1
        findings:
          - {rule: led, elements: bags}
        """);

    assertThat(failing(mill().knowing(known))).isEmpty();
  }

  @Test
  void onlyWhatIsBadEnoughFails() throws Exception {
    Path mild = folder.resolve("mild.yaml");
    Files.writeString(
        mild,
        Files.readString(file("rules.yaml"))
            .replace("should: owned,", "should: owned, severity: warning,"));

    assertThat(failing(mill().failingOn(Severity.ERROR).keep(mild))).isEmpty();
    assertThat(failing(mill().keep(mild))).containsExactly("led");
  }

  @Test
  void aBrokenDocumentIsToldWithItsPlace() throws Exception {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken, Files.readString(file("strategy.yaml")).replace("owner: buying", "owner: byuing"));

    assertThatThrownBy(() -> StrategyTests.of(broken).keep(file("rules.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(broken.toString())
        .hasMessageContaining("line 9")
        .hasMessageContaining("byuing");
  }

  private static StrategyTests mill() throws Exception {
    return StrategyTests.of(file("strategy.yaml"));
  }

  private static List<String> failing(StrategyTests tests) throws Exception {
    return failing(tests.keep(file("rules.yaml")));
  }

  private static List<String> failing(Stream<DynamicTest> tests) {
    return tests
        .filter(
            it -> {
              try {
                it.getExecutable().execute();
                return false;
              } catch (AssertionFailedError e) {
                return true;
              } catch (Throwable e) {
                return false;
              }
            })
        .map(DynamicTest::getDisplayName)
        .toList();
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static List<String> names(Events events) {
    return events.stream().map(it -> it.getTestDescriptor().getDisplayName()).toList();
  }

  private static Throwable failure(Events events) {
    return thrown(
        events.stream().findFirst().orElseThrow().getRequiredPayload(TestExecutionResult.class));
  }

  private static Throwable thrown(TestExecutionResult result) {
    return result.getThrowable().orElseThrow();
  }

  private static Path file(String name) throws URISyntaxException {
    URL found = StrategyTestsTest.class.getResource(name);
    return Path.of(Objects.requireNonNull(found).toURI());
  }

  /** What a business writes; run by the tests above only. */
  static class MillTests {

    @TestFactory
    Stream<DynamicTest> weKeepWhatWePromise() throws IOException, URISyntaxException {
      return StrategyTests.of(file("strategy.yaml")).keep(file("rules.yaml"));
    }
  }
}
