package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.analysis.Question;
import io.alignment.analysis.resources.Workload.Load;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 10);

  private static final Strategy STRATEGY =
      Sketch.of("v")
          .objective("o", "v")
          .builder()
          .add(Initiative.builder("all", "All").start(FIRST).due(LAST).build())
          .add(
              Initiative.builder("half", "Half").start(FIRST).due(LocalDate.of(2027, 1, 5)).build())
          .add(
              Resource.human("mara", "Mara", "FTE")
                  .capacity(1)
                  .dayToDay(new BigDecimal("0.7"))
                  .build())
          .add(Resource.human("tom", "Tom", "FTE").build())
          .add(Resource.human("zoe", "Zoe", "hours").capacity(10).build())
          .add(Resource.financial("money", "Money", "EUR").capacity(10).build())
          .add(Allocation.of("mara", "all", new BigDecimal("0.2")))
          .add(Allocation.of("mara", "half", new BigDecimal("0.2")))
          .add(Allocation.of("tom", "half", new BigDecimal("0.4")))
          .build();

  private static Load load(int unit, int person) {
    return Workload.of(Question.about(STRATEGY).asOf(FIRST)).get(unit).people().get(person);
  }

  @Test
  void whatIsGivenIsAnAverageOverAllDaysBesideTheBusiestOne() {
    Load mara = load(0, 0);

    assertThat(mara.id()).isEqualTo("mara");
    assertThat(mara.capacity()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("1"));
    assertThat(mara.dayToDay()).isEqualByComparingTo("0.7");
    assertThat(mara.average()).isEqualByComparingTo("0.3");
    assertThat(mara.busiest()).isEqualByComparingTo("0.4");
    assertThat(mara.over()).isEqualByComparingTo("0.1");
  }

  @Test
  void whoseCapacityIsUnknownIsNotOver() {
    assertThat(load(0, 1).capacity()).isEmpty();
    assertThat(load(0, 1).average()).isEqualByComparingTo("0.2");
    assertThat(load(0, 1).over()).isZero();
  }

  @Test
  void unitsStandApartAndMoneyIsNoPerson() {
    assertThat(Workload.of(Question.about(STRATEGY).asOf(FIRST)))
        .extracting(Workload::unit, it -> it.people().size())
        .containsExactly(tuple("FTE", 2), tuple("hours", 1));
    assertThat(Workload.of(Question.about(Strategy.builder("Nothing").build()))).isEmpty();
  }

  @Test
  void averagesAreOverTheDaysThatAreNamedAndAddUpToWhatIsGiven() {
    Question question = Question.about(STRATEGY).asOf(FIRST);
    Workload fte = Workload.of(question).get(0);

    assertThat(fte.window()).isEqualTo(Optional.of(DateRange.of(FIRST, LAST)));
    assertThat(fte.people().stream().map(Load::average).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(
            new ResourceFitAnalysis()
                .analyze(question).amounts().stream()
                    .filter(it -> it.unit().equals("FTE"))
                    .findFirst()
                    .orElseThrow()
                    .allocated());
  }
}
