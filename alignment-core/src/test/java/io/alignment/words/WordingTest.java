package io.alignment.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final String GERMAN_MONTHS =
      "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November,"
          + " Dezember";

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1, 100 %",
    "0.3, 30 %",
    "0.30000000000000004, 30 %",
    "0.07, 7 %",
    "0.0712, 7.1 %",
    "0.996, 99.6 %",
    "0.9999, over 99.9 %",
    "0.9999999999999, 100 %",
    "0.5127491, 51.3 %",
    "0.0001, less than 0.1 %",
  })
  void sharesAreToldInPercentWithoutNoise(double share, String text) {
    assertThat(Words.english().percent(share)).isEqualTo(text);
  }

  @Test
  void amountsAreExactAndGrouped() {
    assertThat(Wording.number(new BigDecimal("11000"))).isEqualTo("11,000");
    assertThat(Wording.number(new BigDecimal("334810828.18"))).isEqualTo("334,810,828.18");
    assertThat(Wording.number(new BigDecimal("0.10"))).isEqualTo("0.1");
    assertThat(Wording.number(0.1 + 0.2)).isEqualTo("0.3");
  }

  @Test
  void listsAreToldAsPeopleSayThem() {
    assertThat(Words.english().list(List.of(), 3)).isEqualTo("nothing");
    assertThat(Words.english().list(List.of("a"), 3)).isEqualTo("a");
    assertThat(Words.english().list(List.of("a", "b", "c"), 3)).isEqualTo("a, b and c");
    assertThat(Words.english().list(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
  }

  @Test
  void partsOfAWholeAddUpToHundred() {
    Words english = Words.english();

    assertThat(english.percents(0.555, 0.185, 0.26)).containsExactly("56 %", "18 %", "26 %");
    assertThat(english.percents(1 / 3.0, 1 / 3.0, 1 / 3.0)).containsExactly("34 %", "33 %", "33 %");
    assertThat(english.percents(0.5, 0.5, 0)).containsExactly("50 %", "50 %", "0 %");
    assertThat(english.percents(0.996, 0.004)).containsExactly("over 99 %", "less than 1 %");
    assertThat(english.percents()).isEmpty();
  }

  @Test
  void aDayIsToldAsPeopleSayIt() {
    assertThat(Words.english().day(LocalDate.of(2027, 1, 5))).isEqualTo("5 January 2027");
    assertThat(
            Words.of("de", Map.of("day", "{day}. {month} {year}", "months", GERMAN_MONTHS))
                .day(LocalDate.of(2027, 3, 5)))
        .isEqualTo("5. März 2027");
    assertThat(Words.of("xx", Map.of()).day(LocalDate.of(2027, 1, 5))).isEqualTo("2027-01-05");
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    Words german =
        Words.of(
            "de", Map.of("mark.decimal", ",", "mark.group", ".", "percent", "{number}\u00a0%"));

    assertThat(german.number(new BigDecimal("12500.5"))).isEqualTo("12.500,5");
    assertThat(german.brief().number(-1234567.89)).isEqualTo("-1.234.568");
    assertThat(german.percent(0.5127491)).isEqualTo("51,3\u00a0%");
    assertThat(german.percents(1 / 3.0, 2 / 3.0)).containsExactly("33\u00a0%", "67\u00a0%");
    assertThat(Words.of("xx", Map.of()).percent(0.5127491)).isEqualTo("51.3 %");
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThat(Words.languages()).contains("en");
    for (String language : List.of("xx", "../words/en", "", "en-")) {
      assertThatThrownBy(() -> Words.in(language))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + language + "\". There are: ")
          .hasMessageContaining("en");
    }
  }

  @Test
  void aLanguageIsWrittenFromLeftToRightUnlessItsFileSaysOtherwise() {
    assertThat(Words.english().isRightToLeft()).isFalse();
    assertThat(Words.of("xx", Map.of()).isRightToLeft()).isFalse();
    assertThat(Words.of("ar", Map.of("direction", "rtl")).isRightToLeft()).isTrue();
  }
}
