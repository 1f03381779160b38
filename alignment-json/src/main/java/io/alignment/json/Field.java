package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of an object in a document.
 *
 * @param name its name
 * @param type what its value is
 * @param required whether every object must have it
 * @param choices for a choice the constants by the names that documents use
 * @param entries for a list of objects their shape
 */
record Field(
    String name,
    Type type,
    boolean required,
    Map<String, Enum<?>> choices,
    Optional<Shape> entries) {

  static Field of(String name, Type type) {
    return new Field(name, type, false, Map.of(), Optional.empty());
  }

  static Field choice(String name, Class<? extends Enum<?>> constants) {
    ImmutableMap.Builder<String, Enum<?>> choices = ImmutableMap.builder();
    for (Enum<?> constant : constants.getEnumConstants()) {
      choices.put(nameOf(constant), constant);
    }
    return new Field(name, Type.CHOICE, false, choices.buildOrThrow(), Optional.empty());
  }

  static Field entries(String name, Shape shape) {
    return new Field(name, Type.ENTRIES, false, Map.of(), Optional.of(shape));
  }

  Field require() {
    return new Field(name, type, true, choices, entries);
  }

  /** Returns the name that documents use for a constant, such as {@code internal-process}. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the value of a field is. */
  enum Type {
    /** A text. */
    TEXT,
    /** A text that stands in many places, such as an id or a unit. */
    WORD,
    /** A day such as 2026-11-23. */
    DATE,
    /** A number that is computed with. */
    NUMBER,
    /** An exact amount. */
    AMOUNT,
    /** A whole number of days. */
    DAYS,
    /** True or false. */
    FLAG,
    /** One of several names. */
    CHOICE,
    /** A list of texts; a single one may stand without the list. */
    TEXTS,
    /** Texts by text. */
    PROPERTIES,
    /** A list of objects; a single one may stand without the list. */
    ENTRIES
  }
}
