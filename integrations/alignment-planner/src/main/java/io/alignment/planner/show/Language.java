package io.alignment.planner.show;

import io.alignment.interchange.LossSentences;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import org.springframework.stereotype.Component;

/** What the library says to people, in one language. */
@Component
public final class Language {

  private final Words words = Words.english();
  private final Phrases phrases = Phrases.of(words);
  private final Phrases brief = Phrases.of(words.brief());
  private final LossSentences losses = LossSentences.of(words);

  /** {@return the words} */
  public Words words() {
    return words;
  }

  /** {@return what reports say} */
  public Phrases phrases() {
    return phrases;
  }

  /** {@return the same with numbers as short as can be} */
  public Phrases brief() {
    return brief;
  }

  /** {@return what is lost on the way in and out} */
  public LossSentences losses() {
    return losses;
  }
}
