package io.alignment.drift;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Sets;
import io.alignment.model.Field;
import io.alignment.model.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What an element or relation holds, as fields by name; what is absent has no field. */
final class Facts {

  /** By day, where several of one day stand as they are given; else by all that they hold. */
  private static final Comparator<Map<String, Object>> ORDER =
      Comparator.comparing(part -> String.valueOf(part.getOrDefault("date", part)));

  private Facts() {}

  static <T> Map<String, Object> of(Fields<T> fields, T whole) {
    Map<String, Object> facts = new LinkedHashMap<>();
    add("", fields, whole, facts);
    return facts;
  }

  private static <T> void add(String prefix, Fields<T> fields, T whole, Map<String, Object> facts) {
    for (Field<T> field : fields.list()) {
      field.value(whole).ifPresent(value -> add(prefix + field.name(), field, value, facts));
    }
  }

  private static void add(String name, Field<?> field, Object value, Map<String, Object> facts) {
    switch (field.type()) {
      case PROPERTIES ->
          ((Map<?, ?>) value).forEach((key, text) -> facts.put(name + "/" + key, text));
      case PARTS -> addParts(name, field.parts().orElseThrow(), (Collection<?>) value, facts);
      case TEXTS -> facts.put(name, List.copyOf((Collection<?>) value));
      default -> facts.put(name, value);
    }
  }

  /** Adds parts each under its own id or name if they have one, and else as a list. */
  private static void addParts(
      String name, Fields<Object> fields, Collection<?> parts, Map<String, Object> facts) {
    Optional<Field<Object>> ownName = fields.field("id").or(() -> fields.field("name"));
    if (ownName.isEmpty()) {
      facts.put(name, parts.stream().map(part -> of(fields, part)).sorted(ORDER).toList());
      return;
    }
    for (Object part : parts) {
      String inside = name + "/" + ownName.get().value(part).orElseThrow() + "/";
      add(inside, fields, part, facts);
      facts.remove(inside + ownName.get().name());
    }
  }

  /** Returns what is different, by name; of two lists only what the other one lacks. */
  static List<Drift.Field> different(Map<String, Object> before, Map<String, Object> after) {
    List<Drift.Field> fields = new ArrayList<>();
    for (String name : new TreeSet<>(Sets.union(before.keySet(), after.keySet()))) {
      Optional<Object> old = Optional.ofNullable(before.get(name));
      Optional<Object> now = Optional.ofNullable(after.get(name));
      if (!old.equals(now) && !areSameTexts(old, now)) {
        fields.add(new Drift.Field(name, beside(old, now), beside(now, old)));
      }
    }
    return fields;
  }

  /** Says whether both are the same texts, of which the order does not count. */
  private static boolean areSameTexts(Optional<Object> some, Optional<Object> other) {
    return some.orElse("") instanceof List<?> list
        && other.orElse("") instanceof List<?> others
        && list.stream().allMatch(String.class::isInstance)
        && ImmutableMultiset.copyOf(list).equals(ImmutableMultiset.copyOf(others));
  }

  /** Returns of a list what another one lacks, and all of it if they differ in order only. */
  private static Optional<Object> beside(Optional<Object> some, Optional<Object> other) {
    if (some.orElse("") instanceof List<?> list && other.orElse("") instanceof List<?> others) {
      List<Object> rest = new ArrayList<>(list);
      others.forEach(rest::remove);
      boolean sameItems = rest.isEmpty() && list.size() == others.size();
      return sameItems ? some : rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }
    return some;
  }
}
