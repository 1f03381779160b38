package io.alignment.examples.text;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of the vision is at stake where something was found. */
final class Gravity {

  private final Strategy strategy;
  private final Report report;
  private final Map<String, Double> stakes = new HashMap<>();

  Gravity(Strategy strategy, Report report) {
    this.strategy = strategy;
    this.report = report;
  }

  /** Returns what share of the vision is at stake; an error counts twice as much as the rest. */
  double of(Finding finding) {
    double stake = finding.elements().stream().mapToDouble(this::stake).max().orElse(1);
    return finding.severity() == Severity.ERROR ? stake : stake / 2;
  }

  /**
   * Returns the priority of work, or the largest one of the work that a function or resource has.
   */
  private double stake(String id) {
    return stakes.computeIfAbsent(id, this::largest);
  }

  private double largest(String id) {
    Optional<Element> element = strategy.element(id);
    if (element.isPresent() && element.get().type() == Element.Type.VISION) {
      return 1;
    }
    return Stream.concat(
            Stream.of(id),
            Stream.of(Ownership.class, Participation.class, Allocation.class)
                .flatMap(kind -> strategy.outgoing(id, kind).stream())
                .map(Relation::target))
        .mapToDouble(target -> report.priorities().getOrDefault(target, 0.0))
        .max()
        .orElse(0);
  }
}
