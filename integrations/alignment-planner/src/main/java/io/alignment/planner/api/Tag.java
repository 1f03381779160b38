package io.alignment.planner.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a version as an entity tag, such as {@code "7"}. */
final class Tag {

  private static final Pattern STRONG = Pattern.compile("\\s*\"([1-9][0-9]{0,8})\"\\s*");

  private Tag() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }

  /** Returns the version that a program has seen, as it says itself. */
  static int seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new NoTagException();
    }
    Matcher strong = STRONG.matcher(ifMatch);
    if (!strong.matches()) {
      throw new NoTagException();
    }
    return Integer.parseInt(strong.group(1));
  }
}
