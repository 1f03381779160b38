package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How amounts flow up the cascade: in the proportions in which priority came down, so that nothing
 * is lost on the way. The same for every unit of amount.
 */
public final class SupportFlow {

  private final StrategyIndex index;
  private final LineOfSight sight;
  private final Adjacency supports;
  private final SupportShares shares;
  // For each outgoing support what part of the amount of its source goes that way.
  private final double[] part;
  private final int[] objectivesUpward;
  private final int[] anchoredObjectives;
  private final Forks forks;

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
    for (int objective : index.elements(Element.Type.OBJECTIVE)) {
      divideByPriority(objective, priorities);
    }
    for (int initiative : index.elements(Element.Type.INITIATIVE)) {
      divideByWeight(initiative);
    }
    objectivesUpward =
        IntStream.range(0, index.size()).map(index::upward).filter(index::isObjective).toArray();
    anchoredObjectives = Elements.among(index.elements(Element.Type.OBJECTIVE), this::isAnchored);
    forks = new Forks();
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
    supports.arcs(source).forEach(arc -> part[arc] = shares.weight(arc) * unit / sumInUnit);
  }

  private double sumOfWeights(int source, double unit) {
    double sum = 0;
    for (int arc = supports.first(source); arc < supports.end(source); arc++) {
      sum += shares.weight(arc) * unit;
    }
    return sum;
  }

  /**
   * Says whether a path of supports that carry something leads from a vision, objective or
   * initiative to a vision.
   */
  public boolean isAnchored(int element) {
    return sight.carries(element);
  }

  /** Returns the objectives from which a path of supports leads to a vision; not to be changed. */
  public int[] anchoredObjectives() {
    return anchoredObjectives;
  }

  /** Returns the visions and anchored objectives that several objectives support. */
  public Forks forks() {
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

  /**
   * The visions and anchored objectives that several objectives support, numbered by their ids;
   * what goes to a key result is not taken from another one, as their objective has it all. What
   * supports a fork are its branches; those of all forks stand one after another, as every unit of
   * amount asks for them.
   */
  public final class Forks {
    private final int[] elements;
    private final int[] first;
    private final int[] source;
    private final double[] partOfSource;
    private final double[] share;

    private Forks() {
      int[] branches = new int[index.size()];
      for (int objective : index.elements(Element.Type.OBJECTIVE)) {
        int end = supports.end(objective);
        for (int arc = supports.first(objective); arc < end; arc++) {
          if (index.isBranch(objective, supports.neighbor(arc))) {
            branches[supports.neighbor(arc)]++;
          }
        }
      }
      elements = Elements.where(index, it -> branches[it] > 1 && isAnchored(it));
      first = new int[elements.length + 1];
      int[] next = new int[index.size()];
      Arrays.fill(next, -1);
      for (int fork = 0; fork < elements.length; fork++) {
        next[elements[fork]] = first[fork];
        first[fork + 1] = first[fork] + branches[elements[fork]];
      }
      source = new int[first[elements.length]];
      partOfSource = new double[source.length];
      share = new double[source.length];
      for (int objective : index.elements(Element.Type.OBJECTIVE)) {
        int end = supports.end(objective);
        for (int arc = supports.first(objective); arc < end; arc++) {
          int branch = next[supports.neighbor(arc)];
          if (branch >= 0 && index.isBranch(objective, supports.neighbor(arc))) {
            next[supports.neighbor(arc)]++;
            source[branch] = objective;
            partOfSource[branch] = part[arc];
            share[branch] = shares.share(arc);
          }
        }
      }
      if (index.hasKeyResults()) {
        shareAmongBranches();
      }
    }

    /** Lets the branches of each fork stand for what its key results carry too. */
    private void shareAmongBranches() {
      for (int fork = 0; fork < elements.length; fork++) {
        double sum = Arrays.stream(share, first[fork], first[fork + 1]).sum();
        for (int branch = first[fork]; branch < first[fork + 1] && sum > 0; branch++) {
          share[branch] /= sum;
        }
      }
    }

    /** Returns how many there are. */
    public int size() {
      return elements.length;
    }

    /** Returns the element that is a fork. */
    public int element(int fork) {
      return elements[fork];
    }

    /** Returns the number of the fork that an element is, below 0 if it is none. */
    public int of(int element) {
      return Arrays.binarySearch(elements, element);
    }

    /** Returns the first branch of a fork. */
    public int first(int fork) {
      return first[fork];
    }

    /** Returns the branch after the last one of a fork; those of each come in the order of ids. */
    public int end(int fork) {
      return first[fork + 1];
    }

    /** Returns the objective at the lower end of a branch. */
    public int source(int branch) {
      return source[branch];
    }

    /** Returns what of an amount that its source has goes along a branch. */
    public double along(int branch, double amount) {
      return amount * partOfSource[branch];
    }

    /** Returns the part of a branch, among all of its fork. */
    public double share(int branch) {
      return share[branch];
    }
  }
}
