package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the problems that the value of a field has by itself: broken texts, days of no calendar,
 * and numbers out of range. Most values have none, so what it takes to speak of one is made only
 * then.
 */
final class FieldValidator {

  private final Problems problems;

  FieldValidator(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks the fields of something.
   *
   * @param part the same as an element or relation; null for a strategy as a whole
   */
  <T> void check(Fields<T> fields, T whole, @Nullable Part part) {
    if (!areSound(fields, whole)) {
      report(fields, whole, part, "", Problems.label(part));
    }
  }

  /** Says whether the values of a field can be wrong by themselves. */
  static boolean isJudged(Field<?> field) {
    return switch (field.type()) {
      case TEXT, WORD, DATE, NUMBER, AMOUNT, DAYS, TEXTS, PROPERTIES, PARTS -> true;
      case END, FLAG, CHOICE, RELATIONS -> false;
    };
  }

  private static <T> boolean areSound(Fields<T> fields, T whole) {
    List<Field<T>> judged = fields.judged();
    for (int i = 0; i < judged.size(); i++) {
      Optional<Object> value = judged.get(i).value(whole);
      if (value.isPresent() && !isSound(judged.get(i), value.get())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSound(Field<?> field, Object value) {
    return switch (field.type()) {
      case TEXT, WORD -> isSound((String) value, field.longest());
      case DATE -> isInCalendar((LocalDate) value);
      case NUMBER -> field.range().holds((Double) value);
      case AMOUNT -> field.range().holds((BigDecimal) value);
      case DAYS -> field.range().holds((Integer) value);
      case TEXTS -> areAllSound((Collection<?>) value, field.longest());
      case PROPERTIES ->
          areAllSound(((Map<?, ?>) value).keySet(), field.longest())
              && areAllSound(((Map<?, ?>) value).values(), field.longest());
      case PARTS -> areAllSound(field.parts().orElseThrow(), (Collection<?>) value);
      case END, FLAG, CHOICE, RELATIONS -> true;
    };
  }

  private static boolean areAllSound(Collection<?> texts, int longest) {
    for (Object text : texts) {
      if (!isSound((String) text, longest)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAllSound(Fields<Object> fields, Collection<?> parts) {
    for (Object part : parts) {
      if (!areSound(fields, part)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the texts of a field that are too long or broken. */
  private static Stream<String> unsound(Field<?> field, Object value) {
    Stream<?> texts =
        value instanceof Map<?, ?> map
            ? Stream.concat(map.keySet().stream(), map.values().stream())
            : value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    return texts.map(String.class::cast).filter(text -> !isSound(text, field.longest()));
  }

  /**
   * Reports what is wrong with the fields of something.
   *
   * @param part the element or relation to which it belongs; null for a strategy as a whole
   * @param path where in that it stands
   * @param label what people call it
   */
  private <T> void report(
      Fields<T> fields, T whole, @Nullable Part part, String path, String label) {
    for (Field<T> field : fields.judged()) {
      Optional<Object> value = field.value(whole);
      if (value.isPresent() && !isSound(field, value.get())) {
        report(field, value.get(), part, path + field.name(), label);
      }
    }
  }

  private void report(
      Field<?> field, Object value, @Nullable Part part, String path, String label) {
    switch (field.type()) {
      case DATE ->
          problems.addOf(
              label,
              Code.DATE_OUT_OF_RANGE,
              part,
              path,
              "has the %s %s, which is not between the years 0 and 9999. Mend it.",
              field,
              value);
      case NUMBER, DAYS, AMOUNT ->
          problems.addOf(
              label,
              Code.NUMBER_OUT_OF_RANGE,
              part,
              path,
              "has the %s %s. It must be %s.",
              field,
              value instanceof BigDecimal amount ? Decimals.show(amount) : value,
              wordsOfRange(field));
      case TEXT, WORD, TEXTS, PROPERTIES ->
          unsound(field, value)
              .findFirst()
              .ifPresent(text -> report(text, field.longest(), part, path));
      case PARTS -> {
        Fields<Object> fields = field.parts().orElseThrow();
        int number = 0;
        for (Object item : (Collection<?>) value) {
          report(fields, item, part, path + "/" + number + "/", label(fields, item, label));
          number++;
        }
      }
      case END, FLAG, CHOICE, RELATIONS -> {}
    }
  }

  private void report(String text, int longest, @Nullable Part part, String path) {
    if (isTooLong(text, longest)) {
      problems.add(
          Code.TEXT_TOO_LONG,
          part,
          path,
          "has %s characters in its %s. Shorten it to %s at most.",
          text.codePointCount(0, text.length()),
          path,
          longest);
    } else {
      problems.add(
          Code.INVALID_TEXT,
          part,
          path,
          "contains half of a surrogate pair in its %s, which is no character. Remove it.",
          path);
    }
  }

  private static String label(Fields<Object> fields, Object item, String label) {
    return fields
        .field("name")
        .or(() -> fields.field("id"))
        .flatMap(name -> name.value(item))
        .map(name -> label(fields.noun(), (String) name, label))
        .orElse(label);
  }

  /** Returns what people call a part with a name. */
  static String label(String noun, String name, String whole) {
    return "%s \"%s\" of %s"
        .formatted(
            Problems.upperFirst(noun),
            Problems.shorten(name),
            whole.equals(Problems.label(null)) ? "the strategy" : whole);
  }

  private static String wordsOfRange(Field<?> field) {
    String words = field.range().words();
    if (field.type() == Field.Type.AMOUNT) {
      return words + ", with at most 18 digits before the decimal point and 18 after it";
    }
    boolean mayBeInfinite = field.type() == Field.Type.NUMBER && !field.range().isBounded();
    return mayBeInfinite
        ? ("a finite number" + (words.startsWith("0") ? ", " : " ") + words).strip()
        : words;
  }

  private static boolean isInCalendar(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= 9999;
  }

  private static boolean isSound(String text, int longest) {
    return !isTooLong(text, longest) && !isBroken(text);
  }

  private static boolean isTooLong(String text, int longest) {
    return text.length() > longest && text.codePointCount(0, text.length()) > longest;
  }

  private static boolean isBroken(String text) {
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= text.charAt(i);
    }
    // Nearly all texts have no bits together that a surrogate could have.
    return bits >= Character.MIN_SURROGATE && hasHalfPair(text);
  }

  private static boolean hasHalfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
