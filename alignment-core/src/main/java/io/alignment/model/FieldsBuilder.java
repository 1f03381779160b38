package io.alignment.model;

import com.google.common.collect.Collections2;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Collects the {@link Fields} of something: each with its name, how it is read, and how it is put
 * into a draft. A draft is a builder, or the thing itself where that is small.
 *
 * @param <T> what has the fields
 * @param <D> of what it is made
 */
final class FieldsBuilder<T, D> {

  private final String noun;
  private final Function<Function<Field<T>, Optional<?>>, D> start;
  private final List<Field<T>> fields;

  private FieldsBuilder(
      String noun, List<Field<T>> first, Function<Function<Field<T>, Optional<?>>, D> start) {
    this.noun = noun;
    this.start = start;
    fields = new ArrayList<>(first);
  }

  /** Returns a field that is given when a draft is made. */
  static <T, V> First<T, V> first(String name, Field.Type type, Function<T, V> get) {
    return new First<>(name, type, get, Range.any());
  }

  /** A field that is given when a draft is made. */
  record First<T, V>(String name, Field.Type type, Function<T, V> get, Range range) {
    First<T, V> within(Range bounds) {
      return new First<>(name, type, get, bounds);
    }

    private Field<T> at(int position) {
      return new Field<T>(name, type, position, it -> Optional.of(get.apply(it)), Optional.empty())
          .require()
          .within(range);
    }

    @SuppressWarnings("unchecked") // It is what the type of the field says.
    private V of(Optional<?> value) {
      return (V) value.orElseThrow();
    }
  }

  static <T, D> FieldsBuilder<T, D> of(String noun, Supplier<D> start) {
    return new FieldsBuilder<>(noun, List.of(), values -> start.get());
  }

  static <T, A, D> FieldsBuilder<T, D> of(String noun, First<T, A> first, Function<A, D> start) {
    Field<T> one = first.at(0);
    return new FieldsBuilder<>(
        noun, List.of(one), values -> start.apply(first.of(values.apply(one))));
  }

  static <T, A, B, D> FieldsBuilder<T, D> of(
      String noun, First<T, A> first, First<T, B> second, BiFunction<A, B, D> start) {
    Field<T> one = first.at(0);
    Field<T> two = second.at(1);
    return new FieldsBuilder<>(
        noun,
        List.of(one, two),
        values -> start.apply(first.of(values.apply(one)), second.of(values.apply(two))));
  }

  Fields<T> build(Function<D, T> finish) {
    return new Fields<>(noun, fields, start, finish);
  }

  // A single value

  /** Adds a field without which nothing is whole. */
  <V> FieldsBuilder<T, D> required(
      String name, Field.Type type, Function<T, V> get, BiFunction<D, V, D> put) {
    return add(name, type, it -> Optional.of(get.apply(it)), put).last(Field::require);
  }

  /** Adds a field that may be absent. */
  <V> FieldsBuilder<T, D> optional(
      String name, Field.Type type, Function<T, Optional<V>> get, BiFunction<D, V, D> put) {
    return add(name, type, get, put);
  }

  /** Adds a field that has a value also if none is given. */
  <V> FieldsBuilder<T, D> usual(
      String name, Field.Type type, V value, Function<T, V> get, BiFunction<D, V, D> put) {
    return add(name, type, it -> Optional.of(get.apply(it)), put).last(it -> it.usually(value));
  }

  /** Adds a choice that may be absent. */
  <V extends Enum<V>> FieldsBuilder<T, D> choice(
      String name, Class<V> constants, Function<T, Optional<V>> get, BiFunction<D, V, D> put) {
    return optional(name, Field.Type.CHOICE, get, put).of(constants);
  }

  /** Adds a choice that is something also if nothing is chosen. */
  <V extends Enum<V>> FieldsBuilder<T, D> choice(
      String name, V value, Function<T, V> get, BiFunction<D, V, D> put) {
    return usual(name, Field.Type.CHOICE, value, get, put).of(value.getDeclaringClass());
  }

  FieldsBuilder<T, D> number(
      String name, Function<T, OptionalDouble> get, BiFunction<D, Double, D> put) {
    return add(name, Field.Type.NUMBER, it -> boxed(get.apply(it)), put);
  }

  FieldsBuilder<T, D> days(
      String name, Function<T, OptionalInt> get, BiFunction<D, Integer, D> put) {
    return add(name, Field.Type.DAYS, it -> boxed(get.apply(it)), put).within(Range.atLeast(1));
  }

