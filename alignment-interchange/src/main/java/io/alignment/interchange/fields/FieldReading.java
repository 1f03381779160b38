package io.alignment.interchange.fields;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import io.alignment.model.Field;
import io.alignment.model.Fields;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FieldTexts} wrote, and what a stranger made of it: texts that no field can take
 * are {@link #unread()}, and nothing else is.
 */
public final class FieldReading {

  private static final int MOST_DIGITS = 100;

  private final Map<String, String> texts;
  private final Set<String> unread;

  /**
   * Begins to read.
   *
   * @param texts texts by key
   */
  public FieldReading(Map<String, String> texts) {
    this.texts = texts;
    unread = new LinkedHashSet<>(texts.keySet());
  }

  /** {@return the keys of the texts that were not read so far} */
  public Set<String> unread() {
    return unread;
  }

  /**
   * Returns the text of a key, which is read then.
   *
   * @param key the key
   * @return its text
   */
  public Optional<String> take(String key) {
    unread.remove(key);
    return Optional.ofNullable(texts.get(key));
  }

  /**
   * Makes something of the texts.
   *
   * @param fields its fields
   * @param known values by the names of fields that are told elsewhere, which go before texts
   * @return what has these values
   * @throws NoSuchElementException if a value is absent without which it cannot be made
   */
  public <T> T make(Fields<T> fields, Map<String, ?> known) {
    List<String> read = new ArrayList<>();
    Map<String, Object> values = values(fields, texts, "", read);
    values.putAll(known);
    T made = made(fields, values);
    read.removeAll(known.keySet());
    read.forEach(unread::remove);
    return made;
  }

  private static <T> T made(Fields<T> fields, Map<String, ?> values) {
    for (Field<T> field : fields.list()) {
      if (field.isRequired() && !values.containsKey(field.name())) {
        throw new NoSuchElementException(field.name());
      }
    }
    return fields.make(
        it -> Optional.ofNullable(values.get(it.name())),
        fields.list().stream()
            .filter(it -> values.containsKey(it.name()))
            .mapToLong(it -> 1L << it.position())
            .sum());
  }

  /** Reads the values of fields, whose keys all begin with the same. */
  private static Map<String, Object> values(
      Fields<?> fields, Map<String, String> some, String before, List<String> read) {
    Map<String, Map<String, String>> groups = new HashMap<>();
    some.forEach(
        (key, text) -> {
          int point = key.indexOf('.');
          if (point > 0) {
            groups
                .computeIfAbsent(key.substring(0, point), it -> new LinkedHashMap<>())
                .put(key.substring(point + 1), text);
          }
        });
    Map<String, Object> values = new HashMap<>();
    for (Field<?> field : fields.list()) {
      Map<String, String> group = groups.getOrDefault(field.name(), Map.of());
      value(field, some.get(field.name()), group, before + field.name(), read)
          .ifPresent(it -> values.put(field.name(), it));
    }
    return values;
  }

  private static Optional<?> value(
      Field<?> field,
      @Nullable String text,
      Map<String, String> group,
      String key,
      List<String> read) {
    return switch (field.type()) {
      case RELATIONS -> Optional.empty();
      case TEXTS -> unlessEmpty(texts(field, numbered(group), key, read));
      case PROPERTIES -> {
        group.keySet().forEach(it -> read.add(key + "." + it));
        yield Optional.of(group).filter(it -> !it.isEmpty());
      }
      case PARTS -> unlessEmpty(parts(field, group, key, read));
      default -> {
        Optional<?> value = Optional.ofNullable(text).flatMap(it -> parsed(field, it));
        if (value.isPresent()) {
          read.add(key);
        }
        yield value;
      }
    };
  }

  private static List<String> texts(
      Field<?> field, Map<Integer, String> numbered, String key, List<String> read) {
    List<String> texts = new ArrayList<>();
    numbered.forEach(
        (number, text) -> {
          if (field.choices().isEmpty() || field.choices().containsKey(text)) {
            read.add(key + "." + number);
            texts.add(text);
          }
        });
    return texts;
  }

  private static List<Object> parts(
      Field<?> field, Map<String, String> group, String key, List<String> read) {
    Fields<Object> fields = field.parts().orElseThrow();
    Map<Integer, Map<String, String>> each = new TreeMap<>();
    if (field.isSingle() && !group.isEmpty()) {
      each.put(0, group);
    } else {
      group.forEach(
          (rest, text) -> {
            int point = rest.indexOf('.');
            Integer number = point < 0 ? null : number(rest.substring(0, point));
            if (number != null) {
              each.computeIfAbsent(number, it -> new LinkedHashMap<>())
                  .put(rest.substring(point + 1), text);
            }
          });
    }
    List<Object> parts = new ArrayList<>();
    each.forEach(
        (number, some) -> {
          String inner = field.isSingle() ? key + "." : key + "." + number + ".";
          List<String> readOfPart = new ArrayList<>();
          try {
            parts.add(made(fields, values(fields, some, inner, readOfPart)));
            read.addAll(readOfPart);
          } catch (NoSuchElementException incomplete) {
            // Its texts stay unread.
          }
        });
    return parts;
  }

  private static Map<Integer, String> numbered(Map<String, String> group) {
    Map<Integer, String> numbered = new TreeMap<>();
    group.forEach(
        (key, text) -> {
          Integer number = number(key);
          if (number != null) {
            numbered.put(number, text);
          }
        });
    return numbered;
  }

  /** Returns a number as it is written by us, so that no two texts are the same one. */
  private static @Nullable Integer number(String text) {
    Integer number = Ints.tryParse(text);
    return number != null && number > 0 && number.toString().equals(text) ? number : null;
  }

  private static <T> Optional<List<T>> unlessEmpty(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  private static Optional<?> parsed(Field<?> field, String text) {
    return switch (field.type()) {
      case DATE -> date(text);
      case NUMBER -> decimal(text);
      case AMOUNT -> amount(text);
      case DAYS -> Optional.ofNullable(Ints.tryParse(text));
      case FLAG ->
          text.equals("true") || text.equals("false")
              ? Optional.of(text.equals("true"))
              : Optional.empty();
      case CHOICE -> Optional.ofNullable(field.choices().get(text));
      default -> Optional.of(text);
    };
  }

  /**
   * Reads a day.
   *
   * @param text a day such as 2026-11-23
   * @return the day; empty if it is none
   */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a number.
   *
   * @param text digits, perhaps with a point
   * @return the number; empty if it is none, or not finite
   */
  public static Optional<Double> decimal(String text) {
    return Optional.ofNullable(text.length() > MOST_DIGITS ? null : Doubles.tryParse(text))
        .filter(Double::isFinite);
  }

  private static Optional<BigDecimal> amount(String text) {
    try {
      return text.length() > MOST_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
