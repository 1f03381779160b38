package io.alignment.interchange.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of a strategy as identifiers of XML, which begin with a letter or underscore and have no
 * blanks, and back. What is an identifier already stays as it is. Anything else gets an underscore
 * in front, and what does not belong there stands between points as a hexadecimal number: {@code
 * 7b6e} is {@code _7b6e}, and {@code a b} is {@code _a.20.b}.
 */
public final class XmlIds {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_-]");
  private static final Pattern ESCAPE = Pattern.compile("\\.(10[0-9a-f]{4}|[0-9a-f]{1,5})\\.");

  private XmlIds() {}

  /**
   * Returns the identifier for an id.
   *
   * @param id any id, not empty
   * @return an identifier of XML, another one for each id
   */
  public static String encode(String id) {
    return needsEscape(id) ? escaped(id) : id;
  }

  /**
   * Returns the id for an identifier.
   *
   * @param identifier what {@link #encode} returned, or any other identifier, which is its own id
   * @return the id
   */
  public static String decode(String identifier) {
    String id = unescaped(identifier);
    return needsEscape(id) && escaped(id).equals(identifier) ? id : identifier;
  }

  /** Says whether it is no identifier, or looks like one that stands for something else. */
  private static boolean needsEscape(String id) {
    String inner = id;
    while (IDENTIFIER.matcher(inner).matches()) {
      String next = unescaped(inner);
      if (next.isEmpty() || next.equals(inner) || !escaped(next).equals(inner)) {
        return false;
      }
      inner = next;
    }
    return !inner.isEmpty();
  }

  private static String escaped(String id) {
    return "_"
        + UNFIT
            .matcher(id)
            .replaceAll(it -> "." + Integer.toHexString(it.group().codePointAt(0)) + ".");
  }

  private static String unescaped(String identifier) {
    if (!identifier.startsWith("_")) {
      return identifier;
    }
    Matcher matcher = ESCAPE.matcher(identifier.substring(1));
    return matcher.replaceAll(
        it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
  }
}
