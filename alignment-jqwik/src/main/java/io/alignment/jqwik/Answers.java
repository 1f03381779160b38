package io.alignment.jqwik;

import io.alignment.analysis.Explanation;
import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
    if (answer instanceof Record || answer instanceof Map<?, ?>) {
      Map<@Nullable Object, @Nullable Object> renamed = new LinkedHashMap<>();
      parts(answer).forEach((key, value) -> renamed.put(withIds(key, ids), withIds(value, ids)));
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
    if (answer instanceof Explanation<?> explanation) {
      return withIds(explanation.get(), ids);
    }
    return answer instanceof Optional<?> optional ? withIds(optional.orElse(null), ids) : answer;
  }

  /** Returns what a record or a map consists of, by name or key; nothing of anything else. */
  static Map<?, ?> parts(@Nullable Object answer) {
    if (!(answer instanceof Record record)) {
      return answer instanceof Map<?, ?> map ? map : Map.of();
    }
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      parts.put(component.getName(), read(record, component));
    }
    return parts;
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

  /** Returns new ids for all elements, whose order is the opposite of that of the old ones. */
  static Map<String, String> idsInOppositeOrder(Strategy strategy) {
    List<String> sorted =
        strategy.elements().stream().map(Element::id).sorted(Comparator.reverseOrder()).toList();
    Map<String, String> ids = new HashMap<>();
    for (String id : sorted) {
      // Behind as many letters as there are ids before it, so that each is larger than the last.
      ids.put(id, "%s %s".formatted("z".repeat(ids.size() + 1), id));
    }
    return ids;
  }

  /** Returns the numbers of an answer by number and subject. */
  static Map<List<String>, OptionalDouble> numbers(Result answer, Map<String, String> ids) {
    Map<List<String>, OptionalDouble> numbers = new HashMap<>();
    for (MetricValue figure : answer.numbers()) {
      String subject = ids.getOrDefault(figure.subject(), figure.subject());
      numbers.put(List.of(figure.metric().id(), subject), figure.value());
    }
    return numbers;
  }

  /** Returns the findings of an answer; pairs without a direction go by their ids. */
  static Set<List<Object>> findings(Result answer, Map<String, String> ids) {
    Set<List<Object>> findings = new HashSet<>();
    for (Finding finding : answer.findings()) {
      Set<String> elements = new HashSet<>();
      finding.elements().forEach(id -> elements.add(ids.getOrDefault(id, id)));
      findings.add(List.of(finding.rule(), elements));
    }
    return findings;
  }

  /** Returns a strategy with an island of every type of element that can serve something. */
  static Strategy withAnIsland(Strategy strategy) {
    String id = "island";
    while (startsAny(strategy, id)) {
      id = "far-" + id;
    }
    return strategy.toBuilder()
        .add(Objective.of(id, "Island"))
        .add(Objective.of(id + "-beach", "Beach"))
        .add(Initiative.of(id + "-boat", "Boat"))
        .add(BusinessFunction.of(id + "-crew", "Crew"))
        .add(Resource.financial(id + "-chest", "Chest", "EUR").build())
        .add(Support.of(id + "-beach", id))
        .add(Support.of(id + "-boat", id + "-beach"))
        .add(Ownership.of(id + "-crew", id + "-boat"))
        .add(Allocation.of(id + "-chest", id + "-boat", 7))
        .build();
  }

  private static boolean startsAny(Strategy strategy, String id) {
    return strategy.elements().stream().anyMatch(it -> it.id().startsWith(id));
  }
}
