package io.alignment.planner.show;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of the library, as a page shows it.
 *
 * @param file its name in addresses, such as {@code money-1.svg}
 * @param name what it shows, in a few words
 * @param title what it says, for those who cannot see it
 * @param width how wide it is
 * @param height how high it is
 */
public record PictureFile(String file, String name, String title, int width, int height) {

  private static final Pattern ROOT =
      Pattern.compile(
          "<svg [^>]*width=\"([0-9]+)\" height=\"([0-9]+)\"[^>]*aria-label=\"([^\"]*)\"");

  /** {@return a picture} */
  static PictureFile of(String file, String name, String svg) {
    Matcher root = ROOT.matcher(svg);
    if (!root.find()) {
      throw new IllegalArgumentException("The picture " + file + " does not say how large it is.");
    }
    return new PictureFile(
        file,
        name,
        text(root.group(3)),
        Integer.parseInt(root.group(1)),
        Integer.parseInt(root.group(2)));
  }

  /** Undoes what the library escapes in an attribute. */
  private static String text(String attribute) {
    return attribute
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
