package io.alignment.json;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document: values by field, whatever its shape. Reading makes it of the tokens of a
 * document, writing of an element. If asked for, it knows the places of its values too.
 */
final class Entry {

  /** What the model keeps in the order of days, in whatever order it was written. */
  private static final Set<String> BY_DAY = Set.of("checkIns", "plan", "readings");

  private final Shape shape;
  private final @Nullable Object[] values;
  private @Nullable Places places;
  private long seen;
  private long standing;
  private boolean broken;

  Entry(Shape shape) {
    this.shape = shape;
    values = new Object[shape.members().size()];
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
    return hasSeenAll(1L << position);
  }

  /** Says whether all fields of a set are there; the bit of each is that of its position. */
  boolean hasSeenAll(long positions) {
    return (seen & positions) == positions;
  }

  /** Returns which fields have a value; the bit of each is that of its position. */
  long standing() {
    return standing;
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
    return set(position(field), value);
  }

  Entry set(int position, Object value) {
    values[position] = value;
    standing |= 1L << position;
    return this;
  }

  boolean has(String field) {
    return value(field) != null;
  }

  @Nullable Object value(String field) {
    return values[position(field)];
  }

  @Nullable Object value(int position) {
    return values[position];
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

  OptionalDouble number(String field) {
    Double value = (Double) value(field);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
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

  /** Reports a document of another kind or version than the one that is expected. */
  void checkVersion(String expected, DocumentProblems problems) {
    Optional<String> version = text("format");
    if (version.isPresent() && !version.get().equals(expected)) {
      problems.add(
          "wrong-version",
          placeOf("format"),
          "This reader knows the format \"%s\" only, not \"%s\"."
              .formatted(expected, version.get()));
    }
  }

  // Places

  /** Notes where this entry stands; only then it knows the places of its parts. */
  void standAt(Place start) {
    places = new Places(start, ArrayListMultimap.create());
  }

  /** Notes where the value of a field stands, or where the next item of a list of texts does. */
  void note(int position, int line, int column) {
    if (places != null) {
      places.ofField().put(position, new int[] {line, column});
    }
  }

  /** Returns the nearest known place to a part such as {@code weight} or {@code owner/1}. */
  Place placeOf(String part) {
    int slash = part.indexOf('/');
    String field = slash < 0 ? part : part.substring(0, slash);
    if (places == null) {
      return Place.TOP;
    }
    int position = shape.positionOf(field);
    if (position < 0) {
      return places.start();
    }
    if (slash < 0) {
      return places.of(position, field, 0, field);
    }
    int next = part.indexOf('/', slash + 1);
    int item = Integer.parseInt(part.substring(slash + 1, next < 0 ? part.length() : next));
    List<?> items = items(field, values[position]);
    return item < items.size() && items.get(item) instanceof Entry entry
        ? entry.placeOf(next < 0 ? "" : part.substring(next + 1))
        : places.of(position, field, item + 1, part);
  }

  /** Returns the items of a list in the order in which the model numbers them. */
  private static List<?> items(String field, @Nullable Object value) {
    if (!(value instanceof List<?> items)) {
      return ImmutableList.of();
    }
    return BY_DAY.contains(field)
        ? items.stream()
            .filter(Entry.class::isInstance)
            .map(Entry.class::cast)
            .filter(it -> !it.isBroken())
            .sorted(Comparator.comparing(it -> it.date("date").orElse(LocalDate.MIN)))
            .toList()
        : items;
  }

  /**
   * The places of the parts of an entry.
   *
   * @param start where it begins
   * @param ofField lines and columns by the position of the field: of its value, and of the items
   *     of a list of texts
   */
  private record Places(Place start, ListMultimap<Integer, int[]> ofField) {

    Place of(int field, String name, int number, String part) {
      List<int[]> known = ofField.get(field);
      if (known.isEmpty()) {
        return start;
      }
      // A single text that stands without a list has one place only.
      int at = number < known.size() ? number : 0;
      String pointer = start.pointer() + "/" + (at > 0 || number == 0 ? part : name);
      return new Place(pointer, known.get(at)[0], known.get(at)[1]);
    }
  }
}
