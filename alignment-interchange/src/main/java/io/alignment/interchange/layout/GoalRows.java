package io.alignment.interchange.layout;

import static java.util.Comparator.comparing;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts visions, objectives and key results in the order of an outline, each behind what it serves.
 */
final class GoalRows {

  private final Strategy strategy;
  private final Map<String, List<Element>> below = new HashMap<>();
  private final List<GoalRow> rows = new ArrayList<>();

  private GoalRows(Strategy strategy) {
    this.strategy = strategy;
  }

  static List<GoalRow> of(Strategy strategy) {
    GoalRows rows = new GoalRows(strategy);
    List<Element> tops = new ArrayList<>();
    for (Element element : strategy.elements()) {
      if (isGoal(element)) {
        rows.supports(element).stream()
            .findFirst()
            .ifPresentOrElse(
                it -> rows.below.computeIfAbsent(it.target(), id -> new ArrayList<>()).add(element),
                () -> tops.add(element));
      }
    }
    rows.add(tops, "");
    return rows.rows;
  }

  static boolean isGoal(Element element) {
    return element.type() == Element.Type.VISION || element.type() == Element.Type.OBJECTIVE;
  }

  /**
   * Returns what something supports: its objective if it is a key result, then what weighs most.
   */
  private List<Support> supports(Element element) {
    return strategy.outgoing(element.id(), Support.class).stream()
        .sorted(
            comparing(Support::keyResult)
                .thenComparing(Support::weight)
                .reversed()
                .thenComparing(Support::target))
        .toList();
  }

  // Not by calls of itself, as a cascade may be deep.
  private void add(List<Element> tops, String before) {
    List<Numbered> waiting = new ArrayList<>(numbered(tops, before));
    while (!waiting.isEmpty()) {
      Numbered next = waiting.remove(waiting.size() - 1);
      rows.add(new GoalRow(strategy, next.element, next.outline, supports(next.element)));
      List<Element> inside = Optional.ofNullable(below.get(next.element.id())).orElse(List.of());
      waiting.addAll(numbered(inside, next.outline + "."));
    }
  }

  private record Numbered(Element element, String outline) {}

  /** Returns elements with their places, the last one first. */
  private static List<Numbered> numbered(List<Element> elements, String before) {
    List<Numbered> numbered = new ArrayList<>();
    for (int i = elements.size(); i > 0; i--) {
      numbered.add(new Numbered(elements.get(i - 1), before + i));
    }
    return numbered;
  }
}
