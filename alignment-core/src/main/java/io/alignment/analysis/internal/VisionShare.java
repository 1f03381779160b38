package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What share of the vision runs through some of the work. Of two works of which one leads up to the
 * other, what runs through both counts once, so a share is never above 1.
 *
 * <p>Cost: linear in what stands above the work, for each question.
 */
public final class VisionShare {

  private final StrategyIndex index;
  private final Adjacency supports;
  private final SupportShares parts;
  private final int[] position;
  private final int visions;
  // Where the question of that number met an element, and what of the vision is still open there.
  private final int[] met;
  private final boolean[] chosen;
  private final double[] open;
  private int question;

  /** Prepares questions to a strategy. */
  public VisionShare(StrategyIndex index) {
    this.index = index;
    supports = index.outgoing(Relation.Kind.SUPPORT);
    parts = SupportShares.of(index);
    position = new int[index.size()];
    for (int i = 0; i < index.size(); i++) {
      position[index.upward(i)] = i;
    }
    visions = index.elements(Element.Type.VISION).length;
    met = new int[index.size()];
    chosen = new boolean[index.size()];
    open = new double[index.size()];
  }

  /**
   * Returns the share that runs through some objectives and initiatives; empty without a vision.
   */
  public OptionalDouble through(Iterable<Integer> work) {
    if (visions == 0) {
      return OptionalDouble.empty();
    }
    question++;
    List<Integer> above = new ArrayList<>();
    for (int element : work) {
      meet(element, above);
      chosen[element] = true;
    }
    for (int next = 0; next < above.size(); next++) {
      int element = above.get(next);
      supports.neighbors(element).forEach(it -> meet(it, above));
    }
    above.sort(Comparator.comparingInt((Integer element) -> position[element]).reversed());
    double sum = 0;
    for (int element : above) {
      double share = index.type(element) == Element.Type.VISION ? 1.0 / visions : 0;
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        share += open[supports.neighbor(arc)] * parts.share(arc);
      }
      open[element] = chosen[element] ? 0 : share;
      sum += chosen[element] ? share : 0;
    }
    return OptionalDouble.of(Math.min(1, sum));
  }

  private void meet(int element, List<Integer> above) {
    if (met[element] != question) {
      met[element] = question;
      chosen[element] = false;
      above.add(element);
    }
  }
}
