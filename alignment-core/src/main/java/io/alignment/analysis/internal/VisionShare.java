package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What share of the vision runs through at least one of some objectives and initiatives: the mean
 * over the visions of the part of each that is touched. What is among them is touched in full; of
 * anything else as much as of the objectives that support it, or of the initiatives that do, by
 * weight, whichever is more, as both divide the same. So nothing counts twice, neither what leads
 * up to the other nor work beside the goals that it serves.
 *
 * <p>Cost: linear in what stands above the work and what supports that, for each question.
 */
public final class VisionShare {

  private final StrategyIndex index;
  private final Adjacency supports;
  private final SupportShares shares;
  private final int[] position;
  private final int visions;
  // The question at which an element was met, and what of it is touched over what supports it.
  private final int[] met;
  private final double[] overObjectives;
  private final double[] overInitiatives;
  private int question;

  /** Prepares questions to a strategy. */
  public VisionShare(StrategyIndex index) {
    this.index = index;
    supports = index.outgoing(Relation.Kind.SUPPORT);
    shares = SupportShares.of(index);
    position = new int[index.size()];
    for (int i = 0; i < index.size(); i++) {
      position[index.upward(i)] = i;
    }
    visions = index.elements(Element.Type.VISION).length;
    met = new int[index.size()];
    overObjectives = new double[index.size()];
    overInitiatives = new double[index.size()];
  }

  /**
   * Returns the share that runs through some objectives and initiatives, from 0 to 1; empty without
   * a vision.
   */
  public OptionalDouble through(Iterable<Integer> work) {
    if (visions == 0) {
      return OptionalDouble.empty();
    }
    question++;
    List<Integer> above = new ArrayList<>();
    work.forEach(it -> meet(it, above));
    for (int next = 0; next < above.size(); next++) {
      supports.neighbors(above.get(next)).forEach(it -> meet(it, above));
    }
    work.forEach(it -> overObjectives[it] = 1);
    above.sort(Comparator.comparingInt(it -> position[it]));
    double sum = 0;
    for (int element : above) {
      double touched = Math.min(1, Math.max(overObjectives[element], overInitiatives[element]));
      if (index.type(element) == Element.Type.VISION) {
        sum += touched / visions;
      }
      double[] over = index.isObjective(element) ? overObjectives : overInitiatives;
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        over[supports.neighbor(arc)] += touched * shares.share(arc);
      }
    }
    return OptionalDouble.of(Math.min(1, sum));
  }

  private void meet(int element, List<Integer> above) {
    if (met[element] != question) {
      met[element] = question;
      overObjectives[element] = 0;
      overInitiatives[element] = 0;
      above.add(element);
    }
  }
}
