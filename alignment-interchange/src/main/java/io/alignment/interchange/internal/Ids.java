package io.alignment.interchange.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives ids to what has none: from its name, in small letters without accents, with hyphens between
 * the words. The same names in the same order give the same ids. Not for several threads at once.
 */
public final class Ids {

  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastOf = new HashMap<>();

  /**
   * Takes an id as it stands in the source.
   *
   * @param id the id
   * @return whether nobody had it
   */
  public boolean take(String id) {
    return taken.add(id);
  }

  /**
   * Makes an id that nobody has, and takes it. Where several have the same name, those behind the
   * first are numbered from 2 on.
   *
   * @param name the name of what the id is for
   * @param otherwise the id where the name has no letter and no digit
   * @return the id
   */
  public String from(String name, String otherwise) {
    String folded = folded(name);
    String id = folded.isEmpty() ? otherwise : folded;
    String result = id;
    while (!taken.add(result)) {
      result = id + "-" + lastOf.merge(id, 2, (last, two) -> last + 1);
    }
    return result;
  }

  private static String folded(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replaceAll("['’]", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-|-$", "");
    if (letters.length() <= LONGEST) {
      return letters;
    }
    int hyphen = letters.lastIndexOf('-', LONGEST);
    int end = hyphen > LONGEST / 2 ? hyphen : LONGEST;
    return letters.substring(0, Character.isHighSurrogate(letters.charAt(end - 1)) ? end - 1 : end);
  }
}
