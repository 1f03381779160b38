package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text broken into lines that fit a width. How wide it will be is estimated, as the fonts of the
 * reader are not known here and the same map must be the same everywhere.
 *
 * @param lines the lines; the last one ends with … if something was left out
 * @param rightToLeft whether it is written from right to left
 */
public record Lines(List<String> lines, boolean rightToLeft) {

  /** How wide letters are that are not bold, compared with those that are. */
  public static final double NOT_BOLD = 0.9;

  private static final String MORE = "…";

  public Lines {
    lines = ImmutableList.copyOf(lines);
  }

  /**
   * Breaks a text.
   *
   * @param text the text
   * @param width how wide a line may be
   * @param size the size of the letters
   * @param most how many lines there may be
   * @return the lines
   */
  public static Lines of(String text, double width, double size, int most) {
    double room = width / size;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    String clean = text.strip().replaceAll("\\s+", " ");
    breaks.setText(clean);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (isInsideNumber(clean, end)) {
        continue;
      }
      for (String piece : pieces(clean.substring(start, end), room)) {
        if (line.length() > 0 && ems(line + piece.stripTrailing()) > room) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        line.append(piece);
      }
      start = end;
      if (lines.size() > most) {
        break;
      }
    }
    lines.add(line.toString().stripTrailing());
    boolean leftOut = lines.size() > most;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    if (leftOut) {
      kept.set(most - 1, shortened(kept.get(most - 1), room));
    }
    return new Lines(kept, isRightToLeft(clean));
  }

  /**
   * Estimates how wide a text is that is not broken.
   *
   * @param text the text
   * @param size the size of the letters
   * @return its width, as no font that is common exceeds it
   */
  public static double width(String text, double size) {
    return size * ems(text);
  }

  /** Returns whether a place is one like that behind the colon of 20:00. */
  private static boolean isInsideNumber(String text, int place) {
    return place >= 2
        && place < text.length()
        && Character.isDigit(text.charAt(place - 2))
        && !Character.isWhitespace(text.charAt(place - 1))
        && Character.isDigit(text.charAt(place));
  }

  /** Cuts what has no place to break and does not fit a line. */
  private static List<String> pieces(String word, double room) {
    if (ems(word.stripTrailing()) <= room) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    int start = letters.first();
    for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
      String letter = word.substring(start, end);
      if (piece.length() > 0 && ems(piece + letter) > room) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(letter);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String shortened(String line, double room) {
    String kept = line;
    while (!kept.isEmpty() && ems(kept + MORE) > room) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.stripTrailing() + MORE;
  }

  /**
   * Estimates how wide a text is, in sizes of its letters: as wide as in the bold letters of the
   * widest fonts that are common (DejaVu Sans, Verdana), so that it fits in all others too.
   */
  static double ems(String text) {
    return text.codePoints().mapToDouble(Lines::ems).sum();
  }

  private static double ems(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    if ("ijlI.,:;'| \u00a0".indexOf(letter) >= 0) {
      return 0.39;
    }
    if ("frt()[]/!-".indexOf(letter) >= 0) {
      return 0.5;
    }
    if ("mwMW@%—…".indexOf(letter) >= 0) {
      return 1.05;
    }
    if (Character.isUpperCase(letter)) {
      return 0.82;
    }
    return Character.isIdeographic(letter) || (letter >= 0x1100 && isWide(letter)) ? 1.1 : 0.7;
  }

  private static boolean isWide(int letter) {
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    return switch (script) {
      case HANGUL, HIRAGANA, KATAKANA, HAN, BOPOMOFO -> true;
      default -> letter >= 0x1F000;
    };
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(
            it ->
                it == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .mapToObj(it -> it != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .findFirst()
        .orElse(false);
  }
}
