package io.alignment.report.map;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders ids as people do: numbers in them by size, so that 1.2 comes before 1.10. */
enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String one, String other) {
    Iterator<String> mine = pieces(one);
    Iterator<String> others = pieces(other);
    while (mine.hasNext() && others.hasNext()) {
      int order = comparePieces(mine.next(), others.next());
      if (order != 0) {
        return order;
      }
    }
    // What is equal so far may still differ in leading zeros.
    return mine.hasNext() ? 1 : others.hasNext() ? -1 : one.compareTo(other);
  }

  private static Iterator<String> pieces(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).iterator();
  }

  private static int comparePieces(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String piece) {
    return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
  }
}
