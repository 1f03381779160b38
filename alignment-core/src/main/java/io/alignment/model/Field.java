package io.alignment.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A field of an element, of a relation, or of a part of an element such as a measure: its name,
 * what it holds, and how to read it. All of them stand in the {@link FieldTable}.
 *
 * @param <T> what has the field
 */
public final class Field<T> {

  private static final int LONGEST_ID = 1000;
  private static final int LONGEST_TEXT = 1_000_000;

  private final String name;
  private final Type type;
  private final int position;
  private final int longest;
  private final Function<T, ? extends Optional<?>> reading;
  private final Optional<BiFunction<Object, Object, Object>> putting;
  // The rest is set while the table is made, and never again.
  private boolean isRequired;
  private boolean isImplied;
  private Optional<Object> usual = Optional.empty();
  private Range range = Range.any();
  private Map<String, Enum<?>> choices = ImmutableMap.of();
  private Optional<Fields<Object>> parts = Optional.empty();
  private boolean isSingle;
  private Optional<Relation.Kind> relation = Optional.empty();
  private Optional<Element.Type> named = Optional.empty();
  private Optional<String> standsInFor = Optional.empty();

  Field(
      String name,
      Type type,
      int position,
      Function<T, ? extends Optional<?>> reading,
      Optional<BiFunction<Object, Object, Object>> putting) {
    this.name = name;
    this.type = type;
    this.position = position;
    longest = name.equals("id") ? LONGEST_ID : LONGEST_TEXT;
    this.reading = reading;
    this.putting = putting;
  }

  Field<T> require() {
    isRequired = true;
    return this;
  }

  Field<T> imply() {
    isImplied = true;
    return this;
  }

  /**
   * Returns this field as one of something larger, of which it reads and into which it puts a part.
   *
   * @param part returns the part that has this field, if there is one
   * @param draft returns what that part is made of, which changes as values are put into it
   */
  <W> Field<W> within(int place, Function<W, Optional<T>> part, Function<Object, Object> draft) {
    Field<W> same =
        new Field<W>(
            name,
            type,
            place,
            whole -> part.apply(whole).flatMap(this::value),
            putting.map(
                put ->
                    (whole, value) -> {
                      var unused = put.apply(draft.apply(whole), value);
                      return whole;
                    }));
    same.usual = usual;
    same.range = range;
    same.choices = choices;
    same.parts = parts;
    same.relation = relation;
    same.named = named;
    return same;
  }

  Field<T> usually(Object value) {
    usual = Optional.of(value);
    return this;
  }

  Field<T> within(Range bounds) {
    range = bounds;
    return this;
  }

  @SuppressWarnings("unchecked") // It is one of them.
  <E extends Enum<?>> Field<T> oneOf(E[] constants, Function<? super E, String> name) {
    choices = Maps.uniqueIndex(List.<Enum<?>>of(constants), it -> name.apply((E) it));
    return this;
  }

  @SuppressWarnings("unchecked") // Whoever walks the table knows no types.
  Field<T> madeOf(Fields<?> fields) {
    parts = Optional.of((Fields<Object>) fields);
    return this;
  }

  Field<T> alone() {
    isSingle = true;
    return this;
  }

  Field<T> leadingTo(Relation.Kind kind) {
    relation = Optional.of(kind);
    return this;
  }

  Field<T> standingIn(String name) {
    standsInFor = Optional.of(name);
    return this;
  }

  Field<T> naming(Element.Type type) {
    named = Optional.of(type);
    return this;
  }

  /**
   * Returns the name that documents use for a constant, such as {@code internal-process}.
   *
   * @param constant the constant
   * @return its name
   */
  public static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return its name, as documents write it} */
  public String name() {
    return name;
  }

  /** {@return what it holds} */
  public Type type() {
    return type;
  }

  /** {@return its place among the {@linkplain Fields#list() fields}, from 0} */
  public int position() {
    return position;
  }

  /** {@return whether it always has a value that somebody must give} */
  public boolean isRequired() {
    return isRequired;
  }

  /**
   * {@return whether documents say it by where something stands, rather than in a field of its own}
   */
  public boolean isImplied() {
    return isImplied;
  }

  /** {@return the value that it has unless another is given; empty if it is absent then} */
  public Optional<Object> usual() {
    return usual;
  }

  /** {@return which numbers it may hold, if it holds numbers} */
  public Range range() {
    return range;
  }

  /** {@return how many characters its texts may have: 1,000 for an id, a million for others} */
  public int longest() {
    return longest;
  }

  /**
   * {@return the constants that can be chosen, by the names that documents use; empty if anything
   * can stand there}
   */
  public Map<String, Enum<?>> choices() {
    return choices;
  }

  /** {@return the fields of each of its parts, if it holds parts} */
  public Optional<Fields<Object>> parts() {
    return parts;
  }

  /** {@return whether it holds one part at the most, which documents write without a list} */
  public boolean isSingle() {
    return isSingle;
  }

  /** {@return the kind of the relations that stand here, if it holds relations} */
  public Optional<Relation.Kind> relation() {
    return relation;
  }

  /** {@return the required field that has its value where it is not written itself} */
  public Optional<String> standsInFor() {
    return standsInFor;
  }

  /**
   * {@return the type of the elements whose ids stand here, if such ids do; those of relations are
   * no values}
   */
  public Optional<Element.Type> named() {
    return named;
  }

  /**
   * Returns the value of this field.
   *
   * @param whole what has the field
   * @return the value, as its {@link Type} says; empty if it is absent, as empty collections are,
   *     and for relations, which elements do not know
   */
  @SuppressWarnings("unchecked") // An optional value is one of an object as well.
  public Optional<Object> value(T whole) {
    return (Optional<Object>) reading.apply(whole);
  }

  /** Says whether a value is given when something is first made, rather than put into it. */
  boolean isGivenFirst() {
    return putting.isEmpty() && type != Type.RELATIONS;
  }

  /** Puts a value into what is being made, and returns that. */
  Object put(Object draft, Object value) {
    BiFunction<Object, Object, Object> put = putting.orElseThrow();
    Object made = draft;
    switch (type) {
      case TEXTS, PARTS -> {
        for (Object item : (Collection<?>) value) {
          made = put.apply(made, item);
        }
      }
      case PROPERTIES -> {
        for (Map.Entry<?, ?> property : ((Map<?, ?>) value).entrySet()) {
          made = put.apply(made, property);
        }
      }
      default -> made = put.apply(made, value);
    }
    return made;
  }

  @Override
  public String toString() {
    return name;
  }

  /** What a field holds. */
  public enum Type {
    /** A text. */
    TEXT,
    /** A text that stands in many places, such as an id or a unit. */
    WORD,
    /** The id of an element at an end of a relation. */
    END,
    /** A day: {@link java.time.LocalDate}. */
    DATE,
    /** A number that is computed with: {@link Double}. */
    NUMBER,
    /** An exact amount: {@link java.math.BigDecimal}. */
    AMOUNT,
    /** A whole number, such as one of days: {@link Integer}. */
    DAYS,
    /** True or false: {@link Boolean}. */
    FLAG,
    /** One of several constants: {@link Enum}. */
    CHOICE,
    /** Several texts: {@link Collection} of {@link String}. */
    TEXTS,
    /** Texts by text: {@link Map}. */
    PROPERTIES,
    /** Several things with fields of their own: {@link Collection}. */
    PARTS,
    /** Relations of a kind, which documents write at the element where this field stands. */
    RELATIONS
  }
}
