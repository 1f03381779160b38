package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much people of one unit carry.
 *
 * @param unit the unit, such as {@code FTE}
 * @param window the days over which averages are taken: those that work and people of the strategy
 *     name; empty if none are named
 * @param people the people, by id
 */
public record Workload(String unit, Optional<DateRange> window, List<Load> people) {

  public Workload {
    people = ImmutableList.copyOf(people);
  }

  /**
   * What somebody carries.
   *
   * @param id the id of the resource
   * @param capacity how much there is, at the time when it is most; empty if nobody has said so
   * @param dayToDay what day-to-day business takes
   * @param average what is given to work, on average over the window
   * @param busiest what is given to work on the day on which it is most
   * @param over how much more is planned than there is, at the time when it is most; 0 if it is not
   *     more, or if the capacity is unknown
   */
  public record Load(
      String id,
      Optional<BigDecimal> capacity,
      BigDecimal dayToDay,
      BigDecimal average,
      BigDecimal busiest,
      BigDecimal over) {}

  /**
   * Finds how much the people of a strategy carry. Cost: linear in people and what they are given
   * to, plus sorting.
   *
   * @param question the strategy
   * @return by unit, in ascending order; empty where no people are recorded
   */
  public static List<Workload> of(Question question) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    Days days = new Days(index, question.day());
    Map<String, List<Integer>> units = new TreeMap<>();
    for (int element : index.elements(Element.Type.RESOURCE)) {
      if (index.resourceKind(element) == Resource.Kind.HUMAN) {
        ((Resource) index.element(element))
            .unit()
            .ifPresent(it -> units.computeIfAbsent(it, unit -> new ArrayList<>()).add(element));
      }
    }
    return units.entrySet().stream()
        .map(
            it ->
                of(
                    it.getKey(),
                    new Uses(index, days, Ints.toArray(it.getValue())),
                    it.getValue(),
                    days))
        .toList();
  }

  private static Workload of(String unit, Uses uses, List<Integer> people, Days days) {
    List<ResourceFit.Use> rows = uses.rows();
    ImmutableList.Builder<Load> loads = ImmutableList.builder();
    for (int i = 0; i < rows.size(); i++) {
      ResourceFit.Use row = rows.get(i);
      loads.add(
          new Load(
              row.id(),
              row.capacity(),
              row.dayToDay(),
              uses.average(people.get(i)),
              row.use(),
              uses.left(people.get(i))
                  .map(BigDecimal::negate)
                  .orElse(BigDecimal.ZERO)
                  .max(BigDecimal.ZERO)));
    }
    return new Workload(unit, days.window(), loads.build());
  }
}
