package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import io.alignment.words.ElementNames;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells in sentences which edits lead from one version of a strategy to another. */
public final class DriftWords {

  private static final String READINGS = "/readings";
  private static final String DUE = "due";

  private final Words words;
  private final Strategy before;
  private final Strategy after;
  private final ImmutableList.Builder<String> edits = ImmutableList.builder();

  private DriftWords(Words words, Strategy before, Strategy after) {
    this.words = words;
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the edits, a sentence each, without its final period. What goes with an element that
   * was removed, and who owns or what carries something else now, is told once.
   *
   * @param drift what is different
   * @param before the old version, for names and earlier readings
   * @param after the new version, for the same
   * @param words the words of the language
   * @return the edits: of the strategy, of elements, of relations
   */
  public static List<String> edits(Drift drift, Strategy before, Strategy after, Words words) {
    return new DriftWords(words, before, after).tell(drift);
  }

  private List<String> tell(Drift drift) {
    for (Drift.Field it : drift.strategy()) {
      if (!readings("", List.of(), it)) {
        add("drift.strategy", Map.of("field", field(it, words)));
      }
    }
    drift.elements().added().forEach(it -> add("drift.added", element(it)));
    for (Drift.Listed it : drift.elements().removed()) {
      add("drift.removed", element(it));
      goals(drift, it);
    }
    for (Drift.ChangedElement it : drift.elements().changed()) {
      for (Drift.Field field : it.fields()) {
        if (!isMovedDay(drift, it.id(), field)
            && !readings(quoted(it.name()), measures(it.id()), field)) {
          changed(quoted(it.name()), field, how(drift, it.id(), field));
        }
      }
      goals(drift, new Drift.Listed(it.id(), it.type(), it.keyResult(), it.name()));
    }
    List<Drift.Moved> reowned = drift.reowned().stream().filter(DriftWords::isReplaced).toList();
    List<Drift.Moved> reparented =
        drift.reparented().stream().filter(DriftWords::isReplaced).toList();
    Predicate<Drift.ListedRelation> isToldElsewhere =
        it ->
            switch (it.kind()) {
              case OWNERSHIP -> isOf(reowned, it.target());
              case SUPPORT, MEMBERSHIP -> isOf(reparented, it.source());
              default -> false;
            };
    drift.relations().added().stream()
        .filter(isToldElsewhere.negate())
        .forEach(it -> add("drift.added.relation", Map.of("part", relation(it))));
    drift.relations().removed().stream()
        .filter(isToldElsewhere.negate())
        .filter(it -> isThere(it.source()) && isThere(it.target()))
        .forEach(it -> add("drift.removed.relation", Map.of("part", relation(it))));
    for (Drift.ChangedRelation it : drift.relations().changed()) {
      String part =
          relation(new Drift.ListedRelation(it.kind(), it.source(), it.target(), Map.of()));
      it.fields().forEach(field -> changed(part, field, Optional.empty()));
    }
    reparented.forEach(it -> moved("drift.reparented", it));
    reowned.forEach(it -> moved("drift.reowned", it));
    return edits.build();
  }

  /** Says whether somebody or something took the place of another, and not only came or went. */
  private static boolean isReplaced(Drift.Moved it) {
    return !it.before().isEmpty() && !it.after().isEmpty();
  }

  private static boolean isOf(List<Drift.Moved> moved, String id) {
    return moved.stream().anyMatch(it -> it.id().equals(id));
  }

  private boolean isThere(String id) {
    return after.element(id).isPresent();
  }

  private void add(String key, Map<String, String> values) {
    edits.add(words.text(key, values));
  }

  private void changed(String part, Drift.Field field, Optional<Drift.How> how) {
    Map<String, String> values = new HashMap<>(Map.of("part", part, "field", field(field, words)));
    how.ifPresent(it -> values.put("how", words.text("drift.how." + Field.nameOf(it), Map.of())));
    add("drift.changed", values);
  }

  // Readings

  private List<Measure> measures(String id) {
    return after.objective(id).map(Objective::measures).orElse(List.of());
  }

  /** Tells what was read; returns whether that is what changed. */
  private boolean readings(String of, List<Measure> measures, Drift.Field field) {
    if (!field.field().startsWith("measures/") || !field.field().endsWith(READINGS)) {
      return false;
    }
    int end = field.field().length() - READINGS.length();
    String measure = field.field().substring(field.field().indexOf('/') + 1, end);
    Map<Object, Object> old = byDay(field.before());
    Map<Object, Object> now = byDay(field.after());
    now.forEach(
        (day, value) ->
            reading(
                "drift.read",
                of,
                measure,
                day,
                value,
                Optional.ofNullable(old.get(day)).or(() -> last(measures, measure, day))));
    old.forEach(
        (day, value) -> {
          if (!now.containsKey(day)) {
            reading("drift.unread", of, measure, day, value, Optional.empty());
          }
        });
    return true;
  }

  private void reading(
      String key, String of, String measure, Object day, Object value, Optional<Object> last) {
    Map<String, String> values = new HashMap<>();
    values.put("measure", measure);
    values.put("day", value(words, day));
    values.put("value", value(words, value));
    last.ifPresent(it -> values.put("before", value(words, it)));
    if (!of.isEmpty() && !of.equals(quoted(measure))) {
      values.put("part", of);
    }
    add(key, values);
  }

  /** Returns what was read last before a day. */
  private static Optional<Object> last(List<Measure> measures, String name, Object day) {
    return measures.stream()
        .filter(it -> it.name().equals(name))
        .flatMap(it -> it.readings().stream())
        .filter(it -> day instanceof LocalDate date && it.date().isBefore(date))
        .max(Comparator.comparing(Reading::date))
        .map(Reading::value);
  }

  private static Map<Object, Object> byDay(Optional<Object> readings) {
    Map<Object, Object> byDay = new LinkedHashMap<>();
    if (readings.orElse(List.of()) instanceof List<?> list) {
      for (Object it : list) {
        if (it instanceof Map<?, ?> reading) {
          byDay.put(reading.get("date"), reading.get("value"));
        }
      }
    }
    return byDay;
  }

  /** Returns what a change of a measure does to what it asks for. */
  private static Optional<Drift.How> how(Drift drift, String id, Drift.Field field) {
    return drift.goals().stream()
        .filter(it -> it.id().equals(id) && (field.field() + "/").startsWith(it.field() + "/"))
        .filter(it -> it.how() != Drift.How.DROPPED && !it.field().equals(DUE))
        .findFirst()
        .map(Drift.MovedGoal::how);
  }

  /** Says whether a field is a due date that was moved, which is told as that. */
  private static boolean isMovedDay(Drift drift, String id, Drift.Field field) {
    return field.field().equals(DUE)
        && drift.goals().stream().anyMatch(it -> it.id().equals(id) && it.field().equals(DUE));
  }

  private void goals(Drift drift, Drift.Listed of) {
    for (Drift.MovedGoal it : drift.goals()) {
      boolean isOfWork = it.how() == Drift.How.DROPPED || it.field().equals(DUE);
      if (isOfWork && it.id().equals(of.id())) {
        Map<String, String> values = new HashMap<>(Map.of("name", words.shown(of.name())));
        it.before().ifPresent(day -> values.put("before", value(words, day)));
        it.after().ifPresent(day -> values.put("after", value(words, day)));
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

  private Map<String, String> element(Drift.Listed it) {
    String type =
        it.keyResult() ? words.field(FieldTable.ofKeyResult().noun()) : words.word(it.type());
    return Map.of("type", type, "name", words.shown(it.name()));
  }

  private String relation(Drift.ListedRelation it) {
    Map<String, String> values = new HashMap<>();
    values.put("source", name(it.source()));
    values.put("target", name(it.target()));
    if (!it.carries().isEmpty()) {
      values.put(
          "carries",
          it.carries().entrySet().stream()
              .map(entry -> words.field(entry.getKey()) + " " + value(words, entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
    return words.text("drift.relation." + Field.nameOf(it.kind()), values);
  }

  private void moved(String key, Drift.Moved it) {
    add(
        key,
        Map.of("name", name(it.id()), "before", names(it.before()), "after", names(it.after())));
  }

  private String names(List<String> ids) {
    return words.list(ids.stream().map(this::name).toList(), ids.size());
  }

  private String name(String id) {
    return quoted(ElementNames.of(isThere(id) ? after : before).of(id));
  }

  private String quoted(String name) {
    return words.text("name", Map.of("name", words.shown(name)));
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
    String name = path.substring(first + 1, last > first ? last : path.length());
    return last > first
        ? words.text(
            "drift.part", Map.of("name", name, "inner", named(path.substring(last + 1), words)))
        : words.text(
            "drift.part.whole",
            Map.of("name", name, "field", words.field(path.substring(0, first))));
  }

  private static String value(Words words, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(it -> value(words, it)).collect(Collectors.joining(" "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(it -> value(words, it)).collect(Collectors.joining(", "));
    }
    if (value instanceof LocalDate day) {
      return words.day(day);
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
