package io.alignment.report.diagram;

/**
 * How a text that somebody wrote is spelled inside a text of a language, so that it stays text
 * there: letters, digits and spaces stand as they are, and what could mean something to the
 * language is written by its number. What no document may hold, such as control characters, becomes
 * U+FFFD. What a reader would not see, such as marks of direction, is written by its number too.
 *
 * <p>The tools decode numbers before they look for some last things. What these begin with is
 * followed by a word joiner, U+2060, which nobody sees, so that they are none.
 */
enum Spelling {
  /**
   * Entity codes, such as {@code #34;}. Looked for after decoding: icons ({@code fa:fa-car}),
   * formulas ({@code $$x$$}), line breaks ({@code \n}), and what Mermaid makes of codes itself.
   */
  MERMAID(":$\\\u00b6\ufb02") {
    @Override
    boolean stays(int letter) {
      return isPlain(letter);
    }

    @Override
    String number(int letter) {
      return "#" + letter + ";";
    }
  },

  /**
   * Numbers of Unicode, such as {@code <U+0022>}, of at most five digits. Looked for after
   * decoding: tabs ({@code \t}).
   */
  PLANTUML("\\") {
    @Override
    boolean stays(int letter) {
      return letter > 0xFFFFF || isPlain(letter);
    }

    @Override
    String number(int letter) {
      return "<U+%04X>".formatted(letter);
    }
  },

  /**
   * References to characters by their numbers, as in HTML, to which labels are like. Looked for
   * after decoding: names of things ({@code \N}, {@code \G}).
   */
  DOT("\\") {
    @Override
    boolean stays(int letter) {
      return letter > Character.MAX_VALUE || isPlain(letter) || isHarmless(letter);
    }

    @Override
    String number(int letter) {
      return "&#" + letter + ";";
    }
  };

  private static final int UNKNOWN = 0xFFFD;
  private static final int WORD_JOINER = 0x2060;

  private final String beginnings;

  Spelling(String beginnings) {
    this.beginnings = beginnings;
  }

  /** Returns whether a character of a text stands as it is. */
  abstract boolean stays(int letter);

  /** Returns what stands for any other character. */
  abstract String number(int letter);

  /** Returns how a text of one line is spelled. */
  String of(String text) {
    StringBuilder spelled = new StringBuilder();
    text.codePoints()
        .map(Spelling::clean)
        .forEach(
            letter -> {
              if (stays(letter)) {
                spelled.appendCodePoint(letter);
              } else {
                spelled.append(number(letter));
              }
              if (beginnings.indexOf(letter) >= 0) {
                spelled.append(number(WORD_JOINER));
              }
            });
    return spelled.toString();
  }

  private static int clean(int letter) {
    int type = Character.getType(letter);
    boolean nowhere =
        type == Character.CONTROL
            || type == Character.SURROGATE
            || letter == 0xFFFE
            || letter == 0xFFFF;
    return nowhere ? UNKNOWN : letter;
  }

  private static boolean isPlain(int letter) {
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || letter == ' '
        || letter == ',';
  }

  private static boolean isHarmless(int letter) {
    if ("\"&<>\\".indexOf(letter) >= 0) {
      return false;
    }
    return switch (Character.getType(letter)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
