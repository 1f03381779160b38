package io.alignment.report.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases ENGLISH = Phrases.of(Words.english());

  @Test
  void oneIsToldFromSeveral() {
    assertThat(ENGLISH.count(0, "pair").plain()).isEqualTo("0 pairs");
    assertThat(ENGLISH.count(1, "pair").plain()).isEqualTo("1 pair");
    assertThat(ENGLISH.count(1_234, "pair").plain()).isEqualTo("1,234 pairs");
  }

  @Test
  void numbersInAPhraseHaveTheMarksOfTheLanguage() {
    Phrases phrases =
        Phrases.of(Words.english().with(Map.of("mark.decimal", ",", "mark.group", ".")));

    assertThat(phrases.count(1_234, "pair").plain()).isEqualTo("1.234 pairs");
    assertThat(phrases.plain("check.kept", 1_234_567)).isEqualTo("Kept: 1.234.567");
    assertThat(phrases.plain("check.kept", "1,234.5")).isEqualTo("Kept: 1,234.5");
    assertThat(phrases.plain("coverage.part", 1_234.5, 7)).isEqualTo("1.234,5 of 7");
  }

  @Test
  void namesStayNamesInsideAPhrase() {
    Text name = ENGLISH.name("shop", "The {0} shop's");

    Text text = ENGLISH.text("skills.gap", name, "baking", "nobody");

    assertThat(text.plain()).isEqualTo("“The {0} shop's” lacks baking: nobody.");
    assertThat(text.pieces().get(0))
        .isEqualTo(new Text.Name("shop", "The {0} shop's", "“The {0} shop's”"));
  }

  @Test
  void aListNamesSoManyAndCountsTheRest() {
    List<Text> three = List.of(Text.of("a"), Text.of("b"), Text.of("c"));

    assertThat(ENGLISH.list(three, 3).plain()).isEqualTo("a, b and c");
    assertThat(ENGLISH.list(three, 2).plain()).isEqualTo("a, b and 1 more");
    assertThat(ENGLISH.list(List.of(), 2).plain()).isEqualTo("nothing");
  }

  @Test
  void whatNobodyWroteIsNotSaid() {
    assertThatThrownBy(() -> ENGLISH.text("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
  }

  @Test
  void everyPhraseIsAPatternThatSaysSomething() throws IOException {
    Properties all = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Phrases.class.getResourceAsStream("en.properties")),
            StandardCharsets.UTF_8)) {
      all.load(reader);
    }

    assertThat(all.stringPropertyNames())
        .isNotEmpty()
        .allSatisfy(
            key -> {
              MessageFormat pattern = new MessageFormat(all.getProperty(key), Locale.ROOT);
              assertThat(pattern.format(new Object[] {1, 2, 3, 4, 5, 6, 7})).isNotEmpty();
            });
  }
}
