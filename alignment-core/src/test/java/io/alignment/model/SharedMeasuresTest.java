package io.alignment.model;

import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.alignment.analysis.Question;
import io.alignment.model.Measure.ReadingsAre;
import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures that several objectives use. */
class SharedMeasuresTest {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

  private static Measure.Builder loyal() {
    return Measure.builder("Would come again")
        .unit("%")
        .baseline(40)
        .target(60)
        .everyDays(90)
        .owner("f")
        .reading(JUNE, 50);
  }

  private static StrategyBuilder strategy(Measure shared, Measure... measures) {
    StrategyBuilder strategy =
        Strategy.builder("S").measure("loyal", shared).add(BusinessFunction.of("f", "F"));
    for (int i = 0; i < measures.length; i++) {
      strategy.add(Objective.builder("o" + i, "O").due(DUE).measure(measures[i]).build());
    }
    return strategy;
  }

  private static Measure resolved(StrategyBuilder strategy, int number) {
    return strategy.build().withoutDropped().objectives().get(number).measures().get(0);
  }

  @Test
  void eachHasWhatItDoesNotSayItself() {
    StrategyBuilder strategy =
        strategy(
            loyal().build(),
            Measure.using("loyal").weight(2).build(),
            Measure.builder("Regulars").measure("loyal").target(80).baseline(45).build(),
            Measure.using("loyal").atLeast(30).build());

    assertThat(resolved(strategy, 0)).isEqualTo(loyal().weight(2).build());
    assertThat(resolved(strategy, 1))
        .isEqualTo(loyal().name("Regulars").target(80).baseline(45).build());
    assertThat(resolved(strategy, 2).target()).isEmpty();
    assertThat(resolved(strategy, 2).atLeast()).hasValue(30);
    assertThat(resolved(strategy, 2).readings()).hasSize(1);
    assertThat(strategy.build().objectives().get(0).measures().get(0).readings()).isEmpty();
  }

  @Test
  void twoOfOneNameStayApart() {
    Strategy strategy =
        Strategy.builder("S")
            .measure("loyal", loyal().build())
            .add(BusinessFunction.of("f", "F"))
            .add(
                Objective.builder("o", "O")
                    .measure(Measure.builder("Would come again").build())
                    .measure(Measure.using("loyal").build())
                    .build())
            .build()
            .withoutDropped();

    assertThat(strategy.objectives().get(0).measures())
        .extracting(Measure::name)
        .containsExactly("Would come again", "loyal");
    assertThat(strategy.toBuilder().problems()).isEmpty();
  }

  @Test
  void whatWasReadOfItMakesItsDayToday() {
    Strategy used = strategy(loyal().build(), Measure.using("loyal").build()).build();

    assertThat(Question.about(used).day()).contains(JUNE);
    assertThat(Question.about(strategy(loyal().build()).build()).day()).isEmpty();
  }

  @Test
  void amountsAfterTheDueDateAreThoseOfAnotherYear() {
    Measure sales =
        Measure.builder("Sales")
            .readingsAre(ReadingsAre.AMOUNTS)
            .reading(JUNE, 5)
            .reading(DUE.plusDays(1), 7)
            .build();

    assertThat(resolved(strategy(sales, Measure.using("loyal").target(9).build()), 0).readings())
        .containsExactly(new Reading(JUNE, 5));
  }

  @Test
  void oneThatDoesNotStandWithTheStrategy() {
    assertOnlyProblem(
        strategy(loyal().build(), Measure.using("loyl").build()),
        Code.UNKNOWN_MEASURE,
        List.of("o0"),
        "measures/0/measure",
        "Measure \"loyl\" of Objective \"o0\" names the measure \"loyl\"",
        "Did you mean \"loyal\"?");
  }

  @Test
  void whatIsKeptOnceStandsWithTheStrategy() {
    assertThat(
            codes(
                strategy(
                    loyal().build(),
                    Measure.using("loyal")
                        .unit("%")
                        .reading(JUNE, 1)
                        .readingsAre(ReadingsAre.AMOUNTS)
                        .build())))
        .containsOnly(Code.UNFITTING_PART)
        .hasSize(3);
  }

  @Test
  void bothTogetherMustFit() {
    assertOnlyProblem(
        strategy(loyal().build(), Measure.using("loyal").target(40).build()),
        Code.TARGET_EQUALS_BASELINE,
        List.of("o0"),
        "measures/0/target",
        "nothing to reach");
  }

  @Test
  void theStrategyIsJudgedAgainWhenItsMeasuresChange() {
    Strategy before = strategy(loyal().build(), Measure.using("loyal").build()).build();
    Preface without =
        new Preface(before.about(), before.leavesOut(), before.calendar(), List.of(), List.of());

    assertThat(codes(before.toBuilder().preface(without))).containsExactly(Code.UNKNOWN_MEASURE);
    assertThat(
            codes(
                before.toBuilder()
                    .update(
                        Objective.builder("o0", "O").measure(Measure.using("no").build()).build())))
        .containsExactly(Code.UNKNOWN_MEASURE);
    assertThat(before.toBuilder().tag("t").build().withoutDropped().objectives())
        .isEqualTo(before.withoutDropped().objectives());
  }

  @Test
  void itsOwnProblemsAreTold() {
    StrategyBuilder strategy =
        Strategy.builder("S")
            .measure("a", Measure.builder("A").target(1).atMost(2).build())
            .measure("a", Measure.builder(" ").build())
            .measure("", Measure.builder("B").owner("nobody").build())
            .measure("c", Measure.using("a").build());

    assertThat(strategy.problems())
        .extracting(Problem::code, Problem::field)
        .containsExactlyInAnyOrder(
            tuple(Code.SEVERAL_GOALS, "measures/0"),
            tuple(Code.DUPLICATE_ID, "measures/1/id"),
            tuple(Code.BLANK_NAME, "measures/1/name"),
            tuple(Code.BLANK_ID, "measures/2/id"),
            tuple(Code.UNKNOWN_ELEMENT, "measures/2/owner"),
            tuple(Code.UNFITTING_PART, "measures/3"));
  }

  @Test
  void itsOwnersAreRenamedAndGo() {
    Strategy strategy = strategy(loyal().build(), Measure.using("loyal").build()).build();

    assertThat(strategy.toBuilder().rename("f", "x").build().measures().get(0).measure().owner())
        .containsExactly("x");
    StrategyBuilder without = strategy.toBuilder();
    without.remove("f");
    assertThat(without.build().measures().get(0).measure().owner()).isEmpty();
    assertThat(strategy.subset(it -> it.id().equals("o0")).measures().get(0).measure().owner())
        .isEmpty();
  }

  @Test
  void aReadingGoesWhereReadingsAreKept() {
    Strategy strategy =
        strategy(loyal().build(), Measure.using("loyal").build(), Measure.using("loyal").build())
            .build();
    Strategy read = strategy.with(Edit.reading("o1", "Would come again", DUE, 55));

    assertThat(read.measures().get(0).measure().readings()).contains(new Reading(DUE, 55));
    assertThat(read.withoutDropped().objectives())
        .allSatisfy(it -> assertThat(it.measures().get(0).readings()).hasSize(2));
  }
}
