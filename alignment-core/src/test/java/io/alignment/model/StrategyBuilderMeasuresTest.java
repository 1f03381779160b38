package io.alignment.model;

import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static io.alignment.model.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures and units of a strategy fit together. */
class StrategyBuilderMeasuresTest {

  @Test
  void twoMeasuresOfTheSameName() {
    assertOnlyProblem(
        with(
            Measure.builder("m").build(),
            Measure.builder("n").build(),
            Measure.builder("m").atLeast(1).build()),
        Code.DUPLICATE_MEASURE,
        List.of("o"),
        "measures/2/name",
        "Measure \"m\" of Objective \"o\" is there twice");
    assertValid(
        with(Objective.builder("a", "A").measure(Measure.builder("m").build()).build())
            .add(Objective.builder("b", "B").measure(Measure.builder("m").build()).build()));
  }

  static Stream<Arguments> unfitting() {
    LocalDate day = LocalDate.of(2026, 3, 31);
    Supplier<Measure.Builder> m = () -> Measure.builder("m");
    Milestone released = Milestone.of("released");
    return Stream.of(
        arguments(m.get().target(1).atLeast(2), Code.SEVERAL_GOALS, "", "a target besides a bound"),
        arguments(m.get().target(1).atMost(2), Code.SEVERAL_GOALS, "", "a target besides a bound"),
        arguments(m.get().plan(day, 1).atMost(2), Code.SEVERAL_GOALS, "", "besides a bound"),
        arguments(m.get().atLeast(3).atMost(2), Code.VALUES_REVERSED, "/atMost", "Swap the two"),
        arguments(
            m.get().milestone(released).target(1),
            Code.SEVERAL_GOALS,
            "",
            "milestones besides a target"),
        arguments(
            m.get().milestone(released).atMost(1),
            Code.SEVERAL_GOALS,
            "",
            "milestones besides a bound"),
        arguments(
            m.get().milestone(released).reading(day, 1),
            Code.UNFITTING_PART,
            "/readings",
            "Write the day into \"done\""),
        arguments(
            m.get().milestone(released).baseline(0),
            Code.UNFITTING_PART,
            "/baseline",
            "which start from nothing"),
        arguments(
            m.get().milestone(released).milestone(released.weight(2)),
            Code.DUPLICATE_MILESTONE,
            "/milestones/1/name",
            "the milestone \"released\" twice"),
        arguments(
            m.get().milestone(Milestone.of(" ")),
            Code.BLANK_NAME,
            "/milestones/0/name",
            "a milestone with a blank name"),
        arguments(
            m.get().plan(day, 1).plan(day, 2),
            Code.DUPLICATE_DAY,
            "/plan",
            "two values planned for 2026-03-31"),
        arguments(
            m.get().baseline(5).plan(day, 5),
            Code.TARGET_EQUALS_BASELINE,
            "/plan",
            "nothing to reach"),
        arguments(
            m.get().readingsAre(Measure.ReadingsAre.AMOUNTS).target(0),
            Code.TARGET_EQUALS_BASELINE,
            "/target",
            "nothing to reach"),
        arguments(m.get().minimum(1), Code.UNFITTING_PART, "/minimum", "Add the target"),
        arguments(m.get().stretch(1), Code.UNFITTING_PART, "/stretch", "Add the target"),
        arguments(m.get().minimum(80).target(80), Code.VALUES_REVERSED, "/minimum", "not short of"),
        arguments(
            m.get().baseline(0).target(100).stretch(90),
            Code.VALUES_REVERSED,
            "/stretch",
            "not beyond its target"),
        arguments(
            m.get().baseline(100).target(60).minimum(50),
            Code.VALUES_REVERSED,
            "/minimum",
            "not short of"),
        arguments(
            m.get().baseline(0).target(100).better(Measure.Better.DOWN),
            Code.VALUES_REVERSED,
            "/better",
            "says that less is better"));
  }

  @ParameterizedTest
  @MethodSource
  void unfitting(Measure.Builder measure, Code code, String field, String message) {
    assertOnlyProblem(with(measure.build()), code, List.of("o"), "measures/0" + field, message);
  }

  @Test
  void everythingThatDoesNotFitIsToldAtOnce() {
    Measure measure =
        Measure.builder("m")
            .milestone(Milestone.of("a"))
            .milestone(Milestone.of("a"))
            .target(1)
            .atLeast(3)
            .atMost(2)
            .baseline(1)
            .minimum(1)
            .reading(LocalDate.of(2026, 1, 1), 2)
            .build();
    assertThat(codes(with(measure)))
        .containsExactlyInAnyOrder(
            Code.SEVERAL_GOALS,
            Code.SEVERAL_GOALS,
            Code.SEVERAL_GOALS,
            Code.UNFITTING_PART,
            Code.UNFITTING_PART,
            Code.TARGET_EQUALS_BASELINE,
            Code.VALUES_REVERSED,
            Code.VALUES_REVERSED,
            Code.DUPLICATE_MILESTONE);
  }

  @Test
  void whatFitsTogetherIsValid() {
    LocalDate day = LocalDate.of(2026, 3, 31);
    assertValid(with(Measure.builder("m").atLeast(1).atMost(2).build()));
    assertValid(with(Measure.builder("m").atLeast(2).atMost(2).build()));
    assertValid(with(Measure.builder("m").target(5).plan(day, 2).plan(day.plusDays(1), 4).build()));
    assertValid(with(Measure.builder("m").minimum(80).target(100).stretch(120).build()));
    assertValid(with(Measure.builder("m").minimum(8).target(6).stretch(5).baseline(10).build()));
    assertValid(with(Measure.builder("m").milestone(Milestone.of("a").done(day)).build()));
  }

