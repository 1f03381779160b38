package io.alignment.interchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.words.Words;
import org.junit.jupiter.api.Test;

class LossSentencesTest {

  @Test
  void aLossWithoutASentenceIsRefused() {
    Loss loss = Loss.of("nobody.knows", "row 3", Loss.Fate.DROPPED, "x");
    assertThatThrownBy(() -> LossSentences.of(Words.english()).tell(loss))
        .hasMessage("There is no sentence for \"nobody.knows\".");
  }
}
