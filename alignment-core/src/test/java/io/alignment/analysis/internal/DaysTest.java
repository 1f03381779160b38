package io.alignment.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final Optional<LocalDate> TODAY = Optional.of(day(15));
  private static final Allocation GIVEN = Allocation.of("ana", "work", 1);

  private static LocalDate day(int ofJune) {
    return LocalDate.of(2027, 6, ofJune);
  }

  private static DateRange days(int from, int until) {
    return DateRange.of(day(from), day(until));
  }

  private static Initiative.Builder work() {
    return Initiative.builder("work", "Work").start(day(1)).due(day(20));
  }

  private static Resource.Builder ana() {
    return Resource.human("ana", "Ana", "FTE");
  }

  private static Days of(Optional<LocalDate> today, Element... elements) {
    StrategyBuilder strategy = Strategy.builder("s");
    Stream.of(elements).forEach(strategy::add);
    return new Days(StrategyIndex.of(strategy.build()), today);
  }

  @Test
  void workLastsFromItsStartUntilItIsDue() {
    assertThat(of(TODAY).of(work().build())).isEqualTo(days(1, 20));
    assertThat(of(TODAY).of(Initiative.of("work", "Work"))).isEqualTo(DateRange.always());
  }

  @Test
  void whatIsDoneEndedTodayAtTheLatest() {
    Initiative done = work().status(Status.DONE).build();
    Initiative doneEarly = done.toBuilder().due(day(9)).build();
    Initiative someDay = Initiative.builder("work", "Work").status(Status.DONE).build();

    assertThat(of(TODAY).of(done)).isEqualTo(days(1, 15));
    assertThat(of(TODAY).of(doneEarly)).isEqualTo(days(1, 9));
    assertThat(of(TODAY).of(someDay)).isEqualTo(DateRange.until(day(15)));
    assertThat(of(Optional.empty()).of(done)).isEqualTo(days(1, 20));
  }

  @Test
  void whatIsPastItsDueDateGoesOnUntilSomebodySaysThatItEnded() {
    Initiative overdue = work().due(day(9)).build();

    assertThat(of(TODAY).of(overdue)).isEqualTo(days(1, 15));
    assertThat(of(TODAY).of(work().due(day(15)).build())).isEqualTo(days(1, 15));
    assertThat(of(Optional.empty()).of(overdue)).isEqualTo(days(1, 9));
    assertThat(of(TODAY).of(GIVEN, ana().build(), overdue)).containsExactly(days(1, 15));
  }

  @Test
  void whatReallyHappenedTakesThePlaceOfThePlan() {
    Initiative begun = work().started(day(4)).build();
    Initiative ended = work().started(day(4)).ended(day(8)).status(Status.DONE).build();
    Initiative neverBegun = work().start(day(12)).ended(day(8)).status(Status.DONE).build();

    assertThat(of(TODAY).of(begun)).isEqualTo(days(4, 20));
    assertThat(of(TODAY).of(ended)).isEqualTo(days(4, 8));
    assertThat(of(TODAY).of(neverBegun)).isEqualTo(days(8, 8));
    assertThat(of(TODAY, ended).window()).hasValue(days(4, 15));
  }

  @Test
  void whatHasEndedIsDoneFromThatDayOn() {
    Strategy strategy = Strategy.builder("s").add(work().ended(day(10)).build()).build();

    assertThat(status(strategy, Optional.of(day(9)))).isEqualTo(Status.ACTIVE);
    assertThat(status(strategy, Optional.of(day(10)))).isEqualTo(Status.DONE);
    assertThat(status(strategy, Optional.empty())).isEqualTo(Status.DONE);
    assertThat(Question.about(strategy).asOf(day(10)).strategy().initiatives().get(0).status())
        .isEqualTo(Status.DONE);
    Strategy unwritten = Strategy.builder("s").add(work().build()).build();
    assertThat(unwritten.asOf(TODAY)).isSameAs(unwritten);
  }

  private static Status status(Strategy strategy, Optional<LocalDate> day) {
    return strategy.asOf(day).initiatives().get(0).status();
  }

  @Test
  void whatIsDoneBeforeItsStartHasTheDayOnWhichItEnded() {
    Initiative done = work().start(day(16)).status(Status.DONE).build();

    assertThat(of(TODAY).of(done)).isEqualTo(days(15, 15));
    assertThat(of(TODAY).of(GIVEN, ana().build(), done)).containsExactly(days(15, 15));
  }

  @Test
  void anAllocationHasTheDaysOfItsWorkWhereItNamesNone() {
    Days days = of(TODAY);

    assertThat(days.of(GIVEN, ana().build(), work().build())).containsExactly(days(1, 20));
    assertThat(days.of(GIVEN.during(DateRange.from(day(5))), ana().build(), work().build()))
        .containsExactly(days(5, 20));
    assertThat(days.of(GIVEN.during(days(18, 25)), ana().build(), work().build()))
        .containsExactly(days(18, 25));
  }

  @Test
  void anAllocationIsCutToTheDaysOfItsResource() {
    Days days = of(TODAY);

    assertThat(days.of(GIVEN, ana().from(day(10)).until(day(12)).build(), work().build()))
        .containsExactly(days(10, 12));
    assertThat(days.of(GIVEN, ana().from(day(21)).build(), work().build())).isEmpty();
  }

  @Test
  void theWindowSpansWorkAndPeopleAndToday() {
    Resource money = Resource.financial("money", "Money", "EUR").until(day(30)).build();

    assertThat(of(TODAY, work().build(), money).window()).hasValue(days(1, 20));
    assertThat(of(TODAY, ana().until(day(28)).build()).window()).hasValue(days(15, 28));
    assertThat(of(TODAY, work().status(Status.DONE).build(), money).window()).hasValue(days(1, 20));
  }

  @Test
  void withoutADayOfWorkOrPeopleThereIsNoWindow() {
    Days days = of(TODAY, ana().build(), Initiative.of("work", "Work"));

    assertThat(days.window()).isEmpty();
    assertThat(days.length()).isEqualTo(1);
    assertThat(days.lengthOf(days(1, 9))).isEqualTo(1);
  }

  @Test
  void whatIsDoneNobodyKnowsWhenMakesNoWindow() {
    Initiative done = Initiative.builder("work", "Work").status(Status.DONE).build();

    assertThat(of(TODAY, done).window()).isEmpty();
    assertThat(of(TODAY, done, ana().until(day(28)).build()).window()).hasValue(days(15, 28));
  }

  @Test
  void ofASpanTheDaysInTheWindowCount() {
    Days days = of(TODAY, work().build());

    assertThat(days.length()).isEqualTo(20);
    assertThat(days.lengthOf(DateRange.from(day(19)))).isEqualTo(2);
    assertThat(days.lengthOf(days(21, 29))).isZero();
  }
}
