package io.alignment.model;

import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static io.alignment.model.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Problem.Code;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  static Stream<Measure.Builder> severalGoals() {
    return Stream.of(
        Measure.builder("m").target(1).atLeast(2),
        Measure.builder("m").target(1).atMost(2),
        Measure.builder("m").atLeast(1).atMost(2),
        Measure.builder("m").target(1).atLeast(1).atMost(2));
  }

  @ParameterizedTest
  @MethodSource("severalGoals")
  void severalGoals(Measure.Builder measure) {
    assertOnlyProblem(
        with(measure.build()),
        Code.SEVERAL_GOALS,
        List.of("o"),
        "measures/0",
        "Measure \"m\" of Objective \"o\" has more than one of target, atLeast and atMost");
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
