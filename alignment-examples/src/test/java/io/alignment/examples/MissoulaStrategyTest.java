package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.json.StrategyReader;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.DateRange;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures of the city's budget, each to the cent, as the inventory sums up to them. */
class MissoulaStrategyTest {

  private static final BigDecimal ALL = new BigDecimal("334810828.18");
  private static final BigDecimal NO_GOAL = new BigDecimal("171673951.11");
  private static final BigDecimal GOAL_YES = new BigDecimal("345000.00");

  private final Strategy city;
  private final ResourceFit fit;

  MissoulaStrategyTest() throws IOException {
    city =
        StrategyReader.create().read(Path.of("src/main/resources/strategies/missoula-fy2024.yaml"));
    fit = new ResourceFitAnalysis().analyze(city);
  }

  @Test
  void everyDepartmentOwnsItsMoneyAndItsPeopleOfTheFiscalYear() {
    DateRange year =
        new DateRange(
            Optional.of(LocalDate.of(2023, 7, 1)), Optional.of(LocalDate.of(2024, 6, 30)));

    assertThat(city.functions()).hasSize(24);
    assertThat(resources("USD")).hasSize(24);
    assertThat(resources("FTE")).hasSize(20);
    assertThat(city.resources())
        .allSatisfy(
            it -> {
              assertThat(it.period()).isEqualTo(year);
              assertThat(city.incoming(it.id(), Ownership.class)).hasSize(1);
            });
    assertThat(city.functions())
        .extracting(BusinessFunction::id)
        .allSatisfy(
            id ->
                assertThat(
                        city.outgoing(id, Ownership.class).stream()
                            .filter(it -> resources("USD").contains(it.target())))
                    .hasSize(1));
  }

  @Test
  void theFourGoalsLeadToTheVisionAndNobodyIsNamedForThem() {
    assertThat(city.visions()).hasSize(1);
    assertThat(city.objectives())
        .extracting(Objective::name)
        .containsExactlyInAnyOrder(
            "Community Design and Livability",
            "Community Safety, Health and Well-Being",
            "Economic Health",
            "Organizational Excellence and Resilience");
    assertThat(city.objectives())
        .allSatisfy(
            it -> {
              assertThat(city.outgoing(it.id(), Support.class)).hasSize(1);
              assertThat(city.incoming(it.id(), Ownership.class)).isEmpty();
            });
  }

  @Test
  void moneyAddsUpToTheCent() {
    assertThat(sumOfCapacities("USD")).isEqualByComparingTo(ALL);
    assertThat(byGoal("USD"))
        .containsExactly(
            entry("Community Design and Livability", new BigDecimal("58472758.36")),
            entry("Community Safety, Health and Well-Being", new BigDecimal("65891401.89")),
            entry("Economic Health", new BigDecimal("480602.00")),
            entry("Organizational Excellence and Resilience", new BigDecimal("37947114.82")));
  }

  @Test
  void peopleAddUp() {
    assertThat(sumOfCapacities("FTE")).isEqualByComparingTo("1173.31");
    assertThat(byGoal("FTE"))
        .containsExactly(
            entry("Community Design and Livability", new BigDecimal("219.42")),
            entry("Community Safety, Health and Well-Being", new BigDecimal("366.65")),
            entry("Economic Health", new BigDecimal("5.50")),
            entry("Organizational Excellence and Resilience", new BigDecimal("227.17")));
    assertThat(amounts("FTE").unallocated().orElseThrow()).isEqualByComparingTo("354.57");
  }

  @Test
  void theProgrammeWhoseGoalReadsYesIsToldApartFromThoseWithoutAGoal() {
    BigDecimal named = byGoal("USD").values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    ResourceFit.Amounts dollars = amounts("USD");

    assertThat(dollars.unallocated().orElseThrow()).isEqualByComparingTo(NO_GOAL);
    assertThat(dollars.allocated().subtract(named)).isEqualByComparingTo(GOAL_YES);
    assertThat(dollars.stray()).isEqualTo(345000);
    assertThat(ALL.subtract(named))
        .isEqualByComparingTo(NO_GOAL.add(GOAL_YES))
        .isEqualByComparingTo("172018951.11");
    assertThat(dollars.overcommitted()).isEmpty();
  }

  /** What is known of the money is at most what of it was given to a goal, here and now. */
  @Test
  void theBoardDoesNotKnowWhatHalfOfTheMoneyIsFor() {
    Board board = new BoardAnalysis().analyze(city);
    double given = 1 - NO_GOAL.doubleValue() / ALL.doubleValue();

    assertThat(given).isBetween(0.45, 0.5);
    for (Board.Row row : board.rows()) {
      Reason.Supply dollars =
          board.cell(row.id(), Column.MEANS).orElseThrow().evidence().stream()
              .flatMap(it -> it.facts().stream())
              .filter(Reason.Supply.class::isInstance)
              .map(Reason.Supply.class::cast)
              .filter(it -> it.unit().equals("USD"))
              .findFirst()
              .orElseThrow();
      assertThat(dollars.known()).isCloseTo(given, within(0.001));
    }
  }

  @Test
  void mostOfTheMoneyWithoutAGoalSitsInFourDepartments() {
    List<ResourceFit.Use> most =
        amounts("USD").resources().stream()
            .sorted(
                Comparator.comparing(
                    (ResourceFit.Use it) -> it.unallocated().orElseThrow(),
                    Comparator.reverseOrder()))
            .limit(4)
            .toList();

    assertThat(most)
        .extracting(it -> ownerName(it.id()))
        .containsExactly(
            "Public Works, Mobility, & Infrastructure", "Transfers", "Debt Service", "Police");
    assertThat(most)
        .extracting(it -> it.unallocated().orElseThrow().setScale(2))
        .containsExactly(
            new BigDecimal("63158177.38"),
            new BigDecimal("24659563.00"),
            new BigDecimal("20656633.00"),
            new BigDecimal("16474458.50"));
  }

  private ResourceFit.Amounts amounts(String unit) {
    return fit.amounts().stream().filter(it -> it.unit().equals(unit)).findFirst().orElseThrow();
  }

  private List<String> resources(String unit) {
    return city.resources().stream()
        .filter(it -> it.unit().equals(Optional.of(unit)))
        .map(Resource::id)
        .toList();
  }

  private BigDecimal sumOfCapacities(String unit) {
    return city.resources().stream()
        .filter(it -> it.unit().equals(Optional.of(unit)))
        .map(it -> it.capacity().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the city's goals are given in a unit, by the goal's name. */
  private Map<String, BigDecimal> byGoal(String unit) {
    List<String> resources = resources(unit);
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Objective goal : city.objectives()) {
      sums.put(
          goal.name(),
          city.incoming(goal.id(), Allocation.class).stream()
              .filter(it -> resources.contains(it.source()))
              .map(it -> it.amount().orElseThrow())
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .setScale(2));
    }
    return sums;
  }

  private String ownerName(String resource) {
    String owner = city.incoming(resource, Ownership.class).get(0).source();
    return city.element(owner).orElseThrow().name();
  }
}
