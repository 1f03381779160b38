package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.model.Allocation;
import io.alignment.model.CommonUnits;
import io.alignment.model.Objective;
import io.alignment.model.Problem;
import io.alignment.model.Problem.Code;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Unit;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Amounts in several units are added up and compared once somebody says what these are. */
class SeveralUnitsTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  /** Two roads that matter equally, one of which is paid by the state and the other by a donor. */
  private static StrategyBuilder roads() {
    return Sketch.of("reach")
        .objective("north", "reach", 2)
        .objective("south", "reach", 2)
        .builder()
        .add(Resource.financial("state", "State", "XOF").capacity(655_957).build())
        .add(Resource.financial("donor", "Donor", "EUR").capacity(1000).build())
        .add(Allocation.of("state", "north", 655_957))
        .add(Allocation.of("donor", "south", 1000));
  }

  private static ResourceFit fit(StrategyBuilder strategy) {
    return new ResourceFitAnalysis().analyze(strategy.build());
  }

  @Test
  void aUnitOfNothingIsNamed() {
    assertThat(Strategy.builder("S").unit(Unit.of("kEUR", 0, "EUR")).problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("Unit \"kEUR\" of the strategy");
  }

  @Test
  void whatIsTheSameInTwoCurrenciesTakesNoWrongBranch() {
    ResourceFit fit = fit(roads().unit(Unit.of("EUR", 655.957, "XOF")));

    assertThat(fit.amounts()).extracting(Amounts::unit).containsExactly("XOF");
    assertThat(fit.amounts().get(0).allocated()).isEqualByComparingTo("1311914");
    assertThat(fit.amounts().get(0).misfit()).isEqualTo(OptionalDouble.of(0));
    assertThat(fit.findings()).isEmpty();
  }

  @Test
  void twoCurrenciesOfWhichNobodyKnowsTheRateAreNotCompared() {
    ResourceFit fit = fit(roads());

    assertThat(fit.amounts()).extracting(Amounts::misfit).containsOnly(OptionalDouble.empty());
    assertThat(fit.findings())
        .extracting(it -> it.rule())
        .containsExactly(ResourceFit.UNITS_APART.id());
  }

  @Test
  void theRateOfTheDayHolds() {
    Strategy strategy =
        roads()
            .unit(Unit.of("EUR", 600, "XOF"))
            .unit(Unit.of("EUR", 700, "XOF").from(JULY))
            .build();

    assertThat(allocated(Question.about(strategy).asOf(JULY.minusDays(1)))).isEqualTo("1255957");
    assertThat(allocated(Question.about(strategy).asOf(JULY))).isEqualTo("1355957");
    assertThat(allocated(Question.about(strategy))).isEqualTo("1355957");
  }

  @Test
  void theFirstRateHoldsBeforeItsDay() {
    Strategy strategy =
        roads()
            .unit(Unit.of("EUR", 700, "XOF").from(JULY.plusYears(1)))
            .unit(Unit.of("EUR", 600, "XOF").from(JULY))
            .build();

    assertThat(allocated(Question.about(strategy).asOf(JULY.minusDays(1)))).isEqualTo("1255957");
  }

  private static String allocated(Question question) {
    return new ResourceFitAnalysis()
        .analyze(question)
        .amounts()
        .get(0)
        .allocated()
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The same money, written in three ways by three departments. */
  private static StrategyBuilder departments() {
    return Strategy.builder("Firm")
        .add(Vision.of("grow", "Grow"))
        .add(Objective.builder("a", "A").demand("EUR", 100_000).build())
        .add(Objective.builder("b", "B").demand("kEUR", 100).build())
        .add(Objective.builder("c", "C").demand("fte", 1).build())
        .add(Support.of("a", "grow"))
        .add(Support.of("b", "grow"))
        .add(Support.of("c", "grow"))
        .add(Resource.financial("m1", "Budget", "kEUR").capacity(100).build())
        .add(Resource.financial("m2", "Budget two", "EUR").capacity(100_000).build())
        .add(Resource.human("ann", "Ann", "FTE").capacity(1).build())
        .add(Allocation.of("m1", "a", 100))
        .add(Allocation.of("m2", "b", 100_000))
        .add(Allocation.of("ann", "c", 1));
  }

  @Test
  void whatIsSaidOfUnitsNeedsNoHint() {
    ResourceFit fit =
        fit(departments().unit(Unit.of("kEUR", 1000, "EUR")).unit(Unit.of("fte", 1, "FTE")));

    assertThat(fit.findings()).isEmpty();
    assertThat(fit.capacity())
        .extracting(Capacity::unit, Capacity::feasible)
        .containsExactly(tuple("EUR", Optional.of(true)), tuple("FTE", Optional.of(true)));
  }

  @Test
  void unitsOfWhichNothingIsSaidAreHintedAtWhereTheyLookAlike() {
    assertThat(fit(departments()).findings())
        .extracting(it -> it.rule())
        .containsOnly(ResourceFit.UNIT_ALIKE.id(), ResourceFit.UNITS_APART.id())
        .filteredOn(ResourceFit.UNIT_ALIKE.id()::equals)
        .hasSize(2);
  }

  @Test
  void peopleAreToldInFullTimeWhicheverUnitIsSaidInTheOther() {
    StrategyBuilder strategy =
        departments().unit(Unit.of("FTE", 35, "hours/week")).unit(Unit.of("fte", 1, "FTE"));
    strategy.update(Resource.human("ann", "Ann", "hours/week").capacity(35).build());

    ResourceFit fit = fit(strategy);

    assertThat(fit.amounts().get(0).unit()).isEqualTo("EUR");
    Amounts people = fit.amounts().get(1);
    assertThat(people.unit()).isEqualTo("FTE");
    assertThat(people.capacity()).contains(BigDecimal.ONE);
  }

  @Test
  void anAmountGoesBackIntoItsOwnUnit() {
    Strategy strategy = roads().unit(Unit.of("EUR", 655.957, "XOF")).build();
    CommonUnits units = new CommonUnits(strategy, Optional.empty());

    assertThat(units.own("donor", BigDecimal.valueOf(655_957))).isEqualTo(new BigDecimal(1000));
    assertThat(units.own("state", BigDecimal.TEN)).isEqualTo(BigDecimal.TEN);
    assertThat(units.own("donor", BigDecimal.ONE).scale()).isEqualTo(18);
  }

  // What cannot be

  @Test
  void aUnitIsToldOnceForADayAndInOneOther() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .unit(Unit.of("kEUR", 1000, "EUR"))
            .unit(Unit.of("kEUR", 1001, "EUR"))
            .unit(Unit.of("kEUR", 1000, "USD").from(JULY))
            .unit(Unit.of("kEUR", 1002, "EUR").from(JULY));

    assertThat(strategy.problems())
        .extracting(it -> it.code(), it -> it.field())
        .containsExactly(
            tuple(Code.CONTRADICTING_UNITS, "units/1/id"),
            tuple(Code.CONTRADICTING_UNITS, "units/2/of"));
  }

  @Test
  void aLoopOfUnitsIsNamed() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .unit(Unit.of("USD", 0.9, "EUR"))
            .unit(Unit.of("EUR", 1.1, "USD"))
            .unit(Unit.of("kEUR", 1000, "EUR"));

    assertThat(strategy.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(Code.UNIT_LOOP);
              assertThat(it.message()).contains("EUR → USD → EUR");
            });
  }

  @Test
  void noUnitIsTooFarFromItsCommonOne() {
    StrategyBuilder strategy =
        Strategy.builder("S").unit(Unit.of("a", 1e10, "b")).unit(Unit.of("b", 1e10, "c"));

    assertThat(strategy.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo(Code.NUMBER_OUT_OF_RANGE));
    assertThat(Strategy.builder("S").unit(Unit.of("a", 0, "b")).problems())
        .extracting(it -> it.field())
        .isEqualTo(List.of("units/0/is"));
  }
}
