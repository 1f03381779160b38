package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.analysis.internal.ById;
import io.alignment.internal.NearMiss;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answers of several analyses to one strategy.
 *
 * @param strategy the name of the strategy
 * @param priorities what share of the vision each objective and initiative carries; see {@link
 *     Priorities#byId()}
 * @param results the answers by name, in the order in which the questions were asked
 */
public record Report(String strategy, Map<String, Double> priorities, Map<String, Result> results) {

  public Report {
    priorities = ById.copyOf(priorities);
    results = ImmutableMap.copyOf(results);
  }

  /**
   * Returns the answer of a type.
   *
   * @param type the class of the answer, such as {@code Coverage.class}
   * @param <R> the type of the answer
   * @return the answer, empty if its question was not asked
   */
  public <R extends Result> Optional<R> result(Class<R> type) {
    return results.values().stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /**
   * Returns this report with only some of its answers.
   *
   * @param names the names of the answers to keep, such as {@code coverage}
   * @return the smaller report, in the same order
   * @throws IllegalArgumentException if there is no answer of one of the names
   */
  public Report only(Collection<String> names) {
    for (String name : names) {
      if (!results.containsKey(name)) {
        throw new IllegalArgumentException(
            "There is no answer \"%s\". %s"
                .formatted(name, NearMiss.wayOut(name, results.keySet())));
      }
    }
    return new Report(strategy, priorities, Maps.filterKeys(results, names::contains));
  }

  /** {@return the findings of all answers, worst first} */
  public List<Finding> findings() {
    return results.values().stream()
        .flatMap(result -> result.findings().stream())
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the numbers of all answers, those of the priorities first} */
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    priorities.forEach(
        (id, priority) ->
            numbers.add(new MetricValue(Priorities.PRIORITY, id, OptionalDouble.of(priority))));
    results.values().forEach(result -> numbers.addAll(result.numbers()));
    return numbers.build();
  }

  /**
   * Returns a number of the strategy as a whole, such as {@code number("coverage.covered")}.
   *
   * @param id the id of the number
   * @return the number, empty if it cannot be computed
   * @throws IllegalArgumentException if no analysis that was asked declares it, or if it is one of
   *     an element, unit or group
   */
  public Optional<MetricValue> number(String id) {
    return number(id, "");
  }

  /**
   * Returns a number of an element, unit or group, such as {@code number("resourceFit.fit",
   * "EUR")}. Cost: linear in all numbers.
   *
   * @param id the id of the number
   * @param subject of what: the id of an element, a unit, or the name of a group
   * @return the number, empty if it cannot be computed
   * @throws IllegalArgumentException if no analysis that was asked declares it, or if it is one of
   *     others, but not of this one
   */
  public Optional<MetricValue> number(String id, String subject) {
    Set<String> ids = new TreeSet<>(Set.of(Priorities.PRIORITY.id()));
    results
        .values()
        .forEach(it -> it.catalogue().metrics().forEach(metric -> ids.add(metric.id())));
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(
          "There is no number \"%s\". %s".formatted(id, NearMiss.wayOut(id, ids)));
    }
    Map<String, MetricValue> bySubject = new LinkedHashMap<>();
    numbers().stream()
        .filter(number -> number.metric().id().equals(id))
        .forEach(number -> bySubject.put(number.subject(), number));
    if (!bySubject.isEmpty() && !bySubject.containsKey(subject)) {
      throw new IllegalArgumentException(
          "There is no number \"%s\" of \"%s\". %s"
              .formatted(id, subject, NearMiss.wayOut(subject, bySubject.keySet())));
    }
    return Optional.ofNullable(bySubject.get(subject)).filter(it -> it.value().isPresent());
  }

  /**
   * Returns everything as one map, as it stands in the JSON format of results: the name of the
   * strategy, the priorities, and each answer under its name.
   *
   * @return the map, in that order
   */
  public Map<String, Object> content() {
    return ImmutableMap.<String, Object>builder()
        .put("strategy", strategy)
        .put("priorities", priorities)
        .putAll(results)
        .buildOrThrow();
  }
}
