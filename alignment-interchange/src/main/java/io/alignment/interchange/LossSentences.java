package io.alignment.interchange;

import io.alignment.words.Words;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/** Tells losses to people. Immutable, safe for use by several threads. */
public final class LossSentences {

  private final Map<String, String> patterns;

  private LossSentences(Map<String, String> patterns) {
    this.patterns = patterns;
  }

  /**
   * Returns the sentences of a language.
   *
   * @param words the words of the language
   * @return the sentences
   * @throws IllegalArgumentException if there is no file of that language beside this class
   */
  public static LossSentences of(Words words) {
    return new LossSentences(
        Words.read(words.language(), LossSentences.class::getResourceAsStream));
  }

  /**
   * Says what was lost and what became of it.
   *
   * @param loss the loss
   * @return a sentence or two, without the place
   * @throws IllegalArgumentException if there is no sentence for its code
   */
  public String tell(Loss loss) {
    String pattern = patterns.get(loss.code());
    if (pattern == null) {
      throw new IllegalArgumentException("There is no sentence for \"" + loss.code() + "\".");
    }
    return new MessageFormat(pattern, Locale.ROOT).format(loss.what().toArray());
  }
}
