package io.alignment.interchange.layout;

/** What cells of a workbook can hold. */
final class Cells {

  /** How many characters a cell can have. */
  static final int LONGEST = 32_767;

  private Cells() {}

  /** Returns a text without the characters that XML cannot hold. */
  static String fitting(String text) {
    return text.chars().allMatch(Cells::isXml)
        ? text
        : text.chars()
            .filter(Cells::isXml)
            .collect(StringBuilder::new, (it, c) -> it.append((char) c), StringBuilder::append)
            .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF);
  }

  /** Returns the beginning of a text that is as long as a cell can be. */
  static String beginning(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean divides = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, divides ? LONGEST - 1 : LONGEST);
  }
}
