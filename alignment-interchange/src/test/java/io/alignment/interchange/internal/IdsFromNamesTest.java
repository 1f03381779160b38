package io.alignment.interchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsFromNamesTest {

  private final Ids ids = new Ids();

  @Test
  void anIdIsTheNameInSmallLettersWithoutAccents() {
    assertThat(ids.from("Größere Öfen, für Ötzi's Café!", "objective"))
        .isEqualTo("grossere-ofen-fur-otzis-cafe");
  }

  @Test
  void letteringOfOthersStays() {
    assertThat(ids.from("Больше заказов", "objective")).isEqualTo("больше-заказов");
  }

  @Test
  void whoHasNoLetterIsCalledByWhatItIs() {
    assertThat(ids.from("?!", "objective")).isEqualTo("objective");
    assertThat(ids.from("…", "objective")).isEqualTo("objective-2");
  }

  @Test
  void ofTheSameNameEachHasItsOwn() {
    assertThat(ids.take("grow")).isTrue();
    assertThat(ids.take("grow")).isFalse();
    assertThat(ids.from("Grow", "objective")).isEqualTo("grow-2");
    assertThat(ids.from("Grow", "objective")).isEqualTo("grow-3");
  }

  @Test
  void longNamesAreCutBetweenWords() {
    assertThat(ids.from("word ".repeat(40), "objective"))
        .isEqualTo("word-word-word-word-word-word-word-word-word-word-word-word");
  }
}
