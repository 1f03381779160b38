package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @Test
  void eachOfManyDaysIsTheOneThatWasAskedFor() {
    Days days = new Days();
    LocalDate first = LocalDate.of(1999, 12, 1);
    for (int i = 0; i < 2000; i++) {
      LocalDate day = first.plusDays(i);
      assertThat(days.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())).isEqualTo(day);
    }
  }

  @Test
  void aDayNamedAgainIsTheSameObject() {
    Days days = new Days();
    assertThat(days.of(2026, 11, 23)).isSameAs(days.of(2026, 11, 23));
  }

  @ParameterizedTest
  @CsvSource({"2026,2,29", "2026,13,1", "2026,1,0", "2026,0,1"})
  void whatIsNotInTheCalendarIsNoDay(int year, int month, int day) {
    assertThatThrownBy(() -> new Days().of(year, month, day)).isInstanceOf(DateTimeException.class);
  }
}
