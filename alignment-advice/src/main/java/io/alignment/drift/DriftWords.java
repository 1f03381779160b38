package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which edits lead from one version of a strategy to another. */
public final class DriftWords {

  private final Words words;
  private final Strategy after;
  private final ImmutableList.Builder<String> edits = ImmutableList.builder();

  private DriftWords(Words words, Strategy after) {
    this.words = words;
    this.after = after;
  }

  /**
   * Returns the edits, each in a few words and without a final period.
   *
   * @param drift what is different
   * @param after the new version, for the names of elements
   * @param words the words of the language
   * @return the edits: of the strategy, of elements, of relations
   */
  public static List<String> edits(Drift drift, Strategy after, Words words) {
    return new DriftWords(words, after).tell(drift);
  }

  private List<String> tell(Drift drift) {
    drift.strategy().forEach(it -> add("drift.strategy", Map.of("field", field(it, words))));
    drift.elements().added().forEach(it -> add("drift.added", Map.of("part", element(it))));
    for (Drift.Listed it : drift.elements().removed()) {
      add("drift.removed", Map.of("part", element(it)));
      goals(drift, it);
    }
    for (Drift.ChangedElement it : drift.elements().changed()) {
      Drift.Listed listed = new Drift.Listed(it.id(), it.type(), it.keyResult(), it.name());
      it.fields().forEach(field -> changed(element(listed), field, how(drift, it.id(), field)));
      goals(drift, listed);
    }
    drift.relations().added().forEach(it -> add("drift.added", Map.of("part", relation(it))));
    drift.relations().removed().forEach(it -> add("drift.removed", Map.of("part", relation(it))));
    for (Drift.ChangedRelation it : drift.relations().changed()) {
      String part =
          relation(new Drift.ListedRelation(it.kind(), it.source(), it.target(), Map.of()));
      it.fields().forEach(field -> changed(part, field, Optional.empty()));
    }
    drift.reparented().forEach(it -> moved("drift.reparented", it));
    drift.reowned().forEach(it -> moved("drift.reowned", it));
    return edits.build();
  }

  private void add(String key, Map<String, String> values) {
    edits.add(words.text(key, values));
  }

  private void changed(String part, Drift.Field field, Optional<Drift.How> how) {
    Map<String, String> values = new HashMap<>(Map.of("part", part, "field", field(field, words)));
    how.ifPresent(it -> values.put("how", words.text("drift.how." + Field.nameOf(it), Map.of())));
    add("drift.changed", values);
  }

  /** Returns what a change of a measure does to what it asks for. */
  private static Optional<Drift.How> how(Drift drift, String id, Drift.Field field) {
    return drift.goals().stream()
        .filter(it -> it.id().equals(id) && (field.field() + "/").startsWith(it.field() + "/"))
        .filter(it -> it.how() != Drift.How.DROPPED && !it.field().equals("due"))
        .findFirst()
        .map(Drift.MovedGoal::how);
  }

  private void goals(Drift drift, Drift.Listed of) {
    for (Drift.MovedGoal it : drift.goals()) {
      boolean isOfWork = it.how() == Drift.How.DROPPED || it.field().equals("due");
      if (isOfWork && it.id().equals(of.id())) {
        Map<String, String> values = new HashMap<>(Map.of("name", of.name()));
        it.days().ifPresent(days -> values.put("days", words.number(BigDecimal.valueOf(days))));
        if (!it.open().isEmpty()) {
          values.put("open", open(it.open()));
        }
        add("drift.goal." + Field.nameOf(it.how()), values);
      }
    }
  }

  private String open(List<Drift.Open> open) {
    return open.stream()
        .map(
            it ->
                words.text(
                    open.size() == 1 ? "drift.open" : "drift.open.of",
                    Map.of(
                        "open",
                        words.number(it.open()),
                        "whole",
                        words.number(it.of()),
                        "measure",
                        it.measure())))
        .collect(Collectors.joining(", "));
  }

  private String element(Drift.Listed it) {
    String type =
        it.keyResult() ? words.field(FieldTable.ofKeyResult().noun()) : words.word(it.type());
    return words.text("drift.element", Map.of("type", type, "name", it.name(), "id", it.id()));
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
              .map(entry -> words.field(entry.getKey()) + " " + value(words, entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
    return words.text("drift.relation", values);
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

  /**
   * Says what is different in a field.
   *
   * @param field the field
   * @param words the words of the language
   * @return its name, its old and its new value
   */
  public static String field(Drift.Field field, Words words) {
    String name = named(field.field(), words);
    String before = field.before().map(it -> value(words, it)).orElse("");
    String after = field.after().map(it -> value(words, it)).orElse("");
    String kind =
        before.isEmpty() ? "drift.field.new" : after.isEmpty() ? "drift.field.gone" : "drift.field";
    return words.text(kind, Map.of("field", name, "before", before, "after", after));
  }

  /** Names a field of the whole, or of one of its parts, such as {@code measures/orders/unit}. */
  private static String named(String path, Words words) {
    int first = path.indexOf('/');
    if (first < 0) {
      return words.field(path);
    }
    int inner = path.indexOf("/milestones/", first + 1);
    int last = inner > first ? inner : path.lastIndexOf('/');
    Map<String, String> parts = new HashMap<>();
    parts.put("field", words.field(path.substring(0, first)));
    parts.put("name", path.substring(first + 1, last > first ? last : path.length()));
    if (last > first) {
      parts.put("inner", named(path.substring(last + 1), words));
    }
    return words.text("drift.part", parts);
  }

  private static String value(Words words, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(it -> value(words, it)).collect(Collectors.joining(" "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(it -> value(words, it)).collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean flag) {
      return words.word(flag ? "yes" : "no");
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
