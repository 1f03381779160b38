package io.alignment.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.jqwik.Strategies;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LinesProperties {

  @Provide
  Arbitrary<String> texts() {
    return Strategies.hostileTexts();
  }

  @Property(tries = 500)
  void noLineIsWiderThanTheRoom(
      @ForAll("texts") String text,
      @ForAll @DoubleRange(min = 4, max = 40) double ems,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    Lines lines = Lines.of(text, ems * 10, 10, most);

    assertThat(lines.lines()).hasSizeBetween(1, most);
    assertThat(lines.lines())
        .allSatisfy(
            line ->
                assertThat(line.codePointCount(0, line.length()) > 1 && Lines.ems(line) > ems)
                    .as("%s is %s wide", line, Lines.ems(line))
                    .isFalse());
  }

  @Property(tries = 500)
  void nothingIsLostIfThereAreLinesEnough(
      @ForAll("texts") String text, @ForAll @DoubleRange(min = 4, max = 40) double ems) {
    Lines lines = Lines.of(text, ems * 10, 10, Integer.MAX_VALUE);

    assertThat(letters(String.join("", lines.lines()))).isEqualTo(letters(text.strip()));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(it -> !Character.isWhitespace(it))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
