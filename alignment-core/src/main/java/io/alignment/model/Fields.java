package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fields of elements of a type, of relations of a kind, or of a part of an element such as a
 * measure, in the order in which documents write them. Immutable.
 *
 * @param <T> what has these fields
 */
public final class Fields<T> {

  private final String noun;
  private final List<Field<T>> fields;
  private final Function<Function<Field<T>, Optional<?>>, ?> start;
  // Those that are asked for again and again, as millions of elements are made and judged.
  private final long putLater; // by their positions
  private final List<Field<T>> written;
  private final List<Field<T>> judged;
  private final List<Field<T>> relations;
  private final List<Field<T>> naming;
  private final Function<Object, T> finish;

  /**
   * Makes the fields of something.
   *
   * @param noun what people call such a thing
   * @param start makes a draft of the values that are given first
   * @param finish makes the thing of the draft
   */
  @SuppressWarnings("unchecked") // Only drafts that start made are finished.
  <D> Fields(
      String noun,
      List<Field<T>> fields,
      Function<Function<Field<T>, Optional<?>>, D> start,
      Function<D, T> finish) {
    this.noun = noun;
    this.fields = ImmutableList.copyOf(fields);
    this.start = start;
    this.finish = (Function<Object, T>) finish;
    if (fields.size() > Long.SIZE) {
      throw new IllegalArgumentException(noun + " has more fields than a long has bits");
    }
    putLater =
        fields.stream()
            .filter(field -> !field.isGivenFirst() && field.type() != Field.Type.RELATIONS)
            .mapToLong(field -> 1L << field.position())
            .sum();
    written = those(field -> !field.isImplied());
    judged = those(FieldValidator::isJudged);
    relations = those(field -> field.type() == Field.Type.RELATIONS);
    naming = those(References::leads);
  }

  private List<Field<T>> those(Predicate<Field<T>> wanted) {
    return fields.stream().filter(wanted).collect(ImmutableList.toImmutableList());
  }

  /** {@return what people call something with these fields, such as "objective" or "reading"} */
  public String noun() {
    return noun;
  }

  /** {@return the fields in the order in which documents write them} */
  public List<Field<T>> list() {
    return fields;
  }

  /** {@return those of the fields that documents write as such: all but the last, implied ones} */
  public List<Field<T>> written() {
    return written;
  }

  /** {@return those of the fields in which documents write relations} */
  public List<Field<T>> relations() {
    return relations;
  }

  /** Returns those of the fields that hold ids of elements, or parts that do. */
  List<Field<T>> naming() {
    return naming;
  }

  /** Returns those of the fields whose values can be wrong by themselves. */
  List<Field<T>> judged() {
    return judged;
  }

  /**
   * Returns a field.
   *
   * @param name its name
   * @return the field; empty if there is none of this name
   */
  public Optional<Field<T>> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Makes an element, relation or part of the values of its fields. Like a builder it does not
   * judge them; {@link StrategyBuilder#problems()} does.
   *
   * @param values returns the value of a field, as its type says; empty for what is absent or as
   *     usual
   * @return what has these values
   * @throws java.util.NoSuchElementException if a value is absent without which it cannot be made
   * @throws ClassCastException if a value is not what the type of its field says
   */
  public T make(Function<Field<T>, Optional<?>> values) {
    return make(values, -1);
  }

  /**
   * Makes an element, relation or part of the values of some of its fields; all others are absent
   * or as usual. Cost: linear in these, however many fields there could be.
   *
   * @param values as for {@link #make(Function)}
   * @param standing which fields may have a value besides those without which it cannot be made:
   *     the bit of each is that of its {@linkplain Field#position() position}
   * @return what has these values
   */
  public T make(Function<Field<T>, Optional<?>> values, long standing) {
    Object draft = start.apply(values);
    for (long rest = standing & putLater; rest != 0; rest &= rest - 1) {
      Field<T> field = fields.get(Long.numberOfTrailingZeros(rest));
      Optional<?> value = values.apply(field);
      if (value.isPresent()) {
        draft = field.put(draft, value.get());
      }
    }
    return finish.apply(draft);
  }

  /**
   * Returns something with another value of a field.
   *
   * @param whole what has these fields
   * @param name the name of the field
   * @param value its new value, as its type says, in place of the old one
   * @return something equal but for the field
   * @throws IllegalArgumentException if there is no such field
   */
  public T with(T whole, String name, Object value) {
    return changed(whole, name, Optional.of(value));
  }

  /**
   * Returns something of which a field is absent or as usual.
   *
   * @param whole what has these fields
   * @param name the name of the field
   * @return something equal but for the field
   * @throws IllegalArgumentException if there is no such field
   */
  public T without(T whole, String name) {
    return changed(whole, name, Optional.empty());
  }

  private T changed(T whole, String name, Optional<?> value) {
    if (field(name).isEmpty()) {
      throw new IllegalArgumentException(
          "No %s has a field \"%s\". It has: %s.".formatted(noun, name, fields));
    }
    return make(field -> field.name().equals(name) ? value : field.value(whole));
  }
}