  // Owners

  @Test
  void anOwnerOfAMeasureThatDoesNotExist() {
    assertOnlyProblem(
        with(Measure.builder("m").owner("nobody").build()),
        Code.UNKNOWN_ELEMENT,
        List.of("o"),
        "measures/0/owner",
        "Objective \"o\" names \"nobody\", which does not exist. Add it");
    assertOnlyProblem(
        with(Measure.builder("m").owner("o").build()),
        Code.WRONG_ENDS,
        List.of("o"),
        "measures/0/owner",
        "Objective \"o\" names \"o\", which is an objective. Name a function.");
  }

  @Test
  void anOwnerOfAMeasureIsRenamedAndGoes() {
    Objective objective =
        Objective.builder("o", "O")
            .measure(Measure.builder("m").owner("f").owner("g").build())
            .build();
    Strategy strategy =
        with(objective)
            .add(BusinessFunction.of("f", "F"))
            .add(BusinessFunction.of("g", "G"))
            .build();
    assertThat(ownersOfMeasure(strategy.toBuilder().rename("f", "x").build()))
        .containsExactly("x", "g");
    StrategyBuilder without = strategy.toBuilder();
    without.remove("f");
    assertThat(ownersOfMeasure(without.build())).containsExactly("g");
    assertThat(ownersOfMeasure(strategy.subset(it -> !it.id().equals("g")))).containsExactly("f");
    assertThat(
            codes(
                strategy.toBuilder()
                    .update(objective.toBuilder().updateMeasure("m", m -> m.owner("no")).build())))
        .containsExactly(Code.UNKNOWN_ELEMENT);
  }

  private static Set<String> ownersOfMeasure(Strategy strategy) {
    return strategy.objective("o").orElseThrow().measures().get(0).owner();
  }

  @Test
  void aTargetThatIsTheBaseline() {
    assertOnlyProblem(
        with(Measure.builder("m").baseline(0.0).target(-0.0).build()),
        Code.TARGET_EQUALS_BASELINE,
        List.of("o"),
        "measures/0/target",
        "Measure \"m\" of Objective \"o\" has a target equal to its baseline");
    assertValid(with(Measure.builder("m").baseline(1).atLeast(1).build()));
    assertValid(with(Measure.builder("m").baseline(1).target(Math.nextUp(1.0)).build()));
  }

  @ParameterizedTest
  @EnumSource(Resource.Kind.class)
  void onlyTechnologyGoesWithoutUnitAndAmount(Resource.Kind kind) {
    StrategyBuilder builder =
        with(Resource.builder("r", "R", kind).build())
            .add(Objective.of("o", "O"))
            .add(Allocation.of("r", "o"));
    if (kind == Resource.Kind.TECHNOLOGICAL) {
      assertValid(builder);
      return;
    }
    assertThat(builder.problems())
        .extracting(Problem::code, Problem::ids, Problem::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Code.MISSING_UNIT, List.of("r"), "unit"),
            org.assertj.core.groups.Tuple.tuple(Code.MISSING_AMOUNT, List.of("r", "o"), "amount"));
    assertThat(builder.problems().get(0).message())
        .contains("Resource \"r\" has no unit. Say in what its amounts are counted");
    assertThat(builder.problems().get(1).message())
        .contains("Allocation \"r\" → \"o\" has no amount. Say how much");
  }

  @ParameterizedTest
  @EnumSource(Resource.Kind.class)
  void anAllocationWithoutAmountMayComeBeforeItsResource(Resource.Kind kind) {
    StrategyBuilder builder =
        all()
            .add(Allocation.of("r", "o1"))
            .add(Resource.builder("r", "R", kind).unit("EUR").build());
    assertThat(codes(builder))
        .isEqualTo(kind == Resource.Kind.TECHNOLOGICAL ? List.of() : List.of(Code.MISSING_AMOUNT));
  }

  @Test
  void withoutAResourceNobodyMissesAnAmount() {
    assertThat(codes(all().add(Allocation.of("nobody", "o1"))))
        .containsExactly(Code.UNKNOWN_ELEMENT);
    assertThat(codes(all().add(Allocation.of("f1", "o1")))).containsExactly(Code.WRONG_ENDS);
  }

  @Test
  void ofTwoResourcesOfOneIdTheFirstSaysWhetherAnAmountIsMissing() {
    Resource human = Resource.human("r", "R", "FTE").build();
    Resource tech = Resource.technological("r", "R").build();
    Allocation allocation = Allocation.of("r", "o1");
    assertThat(codes(all().add(tech).add(human).add(allocation)))
        .containsExactly(Code.DUPLICATE_ID);
    assertThat(codes(all().add(human).add(tech).add(allocation)))
        .containsExactly(Code.DUPLICATE_ID, Code.MISSING_AMOUNT);
  }

  @Test
  void whoeverBecomesHumanNeedsAmounts() {
    Resource human = Resource.human("tech", "R", "FTE").build();
    StrategyBuilder builder = all().add(Allocation.of("tech", "o1"));
    StrategyBuilder again = builder.build().toBuilder();
    assertThat(codes(builder.update(human))).containsExactly(Code.MISSING_AMOUNT);
    assertThat(codes(again.update(human))).containsExactly(Code.MISSING_AMOUNT);
  }
}
