package io.alignment.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static final double SIZE = 10;

  private static Lines lines(String text, double ems, int most) {
    return Lines.of(text, ems * SIZE, SIZE, most);
  }

  @Test
  void aShortTextIsOneLine() {
    assertThat(lines("Keep our regulars", 20, 3))
        .isEqualTo(new Lines(List.of("Keep our regulars"), false));
  }

  @Test
  void linesBreakBetweenWords() {
    assertThat(lines("Raise online orders from 80 to 200 a week", 14, 9).lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).doesNotStartWith(" ").doesNotEndWith(" "))
        .satisfies(
            all ->
                assertThat(String.join(" ", all))
                    .isEqualTo("Raise online orders from 80 to 200 a week"));
  }

  @Test
  void spacesAndLineBreaksOfTheWriterAreOneSpace() {
    assertThat(lines("  a\n\tb \r\n c ", 20, 3).lines()).containsExactly("a b c");
  }

  @Test
  void whatHasNoPlaceToBreakIsCut() {
    String word = "Donaudampfschifffahrtsgesellschaft".repeat(3);

    assertThat(lines(word, 8, 99).lines())
        .hasSizeGreaterThan(6)
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(word));
  }

  @Test
  void whatIsLeftOutIsToldByAnEllipsis() {
    assertThat(lines("one two three four five six seven", 6, 2).lines())
        .hasSize(2)
        .last()
        .asString()
        .endsWith("…");
    assertThat(lines("one two", 20, 1).lines()).containsExactly("one two");
  }

  @Test
  void arabicIsWrittenFromRightToLeft() {
    assertThat(lines("زيادة الطلبات", 20, 3).rightToLeft()).isTrue();
    assertThat(lines("12 زيادة", 20, 3).rightToLeft()).isTrue();
    assertThat(lines("Orders زيادة", 20, 3).rightToLeft()).isFalse();
    assertThat(lines("12 %", 20, 3).rightToLeft()).isFalse();
  }

  @Test
  void chineseAndJapaneseBreakBetweenLetters() {
    String text = "顧客満足度を二千二十七年までに九割に高める";

    assertThat(lines(text, 6, 99).lines())
        .hasSizeGreaterThan(2)
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(text));
  }

  @Test
  void anEmojiIsNeverCutInHalf() {
    String bread = "\ud83c\udf5e";

    assertThat(lines(bread.repeat(40), 5, 3).lines())
        .allSatisfy(
            line ->
                assertThat(line.codePoints())
                    .allMatch(it -> it == bread.codePointAt(0) || it == '…'));
  }

  @Test
  void aBlankTextIsOneEmptyLine() {
    assertThat(lines(" \n ", 5, 3).lines()).containsExactly("");
  }

  @Test
  void aTimeOrDayIsNotTornApart() {
    for (int width = 80; width < 200; width++) {
      assertThat(String.join("|", Lines.of("ready by 20:00 on 2027-01-05", width, 10, 9).lines()))
          .contains("20:00", "2027-01-05");
    }
  }
}
