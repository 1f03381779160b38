package io.alignment.report.svg;

/** Names of places in a page, made of ids that may hold any character. */
public final class Anchors {

  private Anchors() {}

  /**
   * Returns a name that stands for an id and for no other.
   *
   * @param prefix what kind of place it is
   * @param id any text
   * @return a name of letters, digits, points, hyphens and underscores
   */
  public static String of(String prefix, String id) {
    StringBuilder anchor = new StringBuilder(prefix).append('-');
    id.codePoints()
        .forEach(
            letter -> {
              boolean plain =
                  (letter >= 'a' && letter <= 'z')
                      || (letter >= 'A' && letter <= 'Z')
                      || (letter >= '0' && letter <= '9')
                      || letter == '-'
                      || letter == '.';
              if (plain) {
                anchor.appendCodePoint(letter);
              } else {
                anchor.append('_').append(Integer.toHexString(letter)).append('_');
              }
            });
    return anchor.toString();
  }
}
