package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A field of an object in a document. */
final class Field {

  private final SerializedString name;
  private final Type type;
  private final boolean required;
  private final ImmutableMap<String, Enum<?>> choices;
  private final ImmutableMap<Enum<?>, SerializableString> written;
  private final Optional<Shape> entries;

  private Field(
      SerializedString name,
      Type type,
      boolean required,
      ImmutableMap<String, Enum<?>> choices,
      Optional<Shape> entries) {
    this.name = name;
    this.type = type;
    this.required = required;
    this.choices = choices;
    ImmutableMap.Builder<Enum<?>, SerializableString> texts = ImmutableMap.builder();
    choices.forEach((text, constant) -> texts.put(constant, new SerializedString(text)));
    written = texts.buildOrThrow();
    this.entries = entries;
  }

  static Field of(String name, Type type) {
    return new Field(new SerializedString(name), type, false, ImmutableMap.of(), Optional.empty());
  }

  static Field choice(String name, Class<? extends Enum<?>> constants) {
    ImmutableMap.Builder<String, Enum<?>> choices = ImmutableMap.builder();
    for (Enum<?> constant : constants.getEnumConstants()) {
      choices.put(nameOf(constant), constant);
    }
    return new Field(
        new SerializedString(name), Type.CHOICE, false, choices.buildOrThrow(), Optional.empty());
  }

  static Field entries(String name, Shape shape) {
    return new Field(
        new SerializedString(name), Type.ENTRIES, false, ImmutableMap.of(), Optional.of(shape));
  }

  /** Describes the list of objects that is a section of a document. */
  static Field section(String name, Shape shape) {
    return new Field(
        new SerializedString(name), Type.SECTION, false, ImmutableMap.of(), Optional.of(shape));
  }

  Field require() {
    return new Field(name, type, true, choices, entries);
  }

  /** Returns its name. */
  String name() {
    return name.getValue();
  }

  /** Returns its name as it is written. */
  SerializableString writtenName() {
    return name;
  }

  /** Returns what its value is. */
  Type type() {
    return type;
  }

  /** Says whether every object must have it. */
  boolean required() {
    return required;
  }

  /** Returns for a choice the constants by the names that documents use. */
  ImmutableMap<String, Enum<?>> choices() {
    return choices;
  }

  /** Returns for a choice how a constant is written. */
  SerializableString written(Enum<?> constant) {
    return Objects.requireNonNull(written.get(constant));
  }

  /** Returns for a list of objects their shape. */
  Optional<Shape> entries() {
    return entries;
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
    ENTRIES,
    /** The same in a document, whose objects are handed over one by one when it is read. */
    SECTION
  }
}
