package io.alignment.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class NearMiss {

  private static final int LONGEST_WORD = 200;

  private NearMiss() {}

  /**
   * Returns the candidate that is nearest to a word, if one is near: at most one edit (insertion,
   * deletion, replacement or swap of neighbors) for every three characters, at least one allowed,
   * upper and lower case being the same. Of equally near ones the smallest counts.
   *
   * <p>Cost: the word's length times the summed length of the candidates of similar length.
   *
   * @param word what was written
   * @param candidates what may have been meant
   * @return the nearest candidate, empty if none is near
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int best = Math.max(1, word.length() / 3);
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) > best) {
        continue;
      }
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      boolean smaller = nearest.isEmpty() || candidate.compareTo(nearest.get()) < 0;
      if (distance < best || (distance == best && smaller)) {
        best = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** Returns the distance of Damerau and Levenshtein in its restricted form. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[b.length()];
  }
}
