package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private final Words words = new Words(new Allowance(Long.MAX_VALUE));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 20, 254, 255, 256, 70_000})
  void aWordThatComesAgainIsTheSameString(int length) {
    String word = "ä".repeat(length);

    String first = of(word);

    assertThat(first).isEqualTo(word);
    assertThat(of(word)).isSameAs(first);
  }

  @Test
  void wordsThatBeginAlikeAreToldApart() {
    for (String word : List.of("team-1", "team-10", "team-", "team-2", "日本", "日本語", "team-1\0")) {
      assertThat(of(word)).isEqualTo(word);
    }
    assertThat(of("team-1")).isEqualTo("team-1");
  }

  @Test
  void wordsOfTheSameHashAreToldApart() {
    assertThat(of("Aa")).isEqualTo("Aa");
    assertThat(of("BB")).isEqualTo("BB");
    assertThat(of("AaBBxAa")).isEqualTo("AaBBxAa");
    assertThat(of("BBAaxBB")).isEqualTo("BBAaxBB");
  }

  @Test
  @SuppressWarnings("ReferenceEquality")
  void nearlyAllOfManyWordsAreShared() {
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      first.add(of("a word of many, with the number " + i));
    }

    int shared = 0;
    for (int i = 0; i < 20_000; i++) {
      String word = of("a word of many, with the number " + i);
      assertThat(word).isEqualTo(first.get(i)).endsWith(" " + i);
      shared += word == first.get(i) ? 1 : 0;
    }
    assertThat(shared).isGreaterThan(19_900);
  }

  /** Looks for a word as it stands in a buffer, with something before and behind it. */
  private String of(String word) {
    return words.of(("{" + word + "}").toCharArray(), 1, word.length());
  }
}
