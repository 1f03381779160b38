package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  private static final String STRATEGIES = "../alignment-examples/src/main/resources/strategies/";
  private static final String BAKERY = STRATEGIES + "corner-bakery.yaml";

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            InputStream.nullInputStream(), out, err, new Terminal(80, false), args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void eachStepIsToldWithWhyAndWhenItWouldBeWrong() {
    Outcome outcome = run("plan", BAKERY, "--steps", "3");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Corner Bakery\n\nWhat to do next\n")
        .contains("\n1. To decide: Take 0.1 FTE of “Mara, who owns the place” back from “Online")
        .contains("\n3. Let “Bakehouse”, “Marketing”, “Office” and “Shop” meet regularly.")
        .contains("What time it takes of people nobody has written down.")
        .contains("It would be wrong if they talk already, and it was not written down.")
        .doesNotContain("\n4. ");
  }

  @Test
  void onlyWhatIsQuicklyMadeAndSpendsNothing() {
    assertThat(run("plan", BAKERY, "--effort", "small", "--no-money").out())
        .contains("(small effort)")
        .doesNotContain("(medium effort)")
        .doesNotContain("EUR that are given to nothing yet");
  }

  @Test
  void programsReadItAsJsonOrYaml() {
    assertThat(run("plan", BAKERY, "--steps", "1", "--format", "json").out())
        .startsWith("{\n  \"steps\": [\n")
        .contains("\"kind\": \"relieve\"");
    assertThat(run("plan", BAKERY, "--steps", "1", "--format", "yaml").out())
        .startsWith("steps:\n")
        .contains("kind: relieve");
  }

  @Test
  void theStrategyInWhichAllStepsAreMadeHasTheBoardThatWasPromised() throws IOException {
    for (String name : new String[] {"corner-bakery", "agency-okrs", "school-plan"}) {
      Path changed = folder.resolve(name + "-new.yaml");
      Strategy strategy = StrategyReader.create().read(Path.of(STRATEGIES + name + ".yaml"));
      Plan plan = new PlanSearch(Analyses.builtIn()).in(Question.about(strategy));
      StringBuilder made = new StringBuilder();
      for (int i = 0; i < plan.steps().size(); i++) {
        if (plan.steps().get(i).change().isPresent()) {
          made.append(made.length() > 0 ? "," : "").append(i + 1);
        }
      }

      Outcome outcome =
          run(
              "plan",
              STRATEGIES + name + ".yaml",
              "--apply",
              made.toString(),
              "-o",
              changed.toString());

      assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
      assertThat(shown(StrategyReader.create().read(changed))).isEqualTo(plan.after().shown());
    }
  }

  private static double shown(Strategy strategy) {
    return Analyses.builtIn()
        .analyze(strategy)
        .result(Board.class)
        .orElseThrow()
        .headline()
        .orElseThrow()
        .shown();
  }

  @Test
  void whatCannotBeMadeIsToldInASentence() {
    assertThat(run("plan", BAKERY, "--apply", "6").err())
        .contains("There is no step 6: the plan has 5 steps.");
    assertThat(run("plan", STRATEGIES + "missoula-fy2024.yaml", "--apply", "1").err())
        .contains("Step 1 asks something, so there is nothing to write.");
    assertThat(run("plan", BAKERY, "--steps", "0").err())
        .contains("A plan has at least 1 step. Give --steps a number above 0, not 0.");
  }

  @Test
  void whatStaysAsItIsIsNotTold() {
    assertThat(run("plan", STRATEGIES + "missoula-fy2024.yaml").out())
        .doesNotContain("Tried on a copy");
  }

  @Test
  void missoulaIsAskedFirstWhatHalfOfItsMoneyIsFor() {
    assertThat(run("plan", STRATEGIES + "missoula-fy2024.yaml").out())
        .contains(
            "\n1. To find out: Say which goals 354.57 FTE and 171,673,951.11 USD are for, or\n"
                + "  record them as day-to-day business.")
        .contains("Nobody has said what 354.57 FTE and 171,673,951.11 USD are for");
  }
}
