package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.words.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells in English which edits lead from one version of a strategy to another. */
public final class EditWords {

  private final Strategy after;
  private final ImmutableList.Builder<String> edits = ImmutableList.builder();

  private EditWords(Strategy after) {
    this.after = after;
  }

  /**
   * Returns the edits, each in a few words and without a final period.
   *
   * @param drift what is different
   * @param after the new version, for the names of elements
   * @return the edits: of the strategy, of elements, of relations
   */
  public static List<String> of(Drift drift, Strategy after) {
    EditWords words = new EditWords(after);
    words.tell(drift);
    return words.edits.build();
  }

  private void tell(Drift drift) {
    drift.strategy().forEach(it -> edits.add("strategy: " + field(it)));
    drift.elements().added().forEach(it -> edits.add("added %s".formatted(listed(it))));
    drift.elements().removed().forEach(it -> edits.add("removed %s".formatted(listed(it))));
    for (Drift.ChangedElement it : drift.elements().changed()) {
      for (Drift.Field field : it.fields()) {
        edits.add("%s “%s” (%s): %s".formatted(word(it.type()), it.name(), it.id(), field(field)));
      }
    }
    drift.relations().added().forEach(it -> edits.add("added " + relation(it)));
    drift.relations().removed().forEach(it -> edits.add("removed " + relation(it)));
    for (Drift.ChangedRelation it : drift.relations().changed()) {
      for (Drift.Field field : it.fields()) {
        edits.add(
            "%s %s → %s: %s".formatted(word(it.kind()), it.source(), it.target(), field(field)));
      }
    }
    drift.reparented().forEach(it -> edits.add(moved(it, "stands below")));
    drift.reowned().forEach(it -> edits.add(moved(it, "is owned by")));
  }

  private static String listed(Drift.Listed it) {
    return "%s “%s” (%s)".formatted(word(it.type()), it.name(), it.id());
  }

  private static String relation(Drift.ListedRelation it) {
    String carries =
        it.carries().entrySet().stream()
            .map(entry -> entry.getKey() + " " + value(entry.getValue()))
            .collect(Collectors.joining(", "));
    return "%s %s → %s%s"
        .formatted(
            word(it.kind()),
            it.source(),
            it.target(),
            carries.isEmpty() ? "" : " (" + carries + ")");
  }

  private String moved(Drift.Moved it, String how) {
    return "“%s” (%s) %s %s instead of %s"
        .formatted(
            after.element(it.id()).map(Element::name).orElse(it.id()),
            it.id(),
            how,
            ids(it.after()),
            ids(it.before()));
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "nothing" : String.join(", ", ids);
  }

  /**
   * Says what is different in a field.
   *
   * @param field the field
   * @return its name, its old and its new value
   */
  public static String field(Drift.Field field) {
    return "%s %s → %s".formatted(field.field(), value(field.before()), value(field.after()));
  }

  private static String value(Optional<Object> value) {
    return value.map(EditWords::value).orElse("–");
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(EditWords::value).collect(Collectors.joining(" "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EditWords::value).collect(Collectors.joining(", "));
    }
    if (value instanceof BigDecimal number) {
      return Wording.number(number);
    }
    if (value instanceof Double number) {
      return Wording.number(number);
    }
    return value instanceof Enum<?> constant ? word(constant) : String.valueOf(value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
