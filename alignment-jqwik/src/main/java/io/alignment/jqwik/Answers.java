package io.alignment.jqwik;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes answers of analyses apart, to compare them but for the ids that occur in them. */
final class Answers {

  private Answers() {}

  /**
   * Returns what an answer consists of, with every text replaced.
   *
   * @param ids says what a text becomes
   */
  static @Nullable Object withIds(@Nullable Object answer, UnaryOperator<String> ids) {
    if (answer instanceof String text) {
      return ids.apply(text);
    }
    if (answer instanceof Record record) {
      Map<String, @Nullable Object> parts = new LinkedHashMap<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        parts.put(component.getName(), withIds(read(record, component), ids));
      }
      return parts;
    }
    if (answer instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> renamed = new LinkedHashMap<>();
      map.forEach((key, value) -> renamed.put(withIds(key, ids), withIds(value, ids)));
      return renamed;
    }
    if (answer instanceof Set<?> set) {
      Set<@Nullable Object> renamed = new HashSet<>();
      set.forEach(it -> renamed.add(withIds(it, ids)));
      return renamed;
    }
    if (answer instanceof Collection<?> list) {
      List<@Nullable Object> renamed = new ArrayList<>();
      list.forEach(it -> renamed.add(withIds(it, ids)));
      return renamed;
    }
    return answer instanceof Optional<?> optional ? withIds(optional.orElse(null), ids) : answer;
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      component.getAccessor().trySetAccessible();
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "The record %s cannot be read. Make it public.".formatted(record.getClass().getName()),
          e);
    }
  }
}
