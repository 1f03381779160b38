package io.alignment.analysis;

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

/**
 * How much of the vision is at stake where something was found, to tell first what matters most.
 * What it found once it remembers, so keep one for a report; not for use by several threads.
 */
public final class Stakes {

  private final Strategy strategy;
  private final Report report;
  private final Map<String, Double> stakes = new HashMap<>();

  /**
   * Weighs the findings of a report.
   *
   * @param strategy the strategy
   * @param report the answers to it
   */
  public Stakes(Strategy strategy, Report report) {
    this.strategy = strategy;
    this.report = report;
  }

  /**
   * Returns what share of the vision is at stake: the largest priority of the work that a finding
   * is about, or of the work that a function or resource has to which it points. An error counts
   * twice as much as the rest.
   *
   * @param finding the finding
   * @return from 0 to 1, of a finding that is no error to 0.5; the more, the graver
   */
  public double of(Finding finding) {
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
