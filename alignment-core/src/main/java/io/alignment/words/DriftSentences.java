package io.alignment.words;

import com.google.common.collect.ImmutableList;
import io.alignment.drift.Drift;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which edits lead from one version of a strategy to another, from templates. */
final class DriftSentences {

  private final Words words;
  private final Templates templates;
  private final Strategy after;
  private final ImmutableList.Builder<String> edits = ImmutableList.builder();

  DriftSentences(Words words, Templates templates, Strategy after) {
    this.words = words;
    this.templates = templates;
    this.after = after;
  }

  /** Returns the edits: of the strategy, of elements, of relations. */
  List<String> tell(Drift drift) {
    drift.strategy().forEach(it -> add("drift.strategy", Map.of("field", words.field(it))));
    drift.elements().added().forEach(it -> add("drift.added", Map.of("part", element(it))));
    drift.elements().removed().forEach(it -> add("drift.removed", Map.of("part", element(it))));
    for (Drift.ChangedElement it : drift.elements().changed()) {
      String part = element(new Drift.Listed(it.id(), it.type(), it.name()));
      it.fields().forEach(field -> changed(part, field));
    }
    drift.relations().added().forEach(it -> add("drift.added", Map.of("part", relation(it))));
    drift.relations().removed().forEach(it -> add("drift.removed", Map.of("part", relation(it))));
    for (Drift.ChangedRelation it : drift.relations().changed()) {
      String part =
          relation(new Drift.ListedRelation(it.kind(), it.source(), it.target(), Map.of()));
      it.fields().forEach(field -> changed(part, field));
    }
    drift.reparented().forEach(it -> moved("drift.reparented", it));
    drift.reowned().forEach(it -> moved("drift.reowned", it));
    return edits.build();
  }

  private void add(String key, Map<String, String> values) {
    edits.add(templates.fill(key, values));
  }

  private void changed(String part, Drift.Field field) {
    add("drift.changed", Map.of("part", part, "field", words.field(field)));
  }

  private String element(Drift.Listed it) {
    return templates.fill(
        "drift.element", Map.of("type", words.word(it.type()), "name", it.name(), "id", it.id()));
  }

  private String relation(Drift.ListedRelation it) {
    Map<String, String> values = new HashMap<>();
    values.put("kind", words.word(it.kind()));
    values.put("source", it.source());
    values.put("target", it.target());
    if (!it.carries().isEmpty()) {
      values.put(
          "carries",
          it.carries().entrySet().stream()
              .map(entry -> entry.getKey() + " " + value(words, entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
    return templates.fill("drift.relation", values);
  }

  private void moved(String key, Drift.Moved it) {
    String name = after.element(it.id()).map(Element::name).orElse(it.id());
    add(
        key,
        Map.of("name", name, "id", it.id(), "before", ids(it.before()), "after", ids(it.after())));
  }

  private String ids(List<String> ids) {
    return ids.isEmpty() ? words.list(ids, 0) : String.join(", ", ids);
  }

  static String field(Words words, Templates templates, Drift.Field field) {
    return templates.fill(
        "drift.field",
        Map.of(
            "field", field.field(),
            "before", value(words, field.before()),
            "after", value(words, field.after())));
  }

  private static String value(Words words, Optional<Object> value) {
    return value.map(it -> value(words, it)).orElse("–");
  }

  private static String value(Words words, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(it -> value(words, it)).collect(Collectors.joining(" "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(it -> value(words, it)).collect(Collectors.joining(", "));
    }
    if (value instanceof BigDecimal number) {
      return words.number(number);
    }
    if (value instanceof Double number) {
      return words.number(number);
    }
    return value instanceof Enum<?> constant ? words.word(constant) : String.valueOf(value);
  }
}
