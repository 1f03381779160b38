package io.alignment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Checks the fields of an element or relation. */
  <P extends Part> void check(Fields<P> fields, P part) {
    if (!areSound(fields, part)) {
      report(fields, part, part, "", Problems.label(part));
    }
  }

  /** Checks the fields that a strategy as a whole has. */
  void checkStrategy(Preface preface) {
    for (Field<Preface> field : FieldTable.ofStrategy().list()) {
      field
          .value(preface)
          .filter(value -> !isSound(field, value))
          .ifPresent(
              value ->
                  problems.add(
                      Problem.Code.INVALID_TEXT,
                      Optional.empty(),
                      List.of(),
                      field.name(),
                      "The strategy contains half of a surrogate pair in its %s, which is no character."
                              .formatted(field.name())
                          + " Remove it."));
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
      case TEXT, WORD -> !isBroken((String) value);
      case DATE -> isInCalendar((LocalDate) value);
      case NUMBER -> field.range().holds((Double) value);
      case AMOUNT -> field.range().holds((BigDecimal) value);
      case DAYS -> field.range().holds((Integer) value);
      case TEXTS -> texts(value).stream().noneMatch(FieldValidator::isBroken);
      case PROPERTIES ->
          texts(((Map<?, ?>) value).keySet()).stream().noneMatch(FieldValidator::isBroken)
              && texts(((Map<?, ?>) value).values()).stream().noneMatch(FieldValidator::isBroken);
      case PARTS -> areAllSound(field.parts().orElseThrow(), (Collection<?>) value);
      case END, FLAG, CHOICE, RELATIONS -> true;
    };
  }

  private static boolean areAllSound(Fields<Object> fields, Collection<?> parts) {
    for (Object part : parts) {
      if (!areSound(fields, part)) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // The type of the field says so.
  private static Collection<String> texts(Object value) {
    return (Collection<String>) value;
  }

  /**
   * Reports what is wrong with the fields of something.
   *
   * @param part the element or relation to which it belongs
   * @param path where in that it stands
   * @param label what people call it
   */
  private <T> void report(Fields<T> fields, T whole, Part part, String path, String label) {
    for (Field<T> field : fields.judged()) {
      Optional<Object> value = field.value(whole);
      if (value.isPresent() && !isSound(field, value.get())) {
        report(field, value.get(), part, path + field.name(), label);
      }
    }
  }

  private void report(Field<?> field, Object value, Part part, String path, String label) {
    switch (field.type()) {
      case DATE -> problems.dateOutOfRange(part, path, (LocalDate) value);
      case NUMBER, DAYS -> problems.outOfRange(part, path, label, value, wordsOfRange(field));
      case AMOUNT ->
          problems.outOfRange(
              part, path, label, Decimals.show((BigDecimal) value), wordsOfRange(field));
      case PARTS -> {
        Fields<Object> fields = field.parts().orElseThrow();
        int number = 0;
        for (Object item : (Collection<?>) value) {
          report(fields, item, part, path + "/" + number + "/", label(fields, item, label));
          number++;
        }
      }
      case TEXTS ->
          texts(value).stream()
              .filter(FieldValidator::isBroken)
              .forEach(text -> problems.brokenText(part, path));
      case TEXT, WORD, PROPERTIES -> problems.brokenText(part, path);
      case END, FLAG, CHOICE, RELATIONS -> {}
    }
  }

  private static String label(Fields<Object> fields, Object item, String label) {
    return fields
        .field("name")
        .flatMap(name -> name.value(item))
        .map(name -> "%s \"%s\" of %s".formatted(Problems.upperFirst(fields.noun()), name, label))
        .orElse(label);
  }

  private static String wordsOfRange(Field<?> field) {
    String words = field.range().words();
    if (field.type() == Field.Type.AMOUNT) {
      return words + ", with at most 18 digits before the decimal point and 18 after it";
    }
    boolean mayBeInfinite = field.type() == Field.Type.NUMBER && !field.range().isBounded();
    return mayBeInfinite ? ("a finite number " + words).strip() : words;
  }

  private static boolean isInCalendar(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= 9999;
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
