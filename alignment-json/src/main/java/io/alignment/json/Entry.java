package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document: values by field, whatever its shape. Reading makes it of the tokens of a
 * document, writing of an element. If asked for, it knows the places of its values too.
 */
final class Entry {

  private final Shape shape;
  private final @Nullable Object[] values;
  private final Map<String, Place> places = new HashMap<>(0);
  private long seen;
  private boolean broken;

  Entry(Shape shape) {
    this.shape = shape;
    values = new Object[shape.fields().size()];
  }

  Shape shape() {
    return shape;
  }

  /** Notes that a field is there, whatever its value; false if it was noted before. */
  boolean see(int position) {
    long before = seen;
    seen |= 1L << position;
    return seen != before;
  }

  boolean hasSeen(int position) {
    return (seen & 1L << position) != 0;
  }

  /** Says whether a field is missing or cannot be used, which was reported when it was read. */
  boolean isBroken() {
    return broken;
  }

  void markBroken() {
    broken = true;
  }

  // Values

  Entry set(String field, Object value) {
    values[position(field)] = value;
    return this;
  }

  boolean has(String field) {
    return value(field) != null;
  }

  @Nullable Object value(String field) {
    return values[position(field)];
  }

  private int position(String field) {
    int position = shape.positionOf(field);
    if (position < 0) {
      throw new IllegalArgumentException("No " + shape.noun() + " has a field " + field);
    }
    return position;
  }

  Optional<String> text(String field) {
    return Optional.ofNullable((String) value(field));
  }

  Optional<LocalDate> date(String field) {
    return Optional.ofNullable((LocalDate) value(field));
  }

  Optional<BigDecimal> amount(String field) {
    return Optional.ofNullable((BigDecimal) value(field));
  }

  OptionalDouble number(String field) {
    Double value = (Double) value(field);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  OptionalInt days(String field) {
    Integer value = (Integer) value(field);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  boolean flag(String field) {
    return Boolean.TRUE.equals(value(field));
  }

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return Optional.ofNullable(type.cast(value(field)));
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String field) {
    List<String> value = (List<String>) value(field);
    return value == null ? ImmutableList.of() : value;
  }

  @SuppressWarnings("unchecked")
  Map<String, String> properties(String field) {
    Map<String, String> value = (Map<String, String>) value(field);
    return value == null ? ImmutableMap.of() : value;
  }

  @SuppressWarnings("unchecked")
  List<Entry> entries(String field) {
    List<Entry> value = (List<Entry>) value(field);
    return value == null ? ImmutableList.of() : value;
  }

  // Places

  /** Notes where a part of this entry stands: a field, an item such as owner/1, or itself (""). */
  void note(String part, Place place) {
    places.put(part, place);
  }

  /** Returns the nearest known place to a part such as {@code measures/0/weight}. */
  Place placeOf(String part) {
    int slash = part.indexOf('/');
    if (slash > 0 && shape.positionOf(part.substring(0, slash)) >= 0) {
      int next = part.indexOf('/', slash + 1);
      String number = part.substring(slash + 1, next < 0 ? part.length() : next);
      Object list = value(part.substring(0, slash));
      if (list instanceof List<?> items
          && Integer.parseInt(number) < items.size()
          && items.get(Integer.parseInt(number)) instanceof Entry item) {
        return item.placeOf(next < 0 ? "" : part.substring(next + 1));
      }
    }
    Place own = places.getOrDefault("", Place.TOP);
    return places.getOrDefault(part, own);
  }
}
