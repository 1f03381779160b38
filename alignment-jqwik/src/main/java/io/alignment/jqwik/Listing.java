package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A strategy in lines: a line for each part, with what is not as usual. */
final class Listing {

  private Listing() {}

  static String of(Strategy strategy) {
    return Stream.of(
            Stream.of("strategy" + values(FieldTable.ofStrategy(), strategy.preface())),
            strategy.elements().stream().map(Listing::line),
            strategy.relations().stream().map(Listing::line))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Element element) {
    Fields<Element> fields = FieldTable.of(element.type());
    return "%s %s%s".formatted(fields.noun(), text(element.id()), values(fields, element));
  }

  private static String line(Relation relation) {
    Fields<Relation> fields = FieldTable.of(relation.kind());
    return "%s %s → %s%s"
        .formatted(
            fields.noun(),
            text(relation.source()),
            text(relation.target()),
            values(fields, relation));
  }

  private static <T> String values(Fields<T> fields, T whole) {
    return fields.list().stream()
        .filter(field -> field.type() != Field.Type.END && !field.name().equals("id"))
        .flatMap(field -> value(field, whole).stream())
        .map(told -> ", " + told)
        .collect(Collectors.joining());
  }

  private static <T> Optional<String> value(Field<T> field, T whole) {
    return field
        .value(whole)
        .filter(value -> !field.usual().equals(Optional.of(value)))
        .map(value -> field.name() + " " + told(field, value));
  }

  private static String told(Field<?> field, Object value) {
    return switch (field.type()) {
      case PARTS ->
          ((Collection<?>) value)
              .stream()
                  .map(part -> values(field.parts().orElseThrow(), part).substring(2))
                  .collect(Collectors.joining("; ", "[", "]"));
      case TEXT -> "\"" + text(value) + "\"";
      case CHOICE -> Field.nameOf((Enum<?>) value);
      default -> text(value);
    };
  }

  /** Shows what would be invisible, or move the cursor. */
  private static String text(Object value) {
    StringBuilder shown = new StringBuilder();
    String.valueOf(value)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append("\\u{").append(Integer.toHexString(point)).append('}');
              } else {
                shown.appendCodePoint(point);
              }
            });
    return shown.toString();
  }
}
