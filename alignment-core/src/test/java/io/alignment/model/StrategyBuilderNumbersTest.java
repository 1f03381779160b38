package io.alignment.model;

import static io.alignment.model.Drafts.GENEROUS;
import static io.alignment.model.Drafts.MONDAY;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a strategy are in their ranges. */
class StrategyBuilderNumbersTest {

  static Stream<BigDecimal> badAmounts() {
    return Stream.of(
        new BigDecimal("-0.01"),
        new BigDecimal("1E+18"),
        new BigDecimal("1000000000000000000.1"),
        new BigDecimal("1E-19"),
        new BigDecimal("1.0000000000000000001"),
        new BigDecimal("1E+999999999"),
        new BigDecimal("1E-999999999"),
        new BigDecimal("-1E+999999999"),
        new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE),
        new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
        new BigDecimal(BigInteger.ONE.shiftLeft(1_000_000)),
        new BigDecimal("1" + "0".repeat(300_000)));
  }

  @ParameterizedTest
  @MethodSource("badAmounts")
  void amountsOutOfRange(BigDecimal bad) {
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          assertAmountOutOfRange(
              with(Objective.builder("e", "N").demand(Demand.of("EUR", bad)).build()),
              "demands/0/amount");
          assertAmountOutOfRange(
              with(Resource.financial("e", "N", "EUR").capacity(bad).build()), "capacity");
          assertAmountOutOfRange(
              with(Resource.financial("e", "N", "EUR").dayToDay(bad).build()), "dayToDay");
          StrategyBuilder allocation = all().add(Allocation.of("money", "o1", bad));
          assertOnlyProblem(
              allocation,
              Code.NUMBER_OUT_OF_RANGE,
              List.of("money", "o1"),
              "amount",
              "Allocation \"money\" → \"o1\" has the amount ",
              "above 0");
          assertThat(allocation.problems().get(0).message()).hasSizeLessThan(300);
        });
  }

  private static void assertAmountOutOfRange(StrategyBuilder builder, String field) {
    assertOnlyProblem(
        builder,
        Code.NUMBER_OUT_OF_RANGE,
        List.of("e"),
        field,
        "has the " + field.substring(field.lastIndexOf('/') + 1) + " ",
        "0 or more, with at most 18 digits");
    assertThat(builder.problems().get(0).message()).hasSizeLessThan(300);
  }

  @Test
  void anAmountOutOfRangeIsShownAsItIs() {
    StrategyBuilder builder =
        all().add(Allocation.of("money", "o1", new BigDecimal("1.0000000000000000001")));
    assertThat(builder.problems().get(0).message()).contains(" 1.0000000000000000001.");
  }

  @Test
  void anAllocationOfNothing() {
    assertOnlyProblem(
        all().add(Allocation.of("money", "o1", 0)),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("money", "o1"),
        "amount",
        "has the amount 0. It must be above 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999999999999999.999999999999999999",
        "0.000000000000000001",
        "1E+17",
        "1.00000000000000000000000"
      })
  void amountsAtTheLimit(String amount) {
    BigDecimal limit = new BigDecimal(amount);
    assertValid(
        with(Resource.financial("e", "N", "EUR").capacity(limit).dayToDay(limit).build())
            .add(Objective.builder("o", "O").demand(Demand.of("EUR", limit)).build())
            .add(Allocation.of("e", "o", limit)));
  }

  @Test
  void nothingIsAnAmountOfWhatIsThereOrNeeded() {
    assertValid(
        with(Resource.financial("e", "N", "EUR")
                .capacity(new BigDecimal("0E+99"))
                .dayToDay(new BigDecimal("0E-99"))
                .build())
            .add(Objective.builder("o", "O").demand("EUR", 0).build()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
  void whatSupportsMayWeighNothingButNotLess(double bad) {
    assertOnlyProblem(
        all().add(Support.of("o1", "v", bad)),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("o1", "v"),
        "weight",
        "Support \"o1\" → \"v\" has the weight " + bad,
        "a finite number, 0 or more");
    assertValid(all().add(Support.of("o1", "v", 0)));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1})
  void weightsMustBePositiveAndFinite(double bad) {
    assertOnlyProblem(
        all().add(new Collaboration("f1", "f2", Optional.empty(), bad)),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("f1", "f2"),
        "strength",
        "has the strength " + bad,
        "a finite number above 0");
    assertOnlyProblem(
        with(Measure.builder("m").weight(bad).build()),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("o"),
        "measures/0/weight",
        "Measure \"m\" of Objective \"o\" has the weight " + bad);
    assertOnlyProblem(
        with(Factor.builder("x", "X", Factor.Quadrant.THREAT).importance(bad).build()),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("x"),
        "importance",
        "Factor \"x\" has the importance " + bad);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, Double.MAX_VALUE})
  void everyPositiveWeightIsOne(double good) {
    assertValid(
        all()
            .add(Support.of("o1", "v", good))
            .add(new Collaboration("f1", "f2", Optional.empty(), good))
            .add(
                Objective.builder("m", "M")
                    .measure(Measure.builder("m").weight(good).build())
                    .build())
            .add(Factor.builder("y", "Y", Factor.Quadrant.THREAT).importance(good).build()));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1, 1.0001})
  void aHindranceIsAboveZeroAndAtMostOne(double bad) {
    assertOnlyProblem(
        all().add(Hindrance.of("i1", "o1", bad)),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("i1", "o1"),
        "strength",
        "Hindrance \"i1\" → \"o1\" has the strength " + bad,
        "above 0 and at most 1");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.0001, -1.0001})
  void anInfluenceIsFromMinusOneToOne(double bad) {
    assertOnlyProblem(
        all().add(Influence.of("x", "o1", bad)),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("x", "o1"),
        "weight",
        "Influence \"x\" → \"o1\" has the weight " + bad,
        "from -1 to 1");
  }

  @Test
  void strengthsAtTheLimit() {
    assertValid(
        all()
            .add(Hindrance.of("i1", "o1", 1))
            .add(Hindrance.of("i1", "o2", Double.MIN_VALUE))
            .add(Influence.of("x", "o1", 1))
            .add(Influence.of("x", "o2", -1))
            .add(Influence.of("x", "o3", -Double.MIN_VALUE)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0.99, 4.01, -1})
  void aRatingIsFromOneToFour(double bad) {
    assertOnlyProblem(
        with(Factor.builder("x", "X", Factor.Quadrant.THREAT).rating(bad).build()),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("x"),
        "rating",
        "Factor \"x\" has the rating " + bad);
    assertValid(with(Factor.builder("x", "X", Factor.Quadrant.THREAT).rating(1).build()));
    assertValid(with(Factor.builder("x", "X", Factor.Quadrant.THREAT).rating(4).build()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void valuesOfMeasuresAreFinite(double bad) {
    assertMeasureOutOfRange(Measure.builder("m").baseline(bad), "baseline", bad);
    assertMeasureOutOfRange(Measure.builder("m").target(bad), "target", bad);
    assertMeasureOutOfRange(Measure.builder("m").atLeast(bad), "atLeast", bad);
    assertMeasureOutOfRange(Measure.builder("m").atMost(bad), "atMost", bad);
    assertMeasureOutOfRange(
        Measure.builder("m").reading(MONDAY, 1).reading(MONDAY, bad), "readings/1/value", bad);
  }

  private static void assertMeasureOutOfRange(Measure.Builder bad, String field, double value) {
    assertOnlyProblem(
        with(Measure.builder("good").build(), bad.build()),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("o"),
        "measures/1/" + field,
        "Measure \"m\" of Objective \"o\" has the ",
        String.valueOf(value),
        "a finite number");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aRhythmIsAtLeastADay(int bad) {
    assertOnlyProblem(
        with(Measure.builder("m").everyDays(bad).build()),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("o"),
        "measures/0/everyDays",
        "has the everyDays " + bad + ". It must be 1 or more");
    assertOnlyProblem(
        all().add(new Communication("f1", "f2", Optional.empty(), OptionalInt.of(bad))),
        Code.NUMBER_OUT_OF_RANGE,
        List.of("f1", "f2"),
        "everyDays",
        "has the everyDays " + bad + ". It must be 1 or more");
  }
}
