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
  void a_short_text_is_one_line() {
    assertThat(lines("Keep our regulars", 20, 3))
        .isEqualTo(new Lines(List.of("Keep our regulars"), false));
  }

  @Test
  void lines_break_between_words() {
    assertThat(lines("Raise online orders from 80 to 200 a week", 14, 9).lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).doesNotStartWith(" ").doesNotEndWith(" "))
        .satisfies(
            all ->
                assertThat(String.join(" ", all))
                    .isEqualTo("Raise online orders from 80 to 200 a week"));
  }

  @Test
  void spaces_and_line_breaks_of_the_writer_are_one_space() {
    assertThat(lines("  a\n\tb \r\n c ", 20, 3).lines()).containsExactly("a b c");
  }

  @Test
  void what_has_no_place_to_break_is_cut() {
    String word = "Donaudampfschifffahrtsgesellschaft".repeat(3);

    assertThat(lines(word, 8, 99).lines())
        .hasSizeGreaterThan(6)
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(word));
  }

  @Test
  void what_is_left_out_is_told_by_an_ellipsis() {
    assertThat(lines("one two three four five six seven", 6, 2).lines())
        .hasSize(2)
        .last()
        .asString()
        .endsWith("…");
    assertThat(lines("one two", 20, 1).lines()).containsExactly("one two");
  }

  @Test
  void arabic_is_written_from_right_to_left() {
    assertThat(lines("زيادة الطلبات", 20, 3).rightToLeft()).isTrue();
    assertThat(lines("12 زيادة", 20, 3).rightToLeft()).isTrue();
    assertThat(lines("Orders زيادة", 20, 3).rightToLeft()).isFalse();
    assertThat(lines("12 %", 20, 3).rightToLeft()).isFalse();
  }

  @Test
  void chinese_and_japanese_break_between_letters() {
    String text = "顧客満足度を二千二十七年までに九割に高める";

    assertThat(lines(text, 6, 99).lines())
        .hasSizeGreaterThan(2)
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(text));
  }

  @Test
  void an_emoji_is_never_cut_in_half() {
    String bread = "\ud83c\udf5e";

    assertThat(lines(bread.repeat(40), 5, 3).lines())
        .allSatisfy(
            line ->
                assertThat(line.codePoints())
                    .allMatch(it -> it == bread.codePointAt(0) || it == '…'));
  }

  @Test
  void a_blank_text_is_one_empty_line() {
    assertThat(lines(" \n ", 5, 3).lines()).containsExactly("");
  }
}
