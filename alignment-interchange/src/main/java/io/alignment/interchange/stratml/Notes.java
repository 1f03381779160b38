package io.alignment.interchange.stratml;

import com.google.common.base.Splitter;
import io.alignment.interchange.fields.FieldReading;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under OtherInformation: prose, and below it lines such as {@code strategy.due:
 * 2027-06-30} for what StratML has no element for.
 *
 * @param prose the prose; blank if there is none
 * @param fields texts by key, without {@code strategy.}
 */
record Notes(String prose, Map<String, String> fields) {

  private static final String BEGINNING = "strategy.";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  static Notes none() {
    return new Notes("", new LinkedHashMap<>());
  }

  /** Reads what an element says under OtherInformation. */
  static Notes of(XmlNode node) {
    StringJoiner prose = new StringJoiner("\n");
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> texts = node.all("OtherInformation").map(XmlNode::text).toList();
    for (String line : Splitter.on('\n').split(String.join("\n", texts))) {
      int colon = colon(line);
      if (colon < 0
          || fields.putIfAbsent(
                  plain(line.substring(BEGINNING.length(), colon)),
                  plain(line.substring(colon + 2)))
              != null) {
        prose.add(line);
      }
    }
    return new Notes(XmlNode.readable(prose.toString()), fields);
  }

  /** Says whether a text that stands alone is read back as it is. */
  static boolean isWhole(String text) {
    return !text.isBlank() && XmlNode.readable(text).equals(text) && XmlSink.canHold(text);
  }

  /** Says whether prose is read back as it is. */
  static boolean isPlain(String prose) {
    return isWhole(prose) && prose.lines().noneMatch(it -> colon(it) >= 0);
  }

  /** Returns where the key of a line ends; -1 if it has none. */
  private static int colon(String line) {
    if (!line.startsWith(BEGINNING)) {
      return -1;
    }
    int at = BEGINNING.length();
    while (at < line.length() && line.charAt(at) != ':') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return at > BEGINNING.length() && line.startsWith(": ", at) ? at : -1;
  }

  FieldReading reading() {
    return new FieldReading(fields);
  }

  boolean isEmpty() {
    return prose.isBlank() && fields.isEmpty();
  }

  /** Returns what has to be written. */
  String text() {
    StringJoiner lines = new StringJoiner("\n");
    if (!prose.isBlank()) {
      lines.add(prose);
    }
    fields.forEach(
        (key, text) ->
            lines.add("strategy." + escaped(key).replace(":", "\\:") + ": " + escaped(text)));
    return lines.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    switch (it.group(1)) {
                      case "n" -> "\n";
                      case "r" -> "\r";
                      default -> it.group(1);
                    }));
  }
}
