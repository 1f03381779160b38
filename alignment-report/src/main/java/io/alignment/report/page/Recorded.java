package io.alignment.report.page;

import io.alignment.model.Field;
import io.alignment.model.Fields;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is recorded in fields, in words; what is absent or as usual is left out. */
final class Recorded {

  private final Words words;

  Recorded(Words words) {
    this.words = words;
  }

  /**
   * Returns a fact for each value.
   *
   * @param whole what has the fields
   * @param wanted which fields to look at
   */
  <T> List<String> facts(Fields<T> fields, T whole, Predicate<Field<T>> wanted) {
    List<String> facts = new ArrayList<>();
    for (Field<T> field : fields.list()) {
      if (wanted.test(field)) {
        told(field, whole).ifPresent(value -> add(facts, field, value));
      }
    }
    return facts;
  }

  private void add(List<String> facts, Field<?> field, Object value) {
    switch (field.type()) {
      case PROPERTIES ->
          new TreeMap<>((Map<?, ?>) value).forEach((name, text) -> facts.add(name + ": " + text));
      case PARTS -> {
        Fields<Object> parts = field.parts().orElseThrow();
        parts(field, value).forEach(part -> facts.add(words.field(parts.noun()) + ": " + part));
      }
      case FLAG -> facts.add(words.field(field.name()));
      default -> facts.add(words.field(field.name()) + ": " + value(field, value));
    }
  }

  /** Returns what is recorded of a part, or carried by a relation: "EUR 7, skill baking". */
  <T> String part(Fields<T> fields, T whole) {
    String given =
        fields.list().stream()
            .filter(Field::isRequired)
            .map(field -> value(field, field.value(whole).orElseThrow()))
            .collect(Collectors.joining(" "));
    String others = carried(fields, whole);
    return others.isEmpty() ? given : given + ", " + others;
  }

  /** Returns what is not required but there. */
  <T> String carried(Fields<T> fields, T whole) {
    List<String> carried = new ArrayList<>();
    for (Field<T> field : fields.list()) {
      if (!field.isRequired()) {
        String name = words.field(field.name());
        told(field, whole)
            .map(it -> field.type() == Field.Type.FLAG ? name : name + " " + value(field, it))
            .ifPresent(carried::add);
      }
    }
    return String.join(", ", carried);
  }

  private static <T> Optional<Object> told(Field<T> field, T whole) {
    return field.value(whole).filter(value -> !field.usual().equals(Optional.of(value)));
  }

  private String value(Field<?> field, Object value) {
    return switch (field.type()) {
      case TEXT, WORD, END, DATE, DAYS, FLAG -> String.valueOf(value);
      case NUMBER -> words.number((Double) value);
      case AMOUNT -> words.number((BigDecimal) value);
      case CHOICE -> words.word((Enum<?>) value);
      case TEXTS -> String.join(", ", new TreeSet<>(texts(value)));
      case PARTS -> parts(field, value).collect(Collectors.joining("; "));
      case PROPERTIES, RELATIONS -> throw new IllegalArgumentException(field.name());
    };
  }

  /** Returns what is recorded of each part; what has no order is told in that of the texts. */
  private Stream<String> parts(Field<?> field, Object value) {
    Stream<String> told =
        ((Collection<?>) value).stream().map(part -> part(field.parts().orElseThrow(), part));
    return value instanceof Set ? told.sorted() : told;
  }

  @SuppressWarnings("unchecked") // The type of the field says so.
  private static Collection<String> texts(Object value) {
    return (Collection<String>) value;
  }
}
