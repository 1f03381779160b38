package io.alignment.model;

import static io.alignment.model.Drafts.MONDAY;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.with;

import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates of a strategy are possible and in order. */
class StrategyBuilderDatesTest {

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
        with(Resource.technological("e", "E").period(new DateRange(day, Optional.empty())).build()),
        "from",
        bad);
    assertDateOutOfRange(
        with(Resource.technological("e", "E").period(new DateRange(Optional.empty(), day)).build()),
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
