package io.alignment.analysis;

import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.PriorityShares;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Strategy;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What share of the vision each objective and initiative carries.
 *
 * <p>Visions share 1 equally. What supports something divides its priority by weight; who supports
 * several things adds up what it gets:
 *
 * <pre>π(x) = Σ_p π(p) · w(x → p) / Σ_y w(y → p)</pre>
 *
 * <p>over all {@code p} that {@code x} supports, {@code y} running over the <em>objectives</em>
 * that support {@code p}. Initiatives divide the priorities of their objectives among themselves in
 * the same way, apart. So the priorities of the objectives that no objective supports add up to 1,
 * less the share of a vision that no objective supports. This is the hierarchic composition of the
 * analytic hierarchy process (Saaty, 1980), on a graph in which one may serve several.
 *
 * <p>A vision with 3:1 between <em>a</em> and <em>b</em>, and <em>c</em> alone below <em>b</em>: a
 * = 0.75, b = 0.25, c = 0.25.
 *
 * <p>The priority of an objective is at most 1. That of an initiative can be larger: one that
 * supports an objective and another one above it counts for both.
 *
 * <p>What leads to no vision has priority 0. The converse does not hold: deep down a priority can
 * be too small for a {@code double} and be 0 as well.
 *
 * <p>Cost: linear in elements and relations.
 */
public final class Priorities {

  /** The priority as a number of the catalogue, one for each objective and initiative. */
  public static final Metric PRIORITY =
      new Metric(
          "priority", Metric.Unit.SHARE, Metric.Better.NEITHER, Metric.Subject.ELEMENT, List.of());

  private final StrategyIndex index;
  private final PriorityShares priority;

  private Priorities(StrategyIndex index) {
    this.index = index;
    priority = PriorityShares.of(index);
  }

  /**
   * Computes the priorities of a strategy.
   *
   * @param strategy the strategy; what was given up takes no part
   * @return the priorities
   */
  public static Priorities of(Strategy strategy) {
    return new Priorities(StrategyIndex.of(strategy.withoutDropped()));
  }

  /**
   * Returns the priority of an element.
   *
   * @param id the id of an objective or initiative
   * @return at least 0; empty if there is no such objective or initiative, or if it was given up
   */
  public OptionalDouble of(String id) {
    int element = index.indexOf(id);
    return element >= 0 && isWork(element)
        ? OptionalDouble.of(at(element))
        : OptionalDouble.empty();
  }

  /** {@return the priorities of all objectives and initiatives, by ascending id} */
  public Map<String, Double> byId() {
    return ById.of(index, Elements.where(index, this::isWork), this::at);
  }

  private boolean isWork(int element) {
    return switch (index.type(element)) {
      case OBJECTIVE, INITIATIVE -> true;
      case VISION, FUNCTION, RESOURCE, FACTOR -> false;
    };
  }

  /**
   * Returns the priority of an element of the index.
   *
   * @param element its index in the strategy without what was given up
   * @return at least 0; that of a vision is its share of 1
   */
  public double at(int element) {
    return priority.at(element);
  }
}
