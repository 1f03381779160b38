package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.drift.Drift;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {

  private static final String STRATEGIES = "../alignment-examples/src/main/resources/strategies/";
  private static final String BAKERY = STRATEGIES + "corner-bakery.yaml";

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return Outcome.of("", new Terminal(80, false), args);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corner-bakery",
        "corner-bakery-2027",
        "agency-okrs",
        "school-plan",
        "missoula-fy2024",
        "sdg-2022"
      })
  void theDocumentInWhichAllStepsAreMadeHasExactlyTheNumbersThatWerePromised(String name)
      throws IOException {
    Path file = Path.of(STRATEGIES + name + ".yaml");
    Strategy strategy = StrategyReader.create().read(file);
    Plan plan = new PlanSearch(Analyses.builtIn()).in(Question.about(strategy));
    String made =
        IntStream.range(0, plan.steps().size())
            .filter(it -> plan.steps().get(it).change().isPresent())
            .mapToObj(it -> String.valueOf(it + 1))
            .collect(Collectors.joining(","));
    Assumptions.assumeFalse(made.isEmpty(), "the plan only asks");
    Path changed = folder.resolve("new.yaml");

    Outcome outcome = run("plan", file.toString(), "--apply", made, "-o", changed.toString());

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    Strategy after = StrategyReader.create().read(changed);
    assertThat(after).isEqualTo(strategy.with(plan.change()));
    Report report = Analyses.builtIn().analyze(after);
    assertThat(report.result(Board.class).orElseThrow().headline().orElseThrow().shown())
        .isEqualTo(plan.after().shown());
    for (Drift.Move move : plan.moves()) {
      if (move.after().isEmpty()) {
        continue; // Its subject may be gone.
      }
      assertThat(report.number(move.metric(), move.subject()).map(MetricValue::value))
          .as(move.toString())
          .isEqualTo(Optional.of(move.after()));
    }
    assertThat(Files.readAllLines(changed))
        .containsAll(Files.readAllLines(file).stream().filter(it -> it.contains("# ")).toList());
  }

  @Test
  void onlyWhatTheStepChangesDiffersInYamlAndInJson() throws IOException {
    for (String extension : new String[] {".yaml", ".json"}) {
      Path file = folder.resolve("bakery" + extension);
      Strategy strategy = StrategyReader.create().read(Path.of(BAKERY));
      StrategyWriter.write(strategy, file);
      Path changed = folder.resolve("new" + extension);

      assertThat(run("plan", file.toString(), "--apply", "1", "-o", changed.toString()).code())
          .isZero();

      List<String> before = Files.readAllLines(file);
      List<String> now = Files.readAllLines(changed);
      List<String> gone = new ArrayList<>(before);
      now.forEach(gone::remove);
      assertThat(now).isNotEqualTo(before).hasSizeBetween(before.size() - 6, before.size() + 6);
      assertThat(gone).hasSizeLessThan(6);
    }
  }

  @Test
  void commentsThatGoAreTold() throws IOException {
    Path file = folder.resolve("bakery.yaml");
    Path changed = folder.resolve("new.yaml");
    String text = Files.readString(Path.of(BAKERY));
    Files.writeString(file, text.replaceAll("(?m)^( +- \\{to: .*\\})$", "$1 # gives"));

    Outcome outcome =
        run("plan", file.toString(), "--apply", "1,2,3,4,5", "-o", changed.toString());

    assertThat(outcome.err().lines())
        .hasSize(comments(file) - comments(changed))
        .allMatch(it -> it.contains("bakery.yaml, line ") && it.endsWith(": # gives"));
  }

  private static int comments(Path file) throws IOException {
    return Files.readString(file).split("# gives").length;
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
            "\n1. To settle: Say which goals 354.57 FTE and 171,673,951.11 USD are for, or\n"
                + "  record them as day-to-day business.")
        .contains("Nobody has said what 354.57 FTE and 171,673,951.11 USD are for");
  }

  @Test
  void effortsAndPricesAreSetByKindAndByElement() {
    String relieve = "Take 0.1 FTE of “Mara";

    assertThat(run("plan", BAKERY, "--effort", "small").out()).doesNotContain(relieve);
    assertThat(run("plan", BAKERY, "--effort", "small", "--effort-of", "relieve=small").out())
        .contains(relieve);
    assertThat(run("plan", BAKERY, "--effort-of", "mara=large", "--effort", "medium").out())
        .doesNotContain(relieve);
    assertThat(run("plan", BAKERY, "--price-of", "relieve=250.5 EUR").out())
        .contains("It costs 250.5 EUR.");
    assertThat(run("plan", BAKERY, "--without", "relieve,stop").out())
        .doesNotContain(relieve, "Stop “");
  }

  @Test
  void whatIsNoKindNoElementAndNoPriceIsRefusedWithAWayOut() {
    assertThat(run("plan", BAKERY, "--effort-of", "trian=small").err())
        .contains("\"trian\" is neither a kind of step nor an element.")
        .contains("Did you mean \"train\"?");
    assertThat(run("plan", BAKERY, "--price-of", "train=much").err())
        .contains("\"much\" is no price.");
    assertThat(run("plan", BAKERY, "--without", "stopp").err())
        .contains("There is no kind of step \"stopp\". Did you mean \"stop\"?");
    assertThat(run("plan", BAKERY, "--effort-of", "train=tiny").code()).isEqualTo(2);
  }
}
