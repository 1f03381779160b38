package io.alignment.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class NearMiss {

  private static final int LONGEST_WORD = 200;
  private static final int MOST_EDITS = 8;
  private static final int MOST_TOLD = 20;

  private NearMiss() {}

  /**
   * Returns the candidate that is nearest to a word, if one is near: at most one edit (insertion,
   * deletion, replacement or swap of neighbors) for every three characters, from one to eight in
   * all, upper and lower case being the same. Of equally near ones the smallest counts.
   *
   * <p>Cost: the word's length times the number of candidates of similar length.
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
    int best = Math.min(Math.max(1, word.length() / 3), MOST_EDITS);
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) > best) {
        continue;
      }
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), best);
      boolean smaller = nearest.isEmpty() || candidate.compareTo(nearest.get()) < 0;
      if (distance < best || (distance == best && smaller)) {
        best = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /**
   * Asks whether the nearest candidate was meant.
   *
   * @param word what was written
   * @param candidates what may have been meant
   * @return a sentence, empty if none is near
   */
  public static Optional<String> hint(String word, Collection<String> candidates) {
    return of(word, candidates).map("Did you mean \"%s\"?"::formatted);
  }

  /**
   * Says what to write instead of a word that is not known.
   *
   * @param word what was written
   * @param known what could have been written
   * @return a sentence: what was probably meant, or else what there is
   */
  public static String wayOut(String word, Collection<String> known) {
    Optional<String> near = hint(word, known);
    if (near.isPresent() || known.isEmpty()) {
      return near.orElse("There are none.");
    }
    String some = String.join(", ", known.stream().limit(MOST_TOLD).toList());
    int more = known.size() - MOST_TOLD;
    return "There are: " + some + (more > 0 ? " and " + more + " more." : ".");
  }

  /**
   * Returns the distance of Damerau and Levenshtein in its restricted form, or any larger number
   * than the limit if it is above the limit. Only cells that near the diagonal can be within it
   * (Ukkonen, 1985).
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    int leastOfLast = 0;
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - limit);
      int until = Math.min(b.length(), i + limit);
      current[from - 1] = from == 1 ? i : limit + 1;
      int least = current[from - 1];
      for (int j = from; j <= until; j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, current[j]);
      }
      if (until < b.length()) {
        current[until + 1] = limit + 1;
      }
      if (least > limit && leastOfLast > limit) {
        return limit + 1;
      }
      leastOfLast = least;
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[b.length()];
  }
}
