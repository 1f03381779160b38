package io.alignment.interchange.table;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;

/** Words without what people write in different ways: case, accents, hyphens, stars. */
final class Folded {

  private Folded() {}

  /**
   * {@return words in small letters with one blank between them; "KR1Target" gives "kr 1 target"}
   */
  static String of(String text) {
    String plain =
        CharMatcher.ascii().matchesAllOf(text)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKD).replace("ß", "ss");
    StringBuilder folded = new StringBuilder(plain.length() + 4);
    char before = ' ';
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      boolean isDigit = Character.isDigit(character);
      if (isDigit || Character.isLetter(character) || Character.isSurrogate(character)) {
        boolean isNewWord =
            before == ' '
                || isDigit != Character.isDigit(before)
                || (Character.isUpperCase(character) && Character.isLowerCase(before));
        if (isNewWord && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.append(Character.toLowerCase(character));
        before = character;
      } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
        before = ' ';
      }
    }
    return folded.toString();
  }

  /** {@return a constant as documents write it, such as {@code on-track}} */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
