package io.alignment.analysis.objectives;

import static io.alignment.analysis.objectives.TimeAnalysisTest.day;
import static io.alignment.analysis.objectives.TimeAnalysisTest.due;
import static io.alignment.analysis.objectives.TimeAnalysisTest.strategy;
import static io.alignment.analysis.objectives.TimeAnalysisTest.time;
import static io.alignment.model.BusinessCalendar.USUAL;
import static io.alignment.model.BusinessCalendar.yearsFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.objectives.Time.QuarterLoad;
import io.alignment.analysis.objectives.Time.UnitLoad;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is needed in each quarter, and what there is then. */
class TimeQuartersTest {

  // Quarters

  private static StrategyBuilder demanding(
      String start, String due, String unit, Resource.Builder resource) {
    return due(strategy(), "o", 1, "2027-06-30")
        .add(
            Initiative.builder("i", "I")
                .start(day(start))
                .due(day(due))
                .demand(Demand.of(unit, BigDecimal.valueOf(100)))
                .build())
        .add(Support.of("i", "o"))
        .add(resource.build());
  }

  @Test
  void moneyIsSpentEvenlyAndHeldAgainstWhatThereIsThen() {
    // 50 days in the last quarter of 2026 and 50 in the first of 2027.
    StrategyBuilder strategy =
        demanding(
            "2026-11-12",
            "2027-02-19",
            "EUR",
            Resource.financial("r", "R", "EUR")
                .capacity(365)
                .period(DateRange.of(day("2027-01-01"), day("2027-12-31"))));
    Time time = time(strategy);

    assertThat(time.quarters())
        .extracting(QuarterLoad::name)
        .containsExactly("2026-Q4", "2027-Q1", "2027-Q2");
    assertThat(time.quarters().get(0).loads().get(0))
        .isEqualTo(new UnitLoad("EUR", 50, java.util.OptionalDouble.of(0), true));
    assertThat(time.quarters().get(1).loads().get(0))
        .isEqualTo(new UnitLoad("EUR", 50, java.util.OptionalDouble.of(40), true));
    assertThat(time.quarters().get(2).due()).isEqualTo(1);
    assertThat(time.findings())
        .containsExactly(
            Time.QUARTER_OVERLOADED.at(
                "r",
                new Evidence.Quarters(List.of("2026-Q4", "2027-Q1")),
                new Evidence.Amounts(java.util.Map.of("EUR", new BigDecimal("50.00"))),
                new Evidence.Others(List.of("i"))));
  }

  @Test
  void quartersAreThoseOfTheBusiness() {
    StrategyBuilder strategy = due(strategy(), "a", 1, "2027-02-01");

    assertThat(time(strategy.calendar(yearsFrom(Month.FEBRUARY))).quarters())
        .containsExactly(new QuarterLoad("2027/28-Q1", 1, List.of()));
    assertThat(time(strategy.calendar(yearsFrom(Month.MARCH))).quarters())
        .containsExactly(new QuarterLoad("2026/27-Q4", 1, List.of()));
  }

  @Test
  void whatIsNeededInOneQuarterOfTheBusinessIsNotDividedOverTwo() {
    StrategyBuilder strategy =
        demanding(
            "2027-02-01",
            "2027-04-30",
            "EUR",
            Resource.financial("r", "R", "EUR")
                .capacity(100)
                .period(DateRange.of(day("2027-02-01"), day("2027-04-30"))));

    assertThat(time(strategy).quarters().get(0).loads().get(0).demand())
        .isCloseTo(100 * 59 / 89.0, within(1e-9));
    assertThat(time(strategy.calendar(USUAL.withQuartersFrom(Month.FEBRUARY))).quarters().get(0))
        .isEqualTo(
            new QuarterLoad(
                "2027-Q1",
                0,
                List.of(new UnitLoad("EUR", 100, java.util.OptionalDouble.of(100), false))));
  }

  @Test
  void peopleAreBusyOnAverage() {
    // 45 of the 90 days of the quarter.
    StrategyBuilder strategy =
        demanding("2027-01-01", "2027-02-14", "FTE", Resource.human("r", "R", "FTE").capacity(49));

    assertThat(time(strategy).quarters().get(0).loads())
        .containsExactly(new UnitLoad("FTE", 50, java.util.OptionalDouble.of(49), true));
  }

  @Test
  void whatNobodyHasRecordedIsUnknownAndNeverTooMuch() {
    StrategyBuilder timeless =
        demanding(
            "2027-01-01", "2027-02-14", "EUR", Resource.financial("r", "R", "EUR").capacity(1));
    StrategyBuilder endless =
        demanding("2027-01-01", "2027-02-14", "FTE", Resource.human("r", "R", "FTE"));
    StrategyBuilder other =
        demanding("2027-01-01", "2027-02-14", "FTE", Resource.human("r", "R", "days"));

    for (StrategyBuilder strategy : List.of(timeless, endless, other)) {
      assertThat(time(strategy).quarters().get(0).loads())
          .singleElement()
          .satisfies(it -> assertThat(it.capacity()).isEmpty())
          .satisfies(it -> assertThat(it.overloaded()).isFalse());
    }
  }

  @Test
  void whatIsDoneIsDueNoMoreAndTakesNothing() {
    StrategyBuilder strategy =
        strategy()
            .add(
                Objective.builder("o", "O")
                    .start(day("2027-01-01"))
                    .due(day("2027-03-31"))
                    .status(Status.DONE)
                    .demand(Demand.of("FTE", BigDecimal.ONE))
                    .build())
            .add(Support.of("o", "v"));

    assertThat(time(strategy).quarters()).isEmpty();
  }

  @Test
  void tenYearsAreLookedAt() {
    StrategyBuilder strategy = due(strategy(), "a", 1, "2036-09-30");
    due(strategy, "b", 1, "2036-10-01");

    assertThat(time(strategy).quarters()).extracting(QuarterLoad::name).containsExactly("2036-Q3");
  }
}
