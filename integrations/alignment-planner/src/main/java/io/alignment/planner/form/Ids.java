package io.alignment.planner.form;

import io.alignment.model.Strategy;
import java.text.Normalizer;
import java.util.Locale;

/** Ids for new elements, made of their names. */
final class Ids {

  private static final int LONGEST = 40;

  private Ids() {}

  /** Returns an id that no element has yet, in letters, digits and hyphens. */
  static String of(String name, Strategy strategy) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() <= LONGEST ? plain : cut(plain);
    String id = cut.isEmpty() ? "new" : cut;
    String free = id;
    for (int number = 2; strategy.element(free).isPresent(); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /** Cuts behind a whole word, where there is one. */
  private static String cut(String plain) {
    int end = plain.lastIndexOf('-', LONGEST);
    int most =
        plain.offsetByCodePoints(0, Math.min(LONGEST / 2, plain.codePointCount(0, plain.length())));
    return end > most ? plain.substring(0, end) : plain.substring(0, most);
  }
}
