package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Analyses;
import io.alignment.analysis.Cascade;
import io.alignment.analysis.Coverage;
import io.alignment.analysis.Report;
import io.alignment.analysis.ResourceFit;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is known of real strategies, found again. */
class RealStrategiesTest {

  private static final Path FOLDER = Path.of("src/main/resources/strategies");

  private static Strategy read(String file) throws IOException {
    return StrategyReader.create().read(FOLDER.resolve(file));
  }

  @Test
  void half_of_the_citys_money_serves_no_named_goal() throws IOException {
    Strategy city = read("missoula-fy2024.yaml");
    Report report = Analyses.builtIn().analyze(city);
    Map<String, ResourceFit.Amounts> amounts =
        report.result(ResourceFit.class).orElseThrow().amounts().stream()
            .collect(Collectors.toMap(ResourceFit.Amounts::unit, it -> it));
    ResourceFit.Amounts dollars = Objects.requireNonNull(amounts.get("USD"));

    assertThat(city.functions()).hasSize(24);
    assertThat(city.objectives()).hasSize(4);
    assertThat(dollars.capacity()).hasValue(new BigDecimal("334810828.18"));
    assertThat(dollars.unallocated()).isEqualTo(new BigDecimal("171673951.11"));
    assertThat(dollars.unallocated().doubleValue() / 334810828.18).isBetween(0.5125, 0.5135);
    assertThat(dollars.strays()).containsExactly(new ResourceFit.Placed("goal-yes", 345000));
    assertThat(dollars.allocated()).isEqualTo(new BigDecimal("163136877.07"));
    assertThat(Objects.requireNonNull(amounts.get("FTE")).capacity())
        .hasValue(new BigDecimal("1173.31"));
  }

  @Test
  void where_the_money_without_a_goal_sits_is_said_department_by_department() throws IOException {
    ResourceFit.Amounts dollars =
        Analyses.builtIn()
            .analyze(read("missoula-fy2024.yaml"))
            .result(ResourceFit.class)
            .orElseThrow()
            .amounts()
            .get(1);

    assertThat(dollars.unit()).isEqualTo("USD");
    assertThat(dollars.resources())
        .hasSize(24)
        .filteredOn(it -> it.id().equals("public-works-mobility-infrastructure-money"))
        .singleElement()
        .satisfies(it -> assertThat(it.unallocated()).hasValue(new BigDecimal("63158177.38")));
  }

  @Test
  void the_goals_are_made_of_their_figures() throws IOException {
    assertThat(StrategyWriter.toString(SdgStrategy.strategy(), DocumentFormat.YAML))
        .isEqualTo(Files.readString(FOLDER.resolve("sdg-2022.yaml")));
  }

  @Test
  void the_goals_have_one_target_without_an_indicator_and_one_indicator_without_an_owner()
      throws IOException {
    Strategy goals = read("sdg-2022.yaml");
    Report report = Analyses.builtIn().analyze(goals);
    Coverage coverage = report.result(Coverage.class).orElseThrow();
    Cascade cascade = report.result(Cascade.class).orElseThrow();
    List<Objective> targets = named(goals, "Target");
    List<Objective> indicators = named(goals, "Indicator");

    assertThat(named(goals, "Goal")).hasSize(17);
    assertThat(targets).hasSize(169);
    assertThat(indicators).hasSize(231);
    assertThat(cascade.cascadeDepth()).hasValue(3);
    assertThat(targets)
        .filteredOn(it -> goals.incoming(it.id(), Support.class).isEmpty())
        .extracting(Objective::id)
        .containsExactly("11.c");
    assertThat(indicators)
        .filteredOn(it -> goals.outgoing(it.id(), Support.class).size() > 1)
        .hasSize(13);
    assertThat(indicators)
        .filteredOn(it -> !Objects.requireNonNull(coverage.byObjective().get(it.id())).owned())
        .extracting(Objective::id)
        .containsExactly("17.18.1");
    assertThat(coverage.anchored()).hasValue(1);
  }

  private static List<Objective> named(Strategy strategy, String word) {
    return strategy.objectives().stream().filter(it -> it.name().startsWith(word + " ")).toList();
  }
}
