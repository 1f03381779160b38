package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.json.StrategyReader;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is known of the global indicators of 30 November 2022, found in the document. */
class SdgStrategyTest {

  private static final Path DOCUMENT = Path.of("src/main/resources/strategies/sdg-2022.yaml");

  private final Strategy goals;
  private final Map<String, Objective> targets;
  private final Map<String, Objective> indicators;

  SdgStrategyTest() throws IOException {
    goals = StrategyReader.create().read(DOCUMENT);
    targets = objectivesLike("[0-9]+\\.[0-9a-d]+");
    indicators = objectivesLike("[0-9]+\\.[0-9a-d]+\\.[0-9]+");
  }

  @Test
  void theProgramPrintsTheDocumentByteForByte() throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(printed);
      SdgStrategy.main(new String[0]);
    } finally {
      System.setOut(console);
    }

    assertThat(bytes.toByteArray()).isEqualTo(Files.readAllBytes(DOCUMENT));
  }

  @Test
  void whatIsReadIsWhatTheProgramMade() throws IOException {
    assertThat(goals).isEqualTo(SdgStrategy.strategy());
  }

  @Test
  void thereAre17Goals169TargetsAnd231IndicatorsOnThreeLevels() {
    Cascade cascade = new CascadeAnalysis().analyze(goals);

    assertThat(goals.visions()).hasSize(1);
    assertThat(goals.objectives()).hasSize(17 + 169 + 231);
    assertThat(objectivesLike("goal-[0-9]+")).hasSize(17);
    assertThat(targets).hasSize(169);
    assertThat(indicators).hasSize(231);
    assertThat(cascade.cascadeDepth()).hasValue(3);
    assertThat(cascade.levels()).containsExactly(17, 169, 231);
    assertThat(cascade.longestPath()).hasSize(4);
  }

  @Test
  void onlyTarget11CHasNoIndicator() {
    assertThat(targets.keySet())
        .filteredOn(it -> goals.incoming(it, Support.class).isEmpty())
        .containsExactly("11.c");
  }

  @Test
  void thirteenIndicatorsStandUnderSeveralTargets() {
    assertThat(indicators.keySet().stream().filter(it -> targetsOf(it).size() > 1))
        .containsExactlyInAnyOrder(
            "1.5.1", "1.5.2", "1.5.3", "1.5.4", "4.7.1", "7.b.1", "8.4.1", "8.4.2", "10.3.1",
            "10.6.1", "13.2.1", "15.7.1", "15.a.1");
    assertThat(targetsOf("1.5.1")).containsExactly("1.5", "11.5", "13.1");
    assertThat(targetsOf("1.5.3")).containsExactly("1.5", "11.b", "13.1");
    assertThat(targetsOf("13.2.1")).containsExactly("13.2", "13.b");
    assertThat(indicators.keySet().stream().mapToInt(it -> targetsOf(it).size()).sum())
        .isEqualTo(248);
  }

  @Test
  void onlyIndicator17181HasNoOwner() {
    Coverage coverage = new CoverageAnalysis().analyze(goals);

    assertThat(coverage.byObjective().entrySet())
        .filteredOn(
            it ->
                indicators.containsKey(it.getKey())
                    && it.getValue().owned().equals(Optional.of(false)))
        .extracting(Map.Entry::getKey)
        .containsExactly("17.18.1");
    assertThat(
            coverage.byObjective().entrySet().stream()
                .filter(it -> it.getValue().owned().orElse(false)))
        .hasSize(230);
    assertThat(coverage.anchored()).hasValue(1);
  }

  @Test
  void everyIndicatorHasItsMeasureWithoutReadings() {
    assertThat(indicators)
        .allSatisfy(
            (id, indicator) -> {
              assertThat(indicator.measures())
                  .singleElement()
                  .extracting(Measure::name)
                  .asString()
                  .endsWith(id);
              assertThat(indicator.measures().get(0).readings()).isEmpty();
            });
  }

  @Test
  void mostIndicatorsHaveOneTier() {
    assertThat(
            indicators.values().stream()
                .map(it -> it.properties().getOrDefault("tier", "none"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
        .containsOnly(Map.entry("I", 148L), Map.entry("II", 77L), Map.entry("I/II", 6L));
  }

  @Test
  void custodiansAreOwnersWhateverWayTheyAreWritten() {
    assertThat(ownersOf("1.4.2")).containsExactly("un-habitat", "world-bank");
    assertThat(ownersOf("1.2.2")).containsExactly("national-gov");
    assertThat(ownersOf("1.a.2"))
        .as("under discussion")
        .containsExactly("ilo", "unesco-uis", "who");
    assertThat(ownersOf("4.7.1")).contains("unesco");
    assertThat(ownersOf("15.7.1")).containsExactly("cites", "unodc");
    assertThat(goals.functions())
        .extracting(BusinessFunction::id)
        .hasSize(51)
        .allSatisfy(id -> assertThat(goals.outgoing(id, Ownership.class)).as(id).isNotEmpty());
  }

  private Map<String, Objective> objectivesLike(String id) {
    return goals.objectives().stream()
        .filter(it -> it.id().matches(id))
        .collect(Collectors.toMap(Objective::id, Function.identity()));
  }

  private List<String> targetsOf(String indicator) {
    return goals.outgoing(indicator, Support.class).stream().map(Support::target).toList();
  }

  private Set<String> ownersOf(String indicator) {
    return goals.incoming(indicator, Ownership.class).stream()
        .map(Ownership::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
