package io.alignment.planner.form;

import io.alignment.model.Field;
import io.alignment.model.Range;
import io.alignment.planner.form.Input.Look;
import io.alignment.planner.form.Input.Option;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the values of fields are typed: as texts, and back. */
final class Spelling {

  static final String YES = "true";

  private static final Set<Field.Type> TYPED =
      EnumSet.of(
          Field.Type.TEXT,
          Field.Type.WORD,
          Field.Type.DATE,
          Field.Type.NUMBER,
          Field.Type.AMOUNT,
          Field.Type.DAYS,
          Field.Type.FLAG,
          Field.Type.CHOICE);
  private static final Set<String> PROSE = Set.of("description", "note");
  private static final int LONGEST_NUMBER = 40;

  private Spelling() {}

  /** A text that is no value of its field. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /** Says whether a field holds one value that can be typed. */
  static boolean isTyped(Field<?> field) {
    return TYPED.contains(field.type());
  }

  static Look look(Field<?> field) {
    return switch (field.type()) {
      case DATE -> Look.DAY;
      case NUMBER, AMOUNT, DAYS -> isShare(field) ? Look.PERCENT : Look.NUMBER;
      case FLAG -> Look.FLAG;
      case CHOICE -> Look.CHOICE;
      default -> PROSE.contains(field.name()) ? Look.PROSE : Look.LINE;
    };
  }

  private static boolean isShare(Field<?> field) {
    Range range = field.range();
    return range.least() == 0 && range.most() == 1;
  }

  /** Returns what can be chosen; first, where nothing need be said, that nothing is. */
  static List<Option> options(Field<?> field, Words words) {
    List<Option> options = new ArrayList<>();
    if (!field.isRequired() && field.usual().isEmpty() && !field.choices().isEmpty()) {
      options.add(new Option("", "not said"));
    }
    field.choices().forEach((name, it) -> options.add(new Option(name, words.word(it))));
    return options;
  }

  static String range(Field<?> field) {
    return isShare(field) ? "from 0 to 100" : field.range().words();
  }

  /** Returns a value as it is typed. */
  static String text(Field<?> field, Optional<Object> value) {
    return value.or(field::usual).map(it -> text(field, it)).orElse("");
  }

  private static String text(Field<?> field, Object value) {
    if (value instanceof Enum<?> constant) {
      return field.choices().entrySet().stream()
          .filter(it -> it.getValue() == constant)
          .map(it -> it.getKey())
          .findFirst()
          .orElseThrow();
    }
    if (value instanceof Boolean isTrue) {
      return isTrue ? YES : "";
    }
    if (value instanceof Double number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return plain(isShare(field) ? exact.movePointRight(2) : exact);
    }
    return value instanceof BigDecimal amount ? plain(amount) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Reads what was typed, which is not blank. */
  static Object value(Field<?> field, String text) throws Unreadable {
    String typed = text.strip();
    return switch (field.type()) {
      case DATE -> day(typed);
      case NUMBER ->
          (isShare(field) ? number(typed).movePointLeft(2) : number(typed)).doubleValue();
      case AMOUNT -> number(typed);
      case DAYS -> whole(typed);
      case FLAG -> typed.equals(YES);
      case CHOICE -> choice(field, typed);
      default -> look(field) == Look.PROSE ? text : typed;
    };
  }

  static LocalDate day(String typed) throws Unreadable {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Unreadable("“%s” is no day. Write it as 2027-06-30.".formatted(shown(typed)));
    }
  }

  static BigDecimal number(String typed) throws Unreadable {
    try {
      if (typed.length() <= LONGEST_NUMBER) {
        BigDecimal number = new BigDecimal(typed);
        if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      // It is told below.
    }
    throw new Unreadable("“%s” is no number. Write it as 1250 or 12.5.".formatted(shown(typed)));
  }

  private static int whole(String typed) throws Unreadable {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new Unreadable("“%s” is no whole number. Write it as 31.".formatted(shown(typed)));
    }
  }

  private static Enum<?> choice(Field<?> field, String typed) throws Unreadable {
    Enum<?> chosen = field.choices().get(typed);
    if (chosen == null) {
      throw new Unreadable(
          "“%s” cannot be chosen. Choose one of: %s."
              .formatted(shown(typed), String.join(", ", field.choices().keySet())));
    }
    return chosen;
  }

  private static String shown(String typed) {
    return Words.beginning(typed, LONGEST_NUMBER);
  }
}
