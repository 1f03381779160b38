package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyBuilderTest {

  private static final String LONE_SURROGATE = "a\ud83c";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  /** One of each type under the ids v, o1 to o3, i1, i2, f1 to f3, money, people, tech and x. */
  private static StrategyBuilder all() {
    return Strategy.builder("All")
        .add(Vision.of("v", "Vision"))
        .add(Objective.of("o1", "Objective 1"))
        .add(Objective.of("o2", "Objective 2"))
        .add(Objective.of("o3", "Objective 3"))
        .add(Initiative.of("i1", "Initiative 1"))
        .add(Initiative.of("i2", "Initiative 2"))
        .add(BusinessFunction.of("f1", "Function 1"))
        .add(BusinessFunction.of("f2", "Function 2"))
        .add(BusinessFunction.of("f3", "Function 3"))
        .add(Resource.financial("money", "Money", "EUR").build())
        .add(Resource.human("people", "People", "FTE").build())
        .add(Resource.technological("tech", "Technology").build())
        .add(Factor.of("x", "Factor", Factor.Quadrant.STRENGTH));
  }

  private static StrategyBuilder with(Element element) {
    return Strategy.builder("One").add(element);
  }

  private static StrategyBuilder with(Measure... measures) {
    Objective.Builder objective = Objective.builder("o", "Objective");
    Stream.of(measures).forEach(objective::measure);
    return with(objective.build());
  }

  private static void assertOnlyProblem(
      StrategyBuilder builder, Code code, List<String> ids, String field, String... message) {
    assertThat(builder.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.ids()).isEqualTo(ids);
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.message()).contains(message).matches("(?s).*[.?]");
            });
    assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
  }

  private static void assertValid(StrategyBuilder builder) {
    assertThat(builder.problems()).isEmpty();
    assertThat(builder.build()).isNotNull();
  }

  private static List<Code> codes(StrategyBuilder builder) {
    return builder.problems().stream().map(Problem::code).toList();
  }

  @Nested
  class Texts {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void aBlankNameOfTheStrategy(String blank) {
      StrategyBuilder builder = Strategy.builder(blank);
      assertOnlyProblem(builder, Code.BLANK_NAME, List.of(), "name", "strategy has a blank name");
      assertThat(builder.problems().get(0).part()).isEmpty();
    }

    @Test
    void aBlankNameOfAnElement() {
      Vision vision = Vision.of("v", " ");
      assertOnlyProblem(
          with(vision), Code.BLANK_NAME, List.of("v"), "name", "Vision \"v\" has a blank name");
      assertThat(with(vision).problems().get(0).part()).contains(vision);
    }

    @Test
    void aBlankNameOfAMeasure() {
      assertOnlyProblem(
          with(Measure.builder("m").build(), Measure.builder(" ").build()),
          Code.BLANK_NAME,
          List.of("o"),
          "measures/1/name",
          "A measure of Objective \"o\"");
    }

    @Test
    void aBlankId() {
      assertOnlyProblem(
          with(Objective.of(" ", "Grow")),
          Code.BLANK_ID,
          List.of(" "),
          "id",
          "Objective named \"Grow\" has a blank id");
    }

    @Test
    void severalBlankIdsAreNotDuplicatesBesides() {
      assertThat(codes(with(Vision.of("", "One")).add(Vision.of("", "Other"))))
          .containsExactly(Code.BLANK_ID, Code.BLANK_ID);
    }

    @Test
    void aDuplicateId() {
      Objective second = Objective.of("a", "Second");
      StrategyBuilder builder = with(Vision.of("a", "First")).add(second);
      assertOnlyProblem(
          builder,
          Code.DUPLICATE_ID,
          List.of("a"),
          "id",
          "Objective \"a\" has an id that another element has already");
      assertThat(builder.problems().get(0).part()).contains(second);
    }

    @Test
    void idsThatDifferInCaseAreDifferent() {
      assertValid(with(Vision.of("a", "First")).add(Vision.of("A", "Second")));
    }

    @Test
    void halfOfASurrogatePairInTheStrategy() {
      assertBroken("name", Strategy.builder(LONE_SURROGATE));
      assertBroken("description", Strategy.builder("S").description(LONE_SURROGATE));
      assertBroken("tags", Strategy.builder("S").tag("fine").tag(LONE_SURROGATE));
      assertBroken("properties", Strategy.builder("S").property(LONE_SURROGATE, "value"));
      assertBroken("properties", Strategy.builder("S").property("key", LONE_SURROGATE));
    }

    private static void assertBroken(String field, StrategyBuilder builder) {
      assertOnlyProblem(
          builder,
          Code.INVALID_TEXT,
          List.of(),
          field,
          "The strategy contains half of a surrogate pair in its " + field);
    }

    static Stream<List<Object>> brokenTextsOfElements() {
      Vision.Builder[] visions = new Vision.Builder[5];
      java.util.Arrays.setAll(visions, i -> Vision.builder("e", "Name"));
      return Stream.of(
          List.of("name", Vision.of("e", LONE_SURROGATE)),
          List.of("description", visions[0].description(LONE_SURROGATE).build()),
          List.of("tags", visions[1].tag(LONE_SURROGATE).build()),
          List.of("properties", visions[2].property(LONE_SURROGATE, "value").build()),
          List.of("properties", visions[3].property("key", LONE_SURROGATE).build()),
          List.of(
              "requiredSkills", Objective.builder("e", "N").requiredSkill(LONE_SURROGATE).build()),
          List.of("demands/0/unit", Objective.builder("e", "N").demand(LONE_SURROGATE, 1).build()),
          List.of(
              "demands/0/skill",
              Initiative.builder("e", "N")
                  .demand(Demand.of("EUR", BigDecimal.ONE, LONE_SURROGATE))
                  .build()),
          List.of("teaches", Initiative.builder("e", "N").teaches(LONE_SURROGATE).build()),
          List.of(
              "measures/0/name",
              Objective.builder("e", "N").measure(Measure.builder(LONE_SURROGATE).build()).build()),
          List.of(
              "measures/0/unit",
              Objective.builder("e", "N")
                  .measure(Measure.builder("m").unit(LONE_SURROGATE).build())
                  .build()),
          List.of("unit", Resource.financial("e", "N", LONE_SURROGATE).build()),
          List.of("skills", Resource.human("e", "N", "FTE").skill(LONE_SURROGATE).build()));
    }

    @ParameterizedTest
    @MethodSource("brokenTextsOfElements")
    void halfOfASurrogatePairInAnElement(List<Object> fieldAndElement) {
      Element element = (Element) fieldAndElement.get(1);
      String field = (String) fieldAndElement.get(0);
      assertOnlyProblem(
          with(element),
          Code.INVALID_TEXT,
          List.of("e"),
          field,
          Problems.label(element),
          field,
          "half of a surrogate pair");
    }

    @Test
    void halfOfASurrogatePairInAnId() {
      assertOnlyProblem(
          with(Vision.of(LONE_SURROGATE, "N")),
          Code.INVALID_TEXT,
          List.of(LONE_SURROGATE),
          "id",
          "half of a surrogate pair");
    }

    @Test
    void halfOfASurrogatePairInAChannel() {
      assertOnlyProblem(
          all().add(Collaboration.of("f2", "f1", LONE_SURROGATE)),
          Code.INVALID_TEXT,
          List.of("f1", "f2"),
          "channel",
          "Collaboration \"f1\" → \"f2\"",
          "half of a surrogate pair");
      assertOnlyProblem(
          all().add(Communication.of("f2", "f1", LONE_SURROGATE, 1)),
          Code.INVALID_TEXT,
          List.of("f2", "f1"),
          "channel",
          "Communication \"f2\" → \"f1\"",
          "half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "\udf5e", "\udf5e\ud83c", "a\ud83cb", "\ud83c\ud83c\udf5e"})
    void everyPlaceOfHalfAPairIsFound(String broken) {
      assertThat(codes(with(Vision.of("v", broken)))).containsExactly(Code.INVALID_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\ud83c\udf5e", "\ud83c\udf5e\ud83c\udf5e", "\uffff\u0000", "a\ud83f\udfff"})
    void whatIsNoLetterMayStillBeText(String text) {
      assertValid(with(Vision.of(text, text)));
    }
  }

  @Nested
  class Numbers {

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
    @ValueSource(
        doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1})
    void weightsMustBePositiveAndFinite(double bad) {
      assertOnlyProblem(
          all().add(Support.of("o1", "v", bad)),
          Code.NUMBER_OUT_OF_RANGE,
          List.of("o1", "v"),
          "weight",
          "Support \"o1\" → \"v\" has the weight " + bad,
          "a finite number above 0");
      assertOnlyProblem(
          all().add(new Collaboration("f1", "f2", Optional.empty(), bad)),
          Code.NUMBER_OUT_OF_RANGE,
          List.of("f1", "f2"),
          "strength",
          "has the strength " + bad);
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
        doubles = {
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          0,
          -0.0,
          1.0001,
          -1.0001
        })
    void anInfluenceIsFromMinusOneToOneAndNotZero(double bad) {
      assertOnlyProblem(
          all().add(Influence.of("x", "o1", bad)),
          Code.NUMBER_OUT_OF_RANGE,
          List.of("x", "o1"),
          "weight",
          "Influence \"x\" → \"o1\" has the weight " + bad,
          "from -1 to 1 and not 0");
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

  @Nested
  class Dates {

    static Stream<LocalDate> badDays() {
      return Stream.of(
          LocalDate.MIN, LocalDate.of(-1, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX);
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void yearsOutOfRange(LocalDate bad) {
      Optional<LocalDate> day = Optional.of(bad);
      assertDateOutOfRange(with(Vision.builder("e", "E").horizon(bad).build()), "horizon", bad);
      assertDateOutOfRange(with(Objective.builder("e", "E").start(bad).build()), "start", bad);
      assertDateOutOfRange(with(Initiative.builder("e", "E").due(bad).build()), "due", bad);
      assertDateOutOfRange(
          with(
              Objective.builder("e", "E")
                  .measure(Measure.builder("m").reading(bad, 1).build())
                  .build()),
          "measures/0/readings/0/date",
          bad);
      assertDateOutOfRange(
          with(
              Resource.technological("e", "E")
                  .period(new DateRange(day, Optional.empty()))
                  .build()),
          "from",
          bad);
      assertDateOutOfRange(
          with(
              Resource.technological("e", "E")
                  .period(new DateRange(Optional.empty(), day))
                  .build()),
          "until",
          bad);
      assertOnlyProblem(
          all().add(Allocation.of("tech", "o1").during(new DateRange(day, Optional.empty()))),
          Code.DATE_OUT_OF_RANGE,
          List.of("tech", "o1"),
          "from",
          "Allocation \"tech\" → \"o1\"",
          bad.toString());
    }

    private static void assertDateOutOfRange(StrategyBuilder builder, String field, LocalDate bad) {
      assertOnlyProblem(
          builder,
          Code.DATE_OUT_OF_RANGE,
          List.of("e"),
          field,
          " \"e\" ",
          bad.toString(),
          "between the years 0 and 9999");
    }

    @Test
    void daysAtTheLimit() {
      DateRange period = DateRange.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));
      assertValid(
          with(Resource.technological("t", "T").period(period).build())
              .add(Objective.of("o", "O"))
              .add(Allocation.of("t", "o").during(period)));
    }

    @Test
    void theLastDayBeforeTheFirst() {
      LocalDate sunday = MONDAY.minusDays(1);
      assertOnlyProblem(
          with(Objective.builder("o", "O").start(MONDAY).due(sunday).build()),
          Code.DATES_REVERSED,
          List.of("o"),
          "due",
          "Objective \"o\" ends on 2026-11-22, before it starts on 2026-11-23");
      assertOnlyProblem(
          with(Initiative.builder("i", "I").start(MONDAY).due(sunday).build()),
          Code.DATES_REVERSED,
          List.of("i"),
          "due",
          "Initiative \"i\"");
      assertOnlyProblem(
          with(Resource.technological("t", "T").period(DateRange.of(MONDAY, sunday)).build()),
          Code.DATES_REVERSED,
          List.of("t"),
          "until",
          "Resource \"t\"");
      assertOnlyProblem(
          all().add(Allocation.of("money", "o1", 5).during(DateRange.of(MONDAY, sunday))),
          Code.DATES_REVERSED,
          List.of("money", "o1"),
          "until",
          "Allocation \"money\" → \"o1\"");
    }

    @Test
    void oneDayIsASpan() {
      assertValid(
          with(Objective.builder("o", "O").start(MONDAY).due(MONDAY).build())
              .add(Resource.technological("t", "T").period(DateRange.of(MONDAY, MONDAY)).build()));
    }
  }

  @Nested
  class MeasuresAndUnits {

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
              org.assertj.core.groups.Tuple.tuple(
                  Code.MISSING_AMOUNT, List.of("r", "o"), "amount"));
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
          .isEqualTo(
              kind == Resource.Kind.TECHNOLOGICAL ? List.of() : List.of(Code.MISSING_AMOUNT));
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

  @Nested
  class Ends {

    @Test
    void unknownEnds() {
      StrategyBuilder builder = all().add(Support.of("nowhere", "neverland"));
      assertThat(builder.problems())
          .extracting(Problem::code, Problem::ids, Problem::field, Problem::message)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  Code.UNKNOWN_ELEMENT,
                  List.of("nowhere", "neverland"),
                  "source",
                  "Support \"nowhere\" → \"neverland\" names \"nowhere\", which does not exist."
                      + " Add it, or remove the relation."),
              org.assertj.core.groups.Tuple.tuple(
                  Code.UNKNOWN_ELEMENT,
                  List.of("nowhere", "neverland"),
                  "target",
                  "Support \"nowhere\" → \"neverland\" names \"neverland\", which does not exist."
                      + " Add it, or remove the relation."));
    }

    @Test
    void unknownEndsBehindManyRelations() {
      StrategyBuilder builder = all();
      IntStream.range(0, 300)
          .forEach(
              i ->
                  builder
                      .add(Initiative.of("many" + i, "Initiative"))
                      .add(Support.of("many" + i, i == 200 ? "nowhere" : "o" + (1 + i % 3))));
      assertThat(builder.problems())
          .extracting(Problem::code, Problem::ids)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  Code.UNKNOWN_ELEMENT, List.of("many200", "nowhere")));
    }

    @Test
    void theSameUnknownElementAtBothEndsIsOneProblem() {
      assertOnlyProblem(
          all().add(Dependency.of("nowhere", "nowhere")),
          Code.UNKNOWN_ELEMENT,
          List.of("nowhere", "nowhere"),
          "source",
          "names \"nowhere\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moneys", "mony", "mnoey", "Money", "moaney", "honey"})
    void aNearMissIsNamed(String typo) {
      assertOnlyProblem(
          all().add(Allocation.of(typo, "o1", 1)),
          Code.UNKNOWN_ELEMENT,
          List.of(typo, "o1"),
          "source",
          "names \"" + typo + "\", which does not exist. Did you mean \"money\"?");
    }

    @Test
    void ofEquallyNearOnesTheSmallestIsNamed() {
      StrategyBuilder builder =
          Strategy.builder("S")
              .add(Vision.of("goal-3", "3"))
              .add(Vision.of("goal-1", "1"))
              .add(Vision.of("goal-2", "2"))
              .add(Objective.of("o", "O"))
              .add(Support.of("o", "goal-9"));
      assertThat(builder.problems().get(0).message()).contains("Did you mean \"goal-1\"?");
    }

    @Test
    void aRelationToItself() {
      Relation loop = Collaboration.of("f1", "f1");
      assertOnlyProblem(
          all().add(loop),
          Code.SELF_RELATION,
          List.of("f1", "f1"),
          "target",
          "Collaboration \"f1\" → \"f1\" leads from an element to itself");
      assertThat(all().add(loop).problems().get(0).part()).contains(loop);
      assertThat(codes(all().add(Support.of("o1", "o1")))).containsExactly(Code.SELF_RELATION);
      assertThat(codes(all().add(Support.of("v", "v")))).containsExactly(Code.SELF_RELATION);
    }

    @Test
    void wrongEndsSayWhichAreRight() {
      assertOnlyProblem(
          all().add(Support.of("i1", "v")),
          Code.WRONG_ENDS,
          List.of("i1", "v"),
          "target",
          "Support \"i1\" → \"v\" leads from an initiative to a vision, but must lead from an"
              + " objective to an objective or vision, or from an initiative to an objective");
    }

    @Test
    void onlyPeopleFillRoles() {
      assertOnlyProblem(
          all().add(Assignment.of("tech", "f1")),
          Code.WRONG_ENDS,
          List.of("tech", "f1"),
          "source",
          "Assignment \"tech\" → \"f1\" starts from a resource that is not human");
      assertValid(all().add(Assignment.of("people", "f1")));
    }

    /** The table of the design, written down once more. */
    private static final Set<String> LEGAL =
        Set.of(
            "SUPPORT o v",
            "SUPPORT o o",
            "SUPPORT i o",
            "HINDRANCE o o",
            "HINDRANCE i o",
            "OWNERSHIP f o",
            "OWNERSHIP f i",
            "OWNERSHIP f r",
            "PARTICIPATION f o",
            "PARTICIPATION f i",
            "ALLOCATION r o",
            "ALLOCATION r i",
            "MEMBERSHIP f f",
            "COLLABORATION f f",
            "COMMUNICATION f f",
            "ASSIGNMENT r f",
            "DEPENDENCY o o",
            "DEPENDENCY o i",
            "DEPENDENCY i o",
            "DEPENDENCY i i",
            "INFLUENCE x o",
            "INFLUENCE x i",
            "INFLUENCE x f",
            "INFLUENCE x r",
            "INFLUENCE x x");

    @ParameterizedTest
    @EnumSource(Relation.Kind.class)
    void exactlyThePairsOfTheTableAreLegal(Relation.Kind kind) {
      Relation some =
          switch (kind) {
            case SUPPORT -> Support.of("", "");
            case HINDRANCE -> Hindrance.of("", "");
            case OWNERSHIP -> Ownership.of("", "");
            case PARTICIPATION -> Participation.of("", "");
            case ALLOCATION -> Allocation.of("", "", 1);
            case MEMBERSHIP -> Membership.of("", "");
            case ASSIGNMENT -> Assignment.of("", "");
            case COLLABORATION -> Collaboration.of("", "");
            case COMMUNICATION -> Communication.of("", "");
            case DEPENDENCY -> Dependency.of("", "");
            case INFLUENCE -> Influence.of("", "");
          };
      assertThat(some.kind().type()).isEqualTo(some.getClass());
      for (String from : List.of("v", "o", "i", "f", "r", "x")) {
        for (String to : List.of("v", "o", "i", "f", "r", "x")) {
          StrategyBuilder builder = Strategy.builder("S");
          builder.add(elementOf(from, from + 1)).add(elementOf(to, to + 2));
          builder.add(some.between(from + 1, to + 2));
          if (LEGAL.contains(kind + " " + from + " " + to)) {
            assertValid(builder);
          } else {
            assertThat(codes(builder)).as("%s %s", from, to).containsExactly(Code.WRONG_ENDS);
          }
        }
      }
    }

    private static Element elementOf(String type, String id) {
      return switch (type) {
        case "v" -> Vision.of(id, "N");
        case "o" -> Objective.of(id, "N");
        case "i" -> Initiative.of(id, "N");
        case "f" -> BusinessFunction.of(id, "N");
        case "r" -> Resource.human(id, "N", "FTE").build();
        default -> Factor.of(id, "N", Factor.Quadrant.STRENGTH);
      };
    }

    @Test
    void endsMayBeAddedAfterTheirRelation() {
      assertValid(
          Strategy.builder("S")
              .add(Support.of("o", "v"))
              .add(Objective.of("o", "O"))
              .add(Vision.of("v", "V")));
    }
  }

  @Nested
  class Duplicates {

    @Test
    void theSameRelationTwice() {
      Relation second = Support.of("o1", "v", 2);
      StrategyBuilder builder = all().add(Support.of("o1", "v", 1)).add(second);
      assertOnlyProblem(
          builder,
          Code.DUPLICATE_RELATION,
          List.of("o1", "v"),
          "target",
          "Support \"o1\" → \"v\" is there twice. Remove one of the two");
      assertThat(builder.problems().get(0).part()).contains(second);
    }

    static Stream<Relation> repeatable() {
      return Stream.of(
          Support.of("o1", "v"),
          Hindrance.of("i1", "o1"),
          Ownership.of("f1", "o1"),
          Participation.of("f1", "o1"),
          Allocation.of("money", "o1", 1),
          Membership.of("f1", "f2"),
          Assignment.of("people", "f1"),
          Communication.of("f1", "f2"),
          Dependency.of("o1", "i1"),
          Influence.of("x", "o1"));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void everyKindButCollaborationIsThereOnlyOnce(Relation relation) {
      assertThat(codes(all().add(relation).add(relation))).containsExactly(Code.DUPLICATE_RELATION);
      assertThat(codes(all().add(relation).add(relation).add(relation)))
          .containsExactly(Code.DUPLICATE_RELATION, Code.DUPLICATE_RELATION);
    }

    @Test
    void relationsOfOtherKindsOrTheOtherWayAreNone() {
      assertValid(
          all()
              .add(Ownership.of("f1", "o1"))
              .add(Participation.of("f1", "o1"))
              .add(Support.of("i1", "o1"))
              .add(Hindrance.of("i1", "o1"))
              .add(Dependency.of("i1", "o1"))
              .add(Communication.of("f1", "f2"))
              .add(Communication.of("f2", "f1")));
    }

    @Test
    void relationsOfOtherKindsInBetweenHideNone() {
      StrategyBuilder builder =
          all()
              .add(Support.of("i1", "o1"))
              .add(Hindrance.of("i1", "o1"))
              .add(Dependency.of("i1", "o1"))
              .add(Support.of("i1", "o1", 2));
      assertThat(builder.problems())
          .extracting(Problem::code, problem -> problem.part().orElseThrow())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  Code.DUPLICATE_RELATION, Support.of("i1", "o1", 2)));
    }

    @Test
    void aCollaborationWrittenFromBothSidesIsOne() {
      Strategy strategy =
          all()
              .add(Collaboration.of("f1", "f2"))
              .add(Collaboration.of("f2", "f1"))
              .add(Collaboration.of("f2", "f1"))
              .build();
      assertThat(strategy.relations()).containsExactly(Collaboration.of("f1", "f2"));
      assertThat(strategy).isEqualTo(all().add(Collaboration.of("f2", "f1")).build());
    }

    @Test
    void aCollaborationOfTwoStrengthsIsAProblem() {
      assertOnlyProblem(
          all()
              .add(new Collaboration("f1", "f2", Optional.of("chat"), 1))
              .add(new Collaboration("f2", "f1", Optional.of("chat"), 2)),
          Code.DUPLICATE_RELATION,
          List.of("f1", "f2"),
          "target",
          "Collaboration \"f1\" → \"f2\" is there twice. Say the same strength on both sides");
    }

    @Test
    void channelsTellCollaborationsAndCommunicationsApart() {
      assertValid(
          all()
              .add(Collaboration.of("f1", "f2"))
              .add(Collaboration.of("f2", "f1", "chat"))
              .add(Collaboration.of("f1", "f2", "weekly"))
              .add(Communication.of("f1", "f2"))
              .add(Communication.of("f1", "f2", "chat", 1)));
      assertThat(
              codes(
                  all()
                      .add(Communication.of("f1", "f2", "chat", 1))
                      .add(Communication.of("f1", "f2", "chat", 2))))
          .containsExactly(Code.DUPLICATE_RELATION);
    }

    @Test
    void periodsTellAllocationsApart() {
      Allocation always = Allocation.of("money", "o1", 1);
      DateRange from = new DateRange(Optional.of(MONDAY), Optional.empty());
      DateRange until = new DateRange(Optional.empty(), Optional.of(MONDAY));
      assertValid(
          all()
              .add(always)
              .add(always.during(from))
              .add(always.during(until))
              .add(always.during(DateRange.of(MONDAY, MONDAY))));
      assertOnlyProblem(
          all().add(always.during(from)).add(Allocation.of("money", "o1", 2).during(from)),
          Code.DUPLICATE_RELATION,
          List.of("money", "o1"),
          "target",
          "Add the amounts up, or give the two different periods");
    }

    @Test
    void aSecondParent() {
      Relation second = Membership.of("f1", "f3");
      StrategyBuilder builder = all().add(Membership.of("f1", "f2")).add(second);
      assertOnlyProblem(
          builder,
          Code.SECOND_PARENT,
          List.of("f1", "f3"),
          "target",
          "Function \"f1\" is part of \"f2\" and of \"f3\". Keep one");
      assertThat(builder.problems().get(0).part()).contains(second);
      assertValid(all().add(Membership.of("f1", "f3")).add(Membership.of("f2", "f3")));
    }
  }

  @Nested
  class LoopsOfRelations {

    @Test
    void aLoopOfSupports() {
      StrategyBuilder builder =
          all()
              .add(Support.of("o3", "o1"))
              .add(Support.of("o1", "o2"))
              .add(Support.of("o2", "o3"))
              .add(Support.of("i1", "o2"))
              .add(Support.of("o2", "v"));
      assertOnlyProblem(
          builder,
          Code.SUPPORT_LOOP,
          List.of("o1", "o2", "o3"),
          "target",
          "Supports lead around in a loop: o1 → o2 → o3 → o1. Remove one of them");
      assertThat(builder.problems().get(0).part()).contains(Support.of("o3", "o1"));
    }

    @Test
    void aLoopOfMemberships() {
      assertOnlyProblem(
          all().add(Membership.of("f2", "f1")).add(Membership.of("f1", "f2")),
          Code.MEMBERSHIP_LOOP,
          List.of("f1", "f2"),
          "target",
          "Memberships lead around in a loop: f1 → f2 → f1.");
    }

    @Test
    void aLoopOfDependencies() {
      assertOnlyProblem(
          all()
              .add(Dependency.of("o1", "i2"))
              .add(Dependency.of("i2", "i1"))
              .add(Dependency.of("i1", "o1")),
          Code.DEPENDENCY_LOOP,
          List.of("i1", "o1", "i2"),
          "target",
          "Dependencies lead around in a loop: i1 → o1 → i2 → i1.");
    }

    @Test
    void otherRelationsMayLeadAround() {
      assertValid(
          all()
              .add(Communication.of("f1", "f2"))
              .add(Communication.of("f2", "f1"))
              .add(Hindrance.of("o1", "o2"))
              .add(Hindrance.of("o2", "o1"))
              .add(Support.of("o1", "o2"))
              .add(Dependency.of("o2", "o1")));
    }

    @Test
    void loopsApartAreAllNamed() {
      StrategyBuilder builder = Strategy.builder("S");
      for (int i = 0; i < 60; i++) {
        builder.add(Objective.of("a" + (100 + i), "A")).add(Objective.of("b" + (100 + i), "B"));
        builder.add(Support.of("a" + (100 + i), "b" + (100 + i)));
        builder.add(Support.of("b" + (100 + i), "a" + (100 + i)));
      }
      assertThat(builder.problems())
          .extracting(Problem::ids)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(100, 160).mapToObj(i -> List.of("a" + i, "b" + i)).toList());
      assertThat(codes(builder)).containsOnly(Code.SUPPORT_LOOP);
    }

    @Test
    void loopsBehindLoopsAreFoundToo() {
      StrategyBuilder builder =
          all()
              .add(Dependency.of("o1", "o2"))
              .add(Dependency.of("o2", "o1"))
              .add(Dependency.of("o2", "o3"))
              .add(Dependency.of("o3", "i1"))
              .add(Dependency.of("i1", "i2"))
              .add(Dependency.of("i2", "i1"));
      assertThat(builder.problems())
          .extracting(Problem::ids)
          .containsExactlyInAnyOrder(List.of("i1", "i2"), List.of("o1", "o2"));
    }

    @Test
    void aLoopOfAHundredThousand() {
      int size = 100_000;
      StrategyBuilder builder = chain(size).add(Support.of("o" + size, "o1"));
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            List<Problem> problems = builder.problems();
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).ids())
                .isEqualTo(IntStream.rangeClosed(1, size).mapToObj(i -> "o" + i).toList());
            assertThat(problems.get(0).message()).contains("o99999 → o100000 → o1.");
          });
    }

    @Test
    void aCascadeAHundredThousandDeep() {
      int size = 100_000;
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            Strategy strategy = chain(size).build();
            assertThat(strategy.relations()).hasSize(size - 1);
            assertThat(StrategyIndex.of(strategy).id(StrategyIndex.of(strategy).upward(0)))
                .isEqualTo("o1");
            assertThat(StrategyIndex.of(strategy).id(StrategyIndex.of(strategy).upward(size - 1)))
                .isEqualTo("o" + size);
          });
    }

    @Test
    void aWideGraphWithManyLoopsIsNoTrap() {
      int size = 400;
      StrategyBuilder builder = Strategy.builder("S");
      for (int i = 0; i < size; i++) {
        builder.add(Objective.of("o" + i, "O"));
        for (int j = 0; j < size; j++) {
          if (i != j) {
            builder.add(Support.of("o" + i, "o" + j));
          }
        }
      }
      assertTimeoutPreemptively(
          GENEROUS, () -> assertThat(codes(builder)).contains(Code.SUPPORT_LOOP));
    }

    private static StrategyBuilder chain(int size) {
      StrategyBuilder builder = Strategy.builder("Chain");
      for (int i = 1; i <= size; i++) {
        builder.add(Objective.of("o" + i, "O"));
        if (i > 1) {
          builder.add(Support.of("o" + (i - 1), "o" + i));
        }
      }
      return builder;
    }
  }

  @Nested
  class AllAtOnce {

    @Test
    void everythingThatIsWrongIsSaidInOrder() {
      StrategyBuilder builder =
          Strategy.builder("")
              .add(Support.of("a", "b"))
              .add(Support.of("b", "a"))
              .add(Ownership.of("f", "a"))
              .add(Objective.builder("a", "").start(MONDAY).due(MONDAY.minusYears(1)).build())
              .add(Objective.of("b", "B"))
              .add(Resource.builder("r", "R", Resource.Kind.HUMAN).build())
              .add(Support.of("a", "b", -1));
      assertThat(codes(builder))
          .containsExactly(
              Code.BLANK_NAME,
              Code.BLANK_NAME,
              Code.DATES_REVERSED,
              Code.MISSING_UNIT,
              Code.UNKNOWN_ELEMENT,
              Code.NUMBER_OUT_OF_RANGE,
              Code.DUPLICATE_RELATION,
              Code.SUPPORT_LOOP);
      InvalidStrategyException thrown =
          catchThrowableOfType(InvalidStrategyException.class, builder::build);
      assertThat(thrown.problems()).isEqualTo(builder.problems());
      assertThat(thrown)
          .hasMessageStartingWith("The strategy is not valid:")
          .hasMessageContainingAll(
              builder.problems().stream().map(Problem::message).toArray(String[]::new));
    }

    @Test
    void tooManyProblems() {
      StrategyBuilder builder = Strategy.builder("S");
      for (int i = 0; i < 1000; i++) {
        builder.add(Vision.of("v" + i, ""));
      }
      assertThat(builder.problems())
          .hasSize(1000)
          .extracting(Problem::code)
          .containsOnly(Code.BLANK_NAME);
      builder.add(Vision.of("one more", "")).add(Support.of("a", "b"));
      List<Problem> problems = builder.problems();
      assertThat(problems).hasSize(1001);
      assertThat(problems.subList(0, 1000)).extracting(Problem::code).containsOnly(Code.BLANK_NAME);
      assertThat(problems.get(1000).code()).isEqualTo(Code.TOO_MANY_PROBLEMS);
      assertThat(problems.get(1000).ids()).isEmpty();
      assertThat(problems.get(1000).part()).isEmpty();
      assertThat(problems.get(1000).field()).isEmpty();
      assertThat(problems.get(1000).message()).contains("more problems than these 1000");
      assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
    }

    @Test
    void tooManyProblemsOfRelations() {
      StrategyBuilder builder = all();
      for (int i = 0; i < 2000; i++) {
        builder.add(Support.of("o1", "unknown-" + i));
      }
      assertThat(builder.problems()).hasSize(1001);
      builder = all();
      for (int i = 0; i < 2000; i++) {
        builder.add(Support.of("o1", "v"));
      }
      assertThat(builder.problems()).hasSize(1001);
    }

    @Test
    void longIdsDoNotMakeManyBrokenRelationsExpensive() {
      String id = "o".repeat(20_000);
      assertTimeoutPreemptively(
          GENEROUS,
          () -> {
            StrategyBuilder builder = all().add(Objective.of(id, "O"));
            for (int i = 0; i < 300_000; i++) {
              builder.add(Support.of(id, "v", -1));
            }
            assertThat(builder.problems()).hasSize(1001);
          });
    }

    @Test
    void whatIsBrokenBehindTooManyProblemsIsStillFoundWhenTheseAreMended() {
      StrategyBuilder builder = all();
      for (int i = 0; i < 1500; i++) {
        builder.add(Objective.of("many" + i, ""));
      }
      builder.add(Objective.of("last", "")).add(Support.of("last", "v", -1));
      for (int i = 0; i < 1500; i++) {
        builder.remove("many" + i);
      }
      assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void hostileIdsDoNotMakeNearMissesExpensive() {
      StrategyBuilder builder = all();
      for (int i = 0; i < 20_000; i++) {
        builder.add(Vision.of("a".repeat(190) + i, "V"));
      }
      for (int i = 0; i < 60; i++) {
        builder.add(Support.of("b".repeat(195), "c".repeat(195)));
      }
      assertTimeoutPreemptively(
          GENEROUS, () -> assertThat(codes(builder)).contains(Code.UNKNOWN_ELEMENT));
    }

    /** In Egypt numbers have other digits, in Turkey the small letter of I has no dot. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR"})
    void sentencesDoNotDependOnTheLocale(String language) {
      StrategyBuilder builder = all();
      for (int i = 0; i < 1001; i++) {
        builder.add(Initiative.of("INITIATIVE" + i, ""));
      }
      String strategy = all().build().toString();
      List<String> expected = messages(builder);
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(messages(builder)).isEqualTo(expected);
        assertThat(all().build()).hasToString(strategy);
      } finally {
        Locale.setDefault(before);
      }
    }

    private static List<String> messages(StrategyBuilder builder) {
      return builder.problems().stream().map(Problem::message).toList();
    }
  }

  @Nested
  class Edits {

    @Test
    void problemsComeAndGo() {
      StrategyBuilder builder = Strategy.builder("S");
      assertThat(builder.problems()).isEmpty();
      builder.add(Support.of("o", "v"));
      assertThat(codes(builder)).containsExactly(Code.UNKNOWN_ELEMENT, Code.UNKNOWN_ELEMENT);
      builder.add(Objective.of("o", "O"));
      assertThat(codes(builder)).containsExactly(Code.UNKNOWN_ELEMENT);
      builder.add(Vision.of("v", "V"));
      assertThat(builder.problems()).isEmpty();
      builder.name("");
      assertThat(codes(builder)).containsExactly(Code.BLANK_NAME);
      assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
      builder.name("T");
      assertThat(builder.build().name()).isEqualTo("T");
    }

    @Test
    void problemsComeAndGoInABuilderThatStartedFromAStrategy() {
      StrategyBuilder builder = all().build().toBuilder();
      assertThat(builder.problems()).isEmpty();
      builder.add(Objective.of("o4", "")).add(Support.of("o4", "v", -1));
      assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
      builder.update(Objective.of("o4", "O4"));
      assertThat(codes(builder)).containsExactly(Code.NUMBER_OUT_OF_RANGE);
      builder.remove(Support.of("o4", "v", -1));
      assertThat(builder.problems()).isEmpty();
      builder.add(Objective.of("o1", "O1 again"));
      assertThat(codes(builder)).containsExactly(Code.DUPLICATE_ID);
    }

    @Test
    void aBuilderCanBeUsedAgain() {
      StrategyBuilder builder = all().description("D").tag("t").property("k", "1");
      Strategy first = builder.build();
      Strategy second =
          builder
              .description("E")
              .tag("u")
              .property("k", "2")
              .add(Vision.of("w", "W"))
              .add(Support.of("o1", "w"))
              .build();
      assertThat(first).isEqualTo(all().description("D").tag("t").property("k", "1").build());
      assertThat(second.tags()).containsExactly("t", "u");
      assertThat(second.properties()).containsOnlyKeys("k").containsEntry("k", "2");
      assertThat(second.elements()).hasSize(first.elements().size() + 1);
      assertThat(second.description()).contains("E");
    }

    @Test
    void updateKeepsPlaceAndRelations() {
      Strategy strategy =
          all()
              .add(Support.of("o1", "v"))
              .update(Objective.builder("o1", "Better").status(Status.DONE).build())
              .build();
      assertThat(strategy.elements().get(1))
          .isEqualTo(Objective.builder("o1", "Better").status(Status.DONE).build());
      assertThat(strategy.elements()).hasSize(all().build().elements().size());
      assertThat(strategy.relations()).containsExactly(Support.of("o1", "v"));
    }

    @Test
    void anUpdateMendsWhatWasWrongWhenItWasAdded() {
      StrategyBuilder builder = all().add(Objective.of("o4", "")).add(Objective.of("o5", "O5"));
      assertThat(codes(builder)).containsExactly(Code.BLANK_NAME);

      builder.update(Objective.of("o4", "O4")).update(Objective.of("o5", ""));

      assertThat(builder.problems()).extracting(Problem::ids).containsExactly(List.of("o5"));
      assertThat(codes(builder.update(Objective.of("o5", "O5")))).isEmpty();
    }

    @Test
    void whatComesAfterSomethingWasRemovedIsJudged() {
      StrategyBuilder builder = all().add(Objective.of("o4", ""));
      builder.remove("o4");
      assertThat(codes(builder)).isEmpty();

      builder.add(Objective.of("o4", "")).add(Support.of("o4", "v", -1));

      assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void whatWasInVainLeavesNoTrace() {
      StrategyBuilder builder = all();
      assertThatThrownBy(() -> builder.update(Objective.of("nobody", "")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> builder.remove("nobody"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> builder.remove(Support.of("o1", "v")))
          .isInstanceOf(IllegalArgumentException.class);
      assertValid(builder);
      for (int i = 0; i < 40; i++) {
        builder.add(Objective.of("more" + i, i == 33 ? "" : "O"));
        builder.add(Support.of("more" + i, "v", i == 35 ? -1 : 1));
      }
      assertThat(builder.problems())
          .extracting(Problem::ids)
          .containsExactly(List.of("more33"), List.of("more35", "v"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIndexMadeAfterUpdatesKnowsTheNewElements(boolean droppedIsKnown) {
      Strategy before =
          all().add(Initiative.builder("i3", "I").status(Status.DROPPED).build()).build();
      if (droppedIsKnown) {
        assertThat(before.withoutDropped()).isNotSameAs(before);
      }
      Strategy after =
          before.toBuilder()
              .update(Objective.builder("o1", "O").requiredSkill("baking").build())
              .update(Initiative.builder("i2", "I").requiredSkill("baking").build())
              .build();

      for (Strategy part :
          List.of(after.subset(it -> !it.id().equals("o2")), after.withoutDropped(), after)) {
        StrategyIndex index = StrategyIndex.of(part);
        assertThat(IntStream.range(0, index.size()).filter(index::hasSkills).mapToObj(index::id))
            .containsExactly("i2", "o1");
      }
    }

    @Test
    void updateMayChangeTheTypeAndIsThenJudged() {
      assertThat(codes(all().add(Support.of("o1", "v")).update(Initiative.of("o1", "I"))))
          .containsExactly(Code.WRONG_ENDS);
    }

    @Test
    void renameReachesBothEndsOfRelations() {
      Strategy strategy =
          all()
              .add(Support.of("o1", "v"))
              .add(Support.of("i1", "o1", 2))
              .add(Support.of("o2", "v"))
              .rename("o1", "zero")
              .build();
      assertThat(strategy.elements().get(1)).isEqualTo(Objective.of("zero", "Objective 1"));
      assertThat(strategy.relations())
          .containsExactly(
              Support.of("zero", "v"), Support.of("i1", "zero", 2), Support.of("o2", "v"));
    }

    @Test
    void renamePutsCollaborationsInOrderAgain() {
      assertThat(all().add(Collaboration.of("f1", "f2")).rename("f1", "g").build().relations())
          .containsExactly(Collaboration.of("f2", "g"))
          .first()
          .extracting(Relation::source)
          .isEqualTo("f2");
    }

    @Test
    void renameToAnIdThatIsTakenIsAProblem() {
      assertThat(codes(all().rename("o1", "o2"))).containsExactly(Code.DUPLICATE_ID);
    }

    @Test
    void removeTakesTheRelationsAlong() {
      StrategyBuilder builder =
          all()
              .add(Support.of("o1", "v"))
              .add(Support.of("o2", "v"))
              .add(Ownership.of("f1", "o1"))
              .add(Dependency.of("o1", "i1"));
      assertThat(builder.remove("o1"))
          .containsExactly(
              Support.of("o1", "v"), Ownership.of("f1", "o1"), Dependency.of("o1", "i1"));
      Strategy without = builder.build();
      assertThat(without.element("o1")).isEmpty();
      assertThat(without.relations()).containsExactly(Support.of("o2", "v"));
    }

    @Test
    void removeARelation() {
      StrategyBuilder builder = all().add(Support.of("o1", "v", 2)).add(Support.of("o2", "v"));
      assertThat(builder.remove(Support.of("o1", "v", 2)).build().relations())
          .containsExactly(Support.of("o2", "v"));
      assertThatThrownBy(() -> builder.remove(Support.of("o2", "v", 2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("There is no such relation");
    }

    @Test
    void whatIsNotThereCannotBeEdited() {
      StrategyBuilder builder = all();
      assertThatThrownBy(() -> builder.update(Vision.of("nowhere", "N")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no element \"nowhere\"");
      assertThatThrownBy(() -> builder.rename("nowhere", "there"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no element \"nowhere\"");
      assertThatThrownBy(() -> builder.remove("nowhere"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no element \"nowhere\"");
      assertThat(builder.build()).isEqualTo(all().build());
    }

    @Test
    void anEmptyStrategyIsValid() {
      Strategy empty = Strategy.builder("Nothing").build();
      assertThat(empty.elements()).isEmpty();
      assertThat(empty.withoutDropped()).isSameAs(empty);
      assertThat(empty.graph().vertexSet()).isEmpty();
      assertThat(StrategyIndex.of(empty).size()).isZero();
      assertThat(empty.outgoing("o", Support.class)).isEmpty();
    }

    @Test
    void listsOfProblemsAreNotOurs() {
      List<Problem> problems = with(Vision.of("v", "")).problems();
      assertThatThrownBy(problems::clear).isInstanceOf(UnsupportedOperationException.class);
      List<String> ids = new ArrayList<>(List.of("a"));
      Problem problem = new Problem(Code.SUPPORT_LOOP, Optional.empty(), ids, "", "");
      ids.add("b");
      assertThat(problem.ids()).containsExactly("a");
      assertThat(
              all().add(Support.of("a", "b")).problems().stream()
                  .map(Problem::message)
                  .collect(Collectors.toSet()))
          .hasSize(2);
    }
  }
}