  /** Says that documents tell the field added last, and what comes after it, by other means. */
  FieldsBuilder<T, D> implied() {
    return last(Field::imply);
  }

  /** Adds fields of a part of it. */
  <P, E> FieldsBuilder<T, D> fieldsOf(
      List<Field<P>> others, Function<T, Optional<P>> part, Function<D, E> draft) {
    @SuppressWarnings("unchecked") // Only drafts of this type are put into.
    Function<Object, Object> anyDraft = (Function<Object, Object>) (Function<?, ?>) draft;
    for (Field<P> other : others) {
      fields.add(other.within(fields.size(), part, anyDraft));
    }
    return this;
  }

  /** Adds a whole number of at least 1. */
  FieldsBuilder<T, D> count(
      String name, Function<T, OptionalInt> get, BiFunction<D, Integer, D> put) {
    return days(name, get, put);
  }

  /** Says which numbers the field added last may hold. */
  FieldsBuilder<T, D> within(Range range) {
    return last(it -> it.within(range));
  }

  /** Says of which constants the field added last is one. */
  FieldsBuilder<T, D> of(Class<? extends Enum<?>> constants) {
    return last(it -> it.oneOf(constants.getEnumConstants(), Field::nameOf));
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  // Several values, which are put one by one

  FieldsBuilder<T, D> texts(
      String name, Function<T, ? extends Collection<String>> get, BiFunction<D, String, D> put) {
    return add(name, Field.Type.TEXTS, it -> unlessEmpty(get.apply(it)), put);
  }

  /** Says that the field added last holds ids of elements of a type. */
  FieldsBuilder<T, D> naming(Element.Type type) {
    return last(it -> it.naming(type));
  }

  /** Says that the field added last tells another one too, where that is not written. */
  FieldsBuilder<T, D> standingIn(String name) {
    return last(it -> it.standingIn(name));
  }

  FieldsBuilder<T, D> topics(
      String name, Function<T, Set<Topic>> get, BiFunction<D, Topic, D> put) {
    return texts(
            name,
            it -> Collections2.transform(get.apply(it), Topic::label),
            (it, label) -> put.apply(it, Topic.labelled(label)))
        .last(it -> it.oneOf(Topic.values(), Topic::label));
  }

  FieldsBuilder<T, D> properties(
      String name,
      Function<T, Map<String, String>> get,
      BiFunction<D, Map.Entry<String, String>, D> put) {
    return add(
        name,
        Field.Type.PROPERTIES,
        it -> Optional.of(get.apply(it)).filter(map -> !map.isEmpty()),
        put);
  }

  <P> FieldsBuilder<T, D> parts(
      String name,
      Fields<P> parts,
      Function<T, ? extends Collection<P>> get,
      BiFunction<D, P, D> put) {
    return add(name, Field.Type.PARTS, it -> unlessEmpty(get.apply(it)), put)
        .last(it -> it.madeOf(parts));
  }

  /** Adds a part of which there is one at the most. */
  <P> FieldsBuilder<T, D> part(
      String name, Fields<P> fields, Function<T, Optional<P>> get, BiFunction<D, P, D> put) {
    return add(name, Field.Type.PARTS, it -> get.apply(it).map(List::of), put)
        .last(it -> it.madeOf(fields).alone());
  }

  private static Optional<Collection<?>> unlessEmpty(Collection<?> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  /** Says that relations of a kind are written here. */
  FieldsBuilder<T, D> relations(Relation.Kind kind) {
    fields.add(
        new Field<T>(
                kind.field(),
                Field.Type.RELATIONS,
                fields.size(),
                it -> Optional.empty(),
                Optional.empty())
            .leadingTo(kind));
    return this;
  }

  @SuppressWarnings("unchecked") // Only drafts and values of these types are put.
  private <V> FieldsBuilder<T, D> add(
      String name,
      Field.Type type,
      Function<T, ? extends Optional<?>> get,
      BiFunction<D, V, D> put) {
    BiFunction<Object, Object, Object> anyPut = (draft, value) -> put.apply((D) draft, (V) value);
    fields.add(new Field<>(name, type, fields.size(), get, Optional.of(anyPut)));
    return this;
  }

  private FieldsBuilder<T, D> last(Consumer<Field<T>> setting) {
    setting.accept(Iterables.getLast(fields));
    return this;
  }
}
