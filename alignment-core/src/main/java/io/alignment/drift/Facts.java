package io.alignment.drift;

import com.google.common.collect.Sets;
import io.alignment.model.About;
import io.alignment.model.DateRange;
import io.alignment.model.Measure;
import io.alignment.model.WorkDetails;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;

/** What an element or relation holds, as fields by name; what is absent has no field. */
final class Facts {

  private Facts() {}

  static Map<String, Object> of(Record record) {
    Map<String, Object> facts = new LinkedHashMap<>();
    add("", record, facts);
    return facts;
  }

  private static void add(String prefix, Record record, Map<String, Object> facts) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      add(prefix, component.getName(), read(record, component), facts);
    }
  }

  private static void add(String prefix, String name, Object value, Map<String, Object> facts) {
    if (value instanceof About || value instanceof WorkDetails || value instanceof DateRange) {
      add(prefix, (Record) value, facts);
    } else if (value instanceof Map<?, ?> properties) {
      properties.forEach((key, text) -> facts.put(prefix + name + "/" + key, text));
    } else if (value instanceof Collection<?> list && isOf(list, Measure.class)) {
      for (Object item : list) {
        Measure measure = (Measure) item;
        String inside = prefix + name + "/" + measure.name() + "/";
        add(inside, measure, facts);
        facts.remove(inside + "name");
      }
    } else if (value instanceof Collection<?> list) {
      if (!list.isEmpty()) {
        facts.put(prefix + name, list.stream().map(Facts::item).toList());
      }
    } else {
      present(value).ifPresent(it -> facts.put(prefix + name, it));
    }
  }

  private static boolean isOf(Collection<?> list, Class<?> type) {
    return !list.isEmpty() && list.stream().allMatch(type::isInstance);
  }

  private static Object item(Object item) {
    return item instanceof Record record ? of(record) : item;
  }

  private static Optional<Object> present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Function.identity());
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
    return Optional.of(value);
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record " + record + " cannot be read.", e);
    }
  }

  /** Returns what is different, by name; of two lists only what the other one lacks. */
  static List<Drift.Field> different(Map<String, Object> before, Map<String, Object> after) {
    List<Drift.Field> fields = new ArrayList<>();
    for (String name : new TreeSet<>(Sets.union(before.keySet(), after.keySet()))) {
      Optional<Object> old = Optional.ofNullable(before.get(name));
      Optional<Object> now = Optional.ofNullable(after.get(name));
      if (!old.equals(now)) {
        fields.add(new Drift.Field(name, beside(old, now), beside(now, old)));
      }
    }
    return fields;
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
