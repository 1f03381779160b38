package io.alignment.interchange.fields;

import io.alignment.model.Field;
import io.alignment.model.Fields;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an element, a relation or a whole strategy says, as texts by key, for formats that know
 * nothing but properties: the second measure's first reading is {@code
 * measures.2.readings.1.value}. What is absent or as usual has no key. {@link FieldReading} reads
 * them back.
 */
public final class FieldTexts {

  private FieldTexts() {}

  /**
   * Returns the texts of something.
   *
   * @param fields its fields
   * @param whole what has these fields
   * @param wanted says which of its fields have to be written
   * @return texts by key, in the order of the fields
   */
  public static <T> Map<String, String> of(Fields<T> fields, T whole, Predicate<Field<T>> wanted) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.list().stream().filter(wanted).forEach(it -> put(texts, "", it, whole));
    return texts;
  }

  private static <T> void put(Map<String, String> texts, String before, Field<T> field, T whole) {
    Optional<Object> value = field.value(whole);
    if (value.isPresent() && !value.equals(field.usual())) {
      putValue(texts, before + field.name(), field, value.get());
    }
  }

  @SuppressWarnings("unchecked") // The type of the field says so.
  private static void putValue(
      Map<String, String> texts, String key, Field<?> field, Object value) {
    switch (field.type()) {
      case TEXTS -> {
        int number = 0;
        for (Object text : (Collection<?>) value) {
          texts.put(key + "." + ++number, (String) text);
        }
      }
      case PROPERTIES ->
          ((Map<String, String>) value).forEach((name, text) -> texts.put(key + "." + name, text));
      case PARTS -> parts(texts, key, field, (Collection<Object>) value);
      default -> texts.put(key, text(field, value));
    }
  }

  private static void parts(
      Map<String, String> texts, String key, Field<?> field, Collection<Object> parts) {
    int number = 0;
    for (Object part : parts) {
      String before = field.isSingle() ? key + "." : key + "." + ++number + ".";
      for (Field<Object> inner : field.parts().orElseThrow().list()) {
        put(texts, before, inner, part);
      }
    }
  }

  private static String text(Field<?> field, Object value) {
    return switch (field.type()) {
      case NUMBER -> number((Double) value);
      case AMOUNT -> ((BigDecimal) value).toPlainString();
      case CHOICE -> Field.nameOf((Enum<?>) value);
      default -> value.toString();
    };
  }

  /**
   * Returns a number as people write it.
   *
   * @param number a finite number
   * @return its digits, which read back as the same number
   */
  public static String number(double number) {
    return Double.compare(number, (double) (long) number) == 0 && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
