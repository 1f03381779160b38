package io.alignment.analysis.internal;

import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.StrategyIndex;
import java.util.stream.IntStream;

/**
 * How amounts flow up the cascade: in the proportions in which priority came down, so that nothing
 * is lost on the way. The same for every unit of amount.
 */
public final class SupportFlow {

  private final StrategyIndex index;
  private final LineOfSight sight;
  private final Arcs supports;
  private final SupportShares shares;
  // For each outgoing support of an objective what part of its amount goes that way.
  private final double[] up;
  // For each incoming support the same relation among the outgoing ones.
  private final int[] outgoing;
  private final int[] objectivesUpward;
  private final int[] anchoredObjectives;

  public static SupportFlow of(StrategyIndex index) {
    return index.fact(SupportFlow.class, SupportFlow::new);
  }

  private SupportFlow(StrategyIndex index) {
    this.index = index;
    sight = LineOfSight.of(index);
    supports = index.outgoing(Relation.Kind.SUPPORT);
    shares = SupportShares.of(index);
    up = new double[supports.size()];
    PriorityShares priorities = PriorityShares.of(index);
    for (int source = 0; source < index.size(); source++) {
      divide(source, priorities);
    }
    outgoing = matchArcs();
    objectivesUpward =
        IntStream.range(0, index.size()).map(index::upward).filter(index::isObjective).toArray();
    anchoredObjectives =
        Elements.among(ByType.elements(index, Element.Type.OBJECTIVE), this::isAnchored);
  }

  private void divide(int source, PriorityShares priorities) {
    double sum = 0;
    double sumOfShares = 0;
    int anchored = 0;
    int end = supports.end(source);
    for (int arc = supports.first(source); arc < end; arc++) {
      up[arc] = priorities.at(supports.neighbor(arc)) * shares.share(arc);
      sum += up[arc];
      if (isAnchored(supports.neighbor(arc))) {
        sumOfShares += shares.share(arc);
        anchored++;
      }
    }
    for (int arc = supports.first(source); arc < end; arc++) {
      if (sum > 0) {
        up[arc] /= sum;
      } else if (isAnchored(supports.neighbor(arc))) {
        // Too deep, or of too small a weight, for doubles to hold the priority.
        up[arc] = sumOfShares > 0 ? shares.share(arc) / sumOfShares : 1.0 / anchored;
      }
    }
  }

  private int[] matchArcs() {
    Arcs supporters = index.incoming(Relation.Kind.SUPPORT);
    int[] next = new int[index.size()];
    for (int target = 0; target < index.size(); target++) {
      next[target] = supporters.first(target);
    }
    // Sources come in ascending order here, as they do among the incoming arcs of each target.
    int[] matched = new int[supports.size()];
    for (int source = 0; source < index.size(); source++) {
      int end = supports.end(source);
      for (int arc = supports.first(source); arc < end; arc++) {
        matched[next[supports.neighbor(arc)]++] = arc;
      }
    }
    return matched;
  }

  /** Says whether a path of supports leads from a vision, objective or initiative to a vision. */
  public boolean isAnchored(int element) {
    return sight.reaches(element);
  }

  /** Returns the objectives from which a path of supports leads to a vision; not to be changed. */
  public int[] anchoredObjectives() {
    return anchoredObjectives;
  }

  /**
   * Divides what an initiative has over the objectives that it supports, by weight. Returns a part
   * for each of its outgoing supports, in their order.
   */
  public double[] partsOf(int initiative) {
    int first = supports.first(initiative);
    double[] parts = new double[supports.degree(initiative)];
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = shares.weight(first + i);
      sum += parts[i];
    }
    if (Double.isInfinite(sum)) {
      sum = 0;
      for (int i = 0; i < parts.length; i++) {
        parts[i] *= SupportShares.SMALL;
        sum += parts[i];
      }
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= sum;
    }
    return parts;
  }

  /** Lets amounts roll up: adds to each element what comes from the objectives that support it. */
  public void rollUp(double[] amounts) {
    for (int element : objectivesUpward) {
      double amount = amounts[element];
      if (amount > 0) {
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          amounts[supports.neighbor(arc)] += amount * up[arc];
        }
      }
    }
  }

  /** Returns what of an amount that its source has goes along an incoming support. */
  public double along(int incomingArc, double amount) {
    return amount * up[outgoing[incomingArc]];
  }

  /**
   * Returns the part of a source, among those of its type, of the target of an incoming support.
   */
  public double share(int incomingArc) {
    return shares.share(outgoing[incomingArc]);
  }
}
