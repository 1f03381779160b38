package io.alignment.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepFunctionTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final DateRange QUARTER = DateRange.of(FIRST, LocalDate.of(2027, 3, 31));

  private final StepFunction steps = new StepFunction();

  @Test
  void nothingIsThereBeforeAnythingIsAdded() {
    assertThat(steps.at(FIRST)).isZero();
    assertThat(steps.max()).isZero();
    assertThat(steps.average(QUARTER)).isZero();
  }

  @Test
  void anAmountIsThereFromItsFirstDayToItsLast() {
    steps.add(DateRange.of(day(3), day(5)), BigDecimal.TEN);

    assertThat(steps.at(day(2))).isZero();
    assertThat(steps.at(day(3))).isEqualTo(BigDecimal.TEN);
    assertThat(steps.at(day(5))).isEqualTo(BigDecimal.TEN);
    assertThat(steps.at(day(6))).isZero();
  }

  @Test
  void anOpenEndGoesOn() {
    steps.add(new DateRange(Optional.of(day(3)), Optional.empty()), BigDecimal.ONE);
    steps.add(DateRange.always(), BigDecimal.TEN);

    assertThat(steps.at(LocalDate.MIN)).isEqualTo(BigDecimal.TEN);
    assertThat(steps.at(LocalDate.MAX)).isEqualTo(new BigDecimal(11));
    assertThat(steps.max()).isEqualTo(new BigDecimal(11));
  }

  @Test
  void amountsThatFollowEachOtherAreNeverThereAtOnce() {
    steps.add(DateRange.of(day(1), day(3)), BigDecimal.TEN);
    steps.add(DateRange.of(day(4), day(9)), BigDecimal.TEN);

    assertThat(steps.max()).isEqualTo(BigDecimal.TEN);
  }

  @Test
  void theAverageCountsTheDaysOfTheSpan() {
    steps.add(DateRange.of(FIRST, LocalDate.of(2027, 1, 9)), BigDecimal.TEN);

    assertThat(steps.average(QUARTER)).isEqualTo(1);
  }

  @Test
  void whatIsUsedUpIsSpreadOverItsOwnDays() {
    steps.add(
        DateRange.of(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)), new BigDecimal(8));

    assertThat(steps.used(QUARTER)).isEqualTo(4);
  }

  @Property(tries = 200)
  void noDayHasMoreThanTheMost(@ForAll @Size(max = 8) List<@IntRange(max = 99) Integer> spans) {
    StepFunction ofDays = new StepFunction();
    for (int span : spans) {
      ofDays.add(DateRange.of(day(1 + span / 10), day(1 + span / 10 + span % 10)), BigDecimal.ONE);
    }

    assertThat(
            FIRST
                .datesUntil(FIRST.plusDays(21))
                .map(ofDays::at)
                .max(BigDecimal::compareTo)
                .orElseThrow())
        .isEqualByComparingTo(ofDays.max());
  }

  private static LocalDate day(int number) {
    return LocalDate.of(2027, 1, number);
  }
}
