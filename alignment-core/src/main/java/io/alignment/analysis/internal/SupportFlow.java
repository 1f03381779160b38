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
  // For each outgoing support what part of the amount of its source goes that way.
  private final double[] part;
  // For each incoming support the same relation among the outgoing ones.
  private final int[] outgoing;
  private final int[] objectivesUpward;
  private final int[] anchoredObjectives;
  private final int[] forks;

  public static SupportFlow of(StrategyIndex index) {
    return index.fact(SupportFlow.class, SupportFlow::new);
  }

  private SupportFlow(StrategyIndex index) {
    this.index = index;
    sight = LineOfSight.of(index);
    supports = index.outgoing(Relation.Kind.SUPPORT);
    shares = SupportShares.of(index);
    part = new double[supports.size()];
    PriorityShares priorities = PriorityShares.of(index);
    for (int objective : ByType.elements(index, Element.Type.OBJECTIVE)) {
      divideByPriority(objective, priorities);
    }
    for (int initiative : ByType.elements(index, Element.Type.INITIATIVE)) {
      divideByWeight(initiative);
    }
    outgoing = matchArcs();
    objectivesUpward =
        IntStream.range(0, index.size()).map(index::upward).filter(index::isObjective).toArray();
    anchoredObjectives =
        Elements.among(ByType.elements(index, Element.Type.OBJECTIVE), this::isAnchored);
    Arcs supporters = index.incoming(Relation.Kind.SUPPORT);
    forks =
        Elements.where(
            index, it -> isAnchored(it) && supporters.isAt(it) && branches(supporters, it) > 1);
  }

  private int branches(Arcs supporters, int element) {
    int objectives = 0;
    int end = supporters.end(element);
    for (int arc = supporters.first(element); arc < end; arc++) {
      objectives += index.isObjective(supporters.neighbor(arc)) ? 1 : 0;
    }
    return objectives;
  }

  private void divideByPriority(int source, PriorityShares priorities) {
    double sum = 0;
    double sumOfShares = 0;
    int anchored = 0;
    int end = supports.end(source);
    for (int arc = supports.first(source); arc < end; arc++) {
      part[arc] = priorities.at(supports.neighbor(arc)) * shares.share(arc);
      sum += part[arc];
      if (isAnchored(supports.neighbor(arc))) {
        sumOfShares += shares.share(arc);
        anchored++;
      }
    }
    for (int arc = supports.first(source); arc < end; arc++) {
      if (sum > 0) {
        part[arc] /= sum;
      } else if (isAnchored(supports.neighbor(arc))) {
        // Too deep, or of too small a weight, for doubles to hold the priority.
        part[arc] = sumOfShares > 0 ? shares.share(arc) / sumOfShares : 1.0 / anchored;
      }
    }
  }

  private void divideByWeight(int source) {
    double sum = sumOfWeights(source, 1);
    double unit = Double.isInfinite(sum) ? SupportShares.SMALL : 1;
    double sumInUnit = unit == 1 ? sum : sumOfWeights(source, unit);
    for (int arc = supports.first(source); arc < supports.end(source); arc++) {
      part[arc] = shares.weight(arc) * unit / sumInUnit;
    }
  }

  private double sumOfWeights(int source, double unit) {
    double sum = 0;
    for (int arc = supports.first(source); arc < supports.end(source); arc++) {
      sum += shares.weight(arc) * unit;
    }
    return sum;
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
   * Returns the visions and anchored objectives that several objectives support; not to be changed.
   */
  public int[] forks() {
    return forks;
  }

  /**
   * Returns what part of what its source has goes along an outgoing support: of an objective in the
   * proportions in which priority came down, of an initiative by weight.
   */
  public double part(int outgoingArc) {
    return part[outgoingArc];
  }

  /** Lets amounts roll up: adds to each element what comes from the objectives that support it. */
  public void rollUp(double[] amounts) {
    for (int element : objectivesUpward) {
      double amount = amounts[element];
      if (amount > 0) {
        int end = supports.end(element);
        for (int arc = supports.first(element); arc < end; arc++) {
          amounts[supports.neighbor(arc)] += amount * part[arc];
        }
      }
    }
  }

  /** Returns what of an amount that its source has goes along an incoming support. */
  public double along(int incomingArc, double amount) {
    return amount * part[outgoing[incomingArc]];
  }

  /**
   * Returns the part of a source, among those of its type, of the target of an incoming support.
   */
  public double share(int incomingArc) {
    return shares.share(outgoing[incomingArc]);
  }
}
