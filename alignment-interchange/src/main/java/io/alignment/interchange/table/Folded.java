package io.alignment.interchange.table;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what people write in different ways: case, accents, hyphens, stars. */
final class Folded {

  private Folded() {}

  /**
   * {@return words in small letters with one blank between them; "KR1Target" gives "kr 1 target"}
   */
  static String of(String text) {
    String apart =
        text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ");
    return Normalizer.normalize(apart, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
        .strip();
  }

  /** {@return a constant as documents write it, such as {@code on-track}} */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
