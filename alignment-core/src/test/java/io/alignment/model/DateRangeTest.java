package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final DateRange SPRING = DateRange.of(day(3, 1), day(5, 31));

  @Test
  void itContainsItsFirstDayAndItsLast() {
    assertThat(SPRING.contains(day(3, 1))).isTrue();
    assertThat(SPRING.contains(day(5, 31))).isTrue();
    assertThat(SPRING.contains(day(2, 28))).isFalse();
    assertThat(SPRING.contains(day(6, 1))).isFalse();
    assertThat(DateRange.always().contains(LocalDate.MAX)).isTrue();
  }

  @Test
  void whatLiesInTwoSpansBeginsWithTheLaterAndEndsWithTheEarlier() {
    assertThat(SPRING.within(DateRange.of(day(1, 1), day(3, 1))))
        .contains(DateRange.of(day(3, 1), day(3, 1)));
    assertThat(SPRING.within(new DateRange(Optional.of(day(4, 1)), Optional.empty())))
        .contains(DateRange.of(day(4, 1), day(5, 31)));
    assertThat(SPRING.within(DateRange.always())).contains(SPRING);
    assertThat(SPRING.within(DateRange.of(day(6, 1), day(6, 30)))).isEmpty();
  }

  @Test
  void itsDaysAreCountedWithBothEnds() {
    assertThat(SPRING.days()).hasValue(92);
    assertThat(DateRange.of(day(3, 1), day(3, 1)).days()).hasValue(1);
    assertThat(new DateRange(Optional.of(day(3, 1)), Optional.empty()).days()).isEmpty();
  }

  private static LocalDate day(int month, int dayOfMonth) {
    return LocalDate.of(2027, month, dayOfMonth);
  }
}
