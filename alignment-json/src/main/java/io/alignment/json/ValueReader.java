package io.alignment.json;

import io.alignment.internal.NearMiss;
import io.alignment.json.Tokens.Broken;
import io.alignment.json.Tokens.Token;
import io.alignment.model.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of members one by one; null for what is no such value, which is reported. */
final class ValueReader {

  private static final int LONGEST_NUMBER = 100;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  /** What may be a number of thousands, as many people write it. */
  private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

  /** What people take for a number, though not for the same. */
  private static final Pattern SEPARATED =
      Pattern.compile("[-+]?[0-9]+([.,' ][0-9]+)*[,' ][0-9]+|[-+]?[0-9]+(\\.[0-9]+){2,}");

  private final Walk walk;
  private final Tokens tokens;
  private final Allowance allowance;
  private final DocumentProblems warnings;
  private final Days days = new Days();

  ValueReader(Walk walk, DocumentProblems warnings) {
    this.walk = walk;
    this.warnings = warnings;
    tokens = walk.tokens();
    allowance = tokens.allowance();
  }

  @Nullable String text() throws Broken {
    return text(() -> "a text");
  }

  @Nullable String text(Supplier<String> expected) throws Broken {
    if (tokens.current() == Token.TEXT) {
      String text = tokens.text();
      allowance.takeText(text.length());
      return text;
    }
    if (isScalar() && walk.isYaml()) {
      notQuoted();
    } else {
      walk.wrongType(expected.get());
    }
    return null;
  }

  @Nullable String word() throws Broken {
    return tokens.current() == Token.TEXT ? tokens.word() : text();
  }

  /** Says whether a value stands here that is no text, and looks like one. */
  private boolean isScalar() {
    Token token = tokens.current();
    return token == Token.UNCLEAR || token == Token.NUMBER || token == Token.FLAG;
  }

  /** Returns the name of a member as it is written; an alias has none. */
  String name() {
    return tokens.current() == Token.ALIAS ? "" : tokens.text();
  }

  private void notQuoted() {
    walk.report(
        "unquoted-text",
        "Not every reader of YAML takes %s for a text. Put it in quotes: \"%s\"."
            .formatted(Walk.shorten(tokens.text()), Walk.shorten(tokens.text())));
  }

  @Nullable LocalDate date() throws Broken {
    if (tokens.current() != Token.TEXT && tokens.current() != Token.UNCLEAR) {
      walk.wrongType("a date such as 2026-11-23");
      return null;
    }
    String text = tokens.text();
    if (isDate(text)) {
      try {
        return days.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      } catch (DateTimeException e) {
        walk.report("bad-date", "There is no day %s in the calendar. Mend it.".formatted(text));
        return null;
      }
    }
    walk.report(
        "bad-date",
        "\"%s\" is no date. Write year, month and day like 2026-11-23."
            .formatted(Walk.shorten(text)));
    return null;
  }

  private static boolean isDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean divides = i == 4 || i == 7;
      if (divides ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return text.length() == 10;
  }

  /** Returns the number that digits are. */
  private static int digits(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  @Nullable Double number() throws Broken {
    if (!isNumber("a number")) {
      return null;
    }
    // Zeros at the end say nothing, unless they are thousands.
    if (walk.isYaml() && tokens.text().endsWith("0")) {
      warnIfGrouped(tokens.text());
    }
    return tokens.number();
  }

  @Nullable BigDecimal amount() throws Broken {
    if (!isNumber("a number")) {
      return null;
    }
    if (walk.isYaml()) {
      warnIfGrouped(tokens.text());
    }
    try {
      return tokens.amount();
    } catch (NumberFormatException e) {
      walk.report(
          "number-out-of-range",
          "%s is too large or too small to be an amount. Mend it.".formatted(tokens.text()));
      return null;
    }
  }

  /** Asks whether thousands are meant. Programs, which write JSON, mean what they write. */
  private void warnIfGrouped(String text) {
    if (GROUPED.matcher(text).matches()) {
      warnings.add(
          "thousands",
          walk.here(),
          "%s is read as %s. If %s is meant, write %3$s."
              .formatted(
                  text,
                  new BigDecimal(text).stripTrailingZeros().toPlainString(),
                  text.replace(".", "")));
    }
  }

  @Nullable Integer days() throws Broken {
    if (!isNumber("a whole number")) {
      return null;
    }
    String text = tokens.text();
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      if (WHOLE_NUMBER.matcher(text).matches()) {
        walk.report("number-out-of-range", "%s are too many.".formatted(Walk.shorten(text)));
      } else {
        walk.report(
            "wrong-type", "Expected a whole number, found %s.".formatted(Walk.shorten(text)));
      }
      return null;
    }
  }

  private boolean isNumber(String expected) throws Broken {
    if (tokens.current() == Token.NUMBER) {
      return true;
    }
    if (tokens.current() == Token.UNCLEAR || isSeparated()) {
      walk.report(
          "wrong-type",
          "%s is no number that everybody reads in the same way. Write it plainly, like 1000 or"
                  .formatted(Walk.shorten(tokens.text()))
              + " 0.5.");
    } else {
      walk.wrongType(expected);
    }
    return false;
  }

  private boolean isSeparated() {
    return tokens.current() == Token.TEXT
        && tokens.text().length() < LONGEST_NUMBER
        && SEPARATED.matcher(tokens.text()).matches();
  }

  @Nullable Boolean flag() throws Broken {
    if (tokens.current() == Token.FLAG) {
      return Boolean.valueOf(tokens.text());
    }
    walk.wrongType("true or false");
    return null;
  }

  @Nullable Enum<?> choice(Member member) throws Broken {
    String text =
        isScalar() || tokens.current() == Token.TEXT ? tokens.word() : text(() -> oneOf(member));
    return text != null && isChoice(member, text) ? member.choices().get(text) : null;
  }

  /** Says whether a text is one of those that can be chosen, and reports it if it is not. */
  boolean isChoice(Member member, String text) {
    boolean isOne = member.choices().containsKey(text);
    if (!isOne) {
      walk.report(
          "unknown-choice",
          (member.type() == Field.Type.TEXTS
                  ? "\"%s\" is nothing that \"%s\" can name. %s"
                  : "\"%s\" is no %s. %s")
              .formatted(
                  Walk.shorten(text),
                  member.name(),
                  NearMiss.hint(text, member.choices().keySet())
                      .orElse("Choose " + oneOf(member) + ".")));
    }
    return isOne;
  }

  private static String oneOf(Member member) {
    return "one of " + String.join(", ", member.choices().keySet());
  }

  @Nullable Map<String, String> properties() throws Broken {
    if (tokens.current() != Token.START_OBJECT) {
      walk.wrongType("an object with a text for each name");
      return null;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    boolean good = true;
    walk.startObject();
    while (walk.advance() != Token.END_OBJECT) {
      walk.stopIfFull();
      String name = name();
      allowance.takeText(name.length());
      walk.enter(name);
      if (tokens.current() == Token.UNCLEAR_NAME) {
        notQuoted();
      }
      if (properties.containsKey(name)) {
        walk.report(
            "duplicate-field", "\"%s\" is there twice. Keep one.".formatted(Walk.shorten(name)));
      }
      walk.advance();
      String value = text();
      walk.take(Allowance.PROPERTY);
      good &= value != null;
      properties.put(name, value == null ? "" : value);
      walk.leave();
    }
    walk.endObject();
    allowance.settle();
    return good ? properties : null;
  }
}
