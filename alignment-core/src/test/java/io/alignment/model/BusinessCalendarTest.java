package io.alignment.model;

import static io.alignment.model.BusinessCalendar.USUAL;
import static io.alignment.model.BusinessCalendar.yearsFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.BusinessCalendar.Quarter;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessCalendarTest {

  private static Quarter quarter(BusinessCalendar calendar, String day) {
    return calendar.quarterOf(LocalDate.parse(day));
  }

  private static Quarter quarter(String name, String first, String last) {
    return new Quarter(name, LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void yearsBeginInJanuaryUnlessAnotherMonthIsNamed() {
    assertThat(quarter(USUAL, "2026-12-31"))
        .isEqualTo(quarter("2026-Q4", "2026-10-01", "2026-12-31"));
    assertThat(quarter(USUAL, "2027-01-01"))
        .isEqualTo(quarter("2027-Q1", "2027-01-01", "2027-03-31"));
  }

  @Test
  void aYearThatBeginsInJulyIsNamedAfterBothOfItsYears() {
    assertThat(quarter(yearsFrom(Month.JULY), "2026-07-01"))
        .isEqualTo(quarter("2026/27-Q1", "2026-07-01", "2026-09-30"));
    assertThat(quarter(yearsFrom(Month.JULY), "2027-06-30"))
        .isEqualTo(quarter("2026/27-Q4", "2027-04-01", "2027-06-30"));
    assertThat(quarter(yearsFrom(Month.JULY), "2099-07-01").name()).isEqualTo("2099/00-Q1");
  }

  @Test
  void quartersFromFebruaryEndInTheNextYear() {
    BusinessCalendar calendar = USUAL.withQuartersFrom(Month.FEBRUARY);

    assertThat(quarter(calendar, "2026-10-31"))
        .isEqualTo(quarter("2026-Q3", "2026-08-01", "2026-10-31"));
    assertThat(quarter(calendar, "2027-01-31"))
        .isEqualTo(quarter("2026-Q4", "2026-11-01", "2027-01-31"));
    assertThat(quarter(calendar, "2028-02-29").name()).isEqualTo("2028-Q1");
  }

  @Test
  void aQuarterBelongsToTheYearInWhichItBegins() {
    BusinessCalendar calendar = yearsFrom(Month.JULY).withQuartersFrom(Month.FEBRUARY);

    assertThat(quarter(calendar, "2026-07-31").name()).isEqualTo("2025/26-Q4");
    assertThat(quarter(calendar, "2026-08-01").name()).isEqualTo("2026/27-Q1");
    assertThat(quarter(calendar, "2027-07-31").name()).isEqualTo("2026/27-Q4");
  }

  @ParameterizedTest
  @EnumSource
  void quartersFollowEachOtherAndHaveNamesOfTheirOwn(Month month) {
    for (Month quarters : Month.values()) {
      BusinessCalendar calendar = yearsFrom(month).withQuartersFrom(quarters);
      Set<String> names = new HashSet<>();
      LocalDate day = LocalDate.of(2026, 1, 1);
      for (int number = 0; number < 9; number++) {
        Quarter quarter = calendar.quarterOf(day);

        assertThat(names.add(quarter.name())).as(quarter.name()).isTrue();
        assertThat(calendar.quarterOf(quarter.last())).isEqualTo(quarter);
        assertThat(quarter.first()).isEqualTo(number == 0 ? quarter.first() : day);
        day = quarter.last().plusDays(1);
      }
    }
  }
}
