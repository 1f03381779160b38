package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Asks on whom the strategy depends: the founder question.
 *
 * <p><em>What a loss cuts off.</em> An objective has an owner through the functions that own it;
 * these live from the people who fill them, or, without any, from the functions inside; a function
 * that has neither stands for itself. It is worked on through the initiatives that lead up to it;
 * these live from the people given to them and from those who take part, or, without any, from
 * their owners. It has money through what budgets give to it, to what leads up to it, or to an
 * objective above it and work for that. The loss of whatever stands on every such way (a dominator)
 * cuts the objective off in that respect. Each objective weighs its {@linkplain Priorities
 * priority}, as a share of the priorities of all objectives.
 *
 * <p><em>Concentration.</em> The priority of an owned objective is divided among its owners, and
 * that of a function among the people who fill it. The shares that each holds of all that is owned
 * are squared and added up (the Herfindahl–Hirschman index): shares of 30, 30, 20 and 20 % give
 * 0.26.
 *
 * <p><em>Truck factor</em> (G. Avelino et al., <em>A Novel Approach for Estimating Truck
 * Factors</em>, ICPC 2016, doi 10.1109/ICPC.2016.7503718): functions fall away, the one that owns
 * most objectives first, until more than half of the owned objectives have no owner left. Of
 * functions that own as many, the one that owns more of them alone goes first; those that tie in
 * that too take equal parts of what they leave behind along (our own), so that no order of ids
 * matters.
 *
 * <p>Conventions of our own: ownership is concentrated if somebody holds more than half of it and
 * at least four objectives; a person is a single point of failure from half of the priority on, in
 * ownership or work. Both are found only where there is somebody else: more than one function, more
 * than one person.
 *
 * <p>Cost: linear in elements and relations but for dominators, which are found in one sweep in
 * which every relation takes as many steps as the logarithm of the depth, and for sorting.
 */
public final class DependenceAnalysis implements Analysis<Dependence> {

  private static final double CONCENTRATED_ABOVE = 0.5;
  private static final int CONCENTRATED_FROM = 4;
  private static final double SINGLE_POINT_FROM = 0.5;
  private static final double ROUNDING = 1e-9;

  private final double concentratedAbove;
  private final double singlePointFrom;

  private DependenceAnalysis(double concentratedAbove, double singlePointFrom) {
    this.concentratedAbove = concentratedAbove;
    this.singlePointFrom = singlePointFrom;
  }

  /** Asks with the usual bounds. */
  public DependenceAnalysis() {
    this(CONCENTRATED_ABOVE, SINGLE_POINT_FROM);
  }

  /**
   * Returns the question with other bounds.
   *
   * @param concentratedAbove above which share of the ownership it is concentrated
   * @param singlePointFrom from which share of the priority on a person is a single point of
   *     failure
   * @return the question
   * @throws IllegalArgumentException if one of them is not above 0 and at most 1
   */
  public static DependenceAnalysis withBounds(double concentratedAbove, double singlePointFrom) {
    for (double bound : new double[] {concentratedAbove, singlePointFrom}) {
      if (!(bound > 0 && bound <= 1)) {
        throw new IllegalArgumentException(
            "%s is no share. Give one above 0 and at most 1, such as 0.5.".formatted(bound));
      }
    }
    return new DependenceAnalysis(concentratedAbove, singlePointFrom);
  }

  @Override
  public List<Metric> metrics() {
    return Dependence.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Dependence.RULES;
  }

  @Override
  public Dependence analyze(Question question) {
    return new Run(question.strategy()).dependence();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Adjacency owners;
    private final Adjacency people;
    private final Hierarchy hierarchy;
    // How much each objective weighs among all of them.
    private final double[] weight;
    private final List<Finding> findings = new ArrayList<>();

    Run(Strategy strategy) {
      index = StrategyIndex.of(strategy);
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      people = index.incoming(Relation.Kind.ASSIGNMENT);
      hierarchy = Hierarchy.of(index);
      weight = new double[index.size()];
      Priorities priorities = Priorities.of(strategy);
      double all = 0;
      for (int element = 0; element < index.size(); element++) {
        if (index.isObjective(element)) {
          weight[element] = priorities.at(element);
          all += weight[element];
        }
      }
      for (int element = 0; element < index.size() && all > 0; element++) {
        weight[element] /= all;
      }
    }

    Dependence dependence() {
      List<Dependence.Loss> losses = losses();
      List<Dependence.Holder> holders = holders();
      List<String> brokers = brokers();
      return new Dependence(
          losses,
          holders,
          holders.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(
                  holders.stream().mapToDouble(it -> it.share() * it.share()).sum()),
          holders.stream().mapToDouble(Dependence.Holder::share).findFirst(),
          truckFactor(),
          brokers,
          FindingList.sorted(findings));
    }

    // Losses

    private List<Dependence.Loss> losses() {
      Dominators lifelines = new Dominators(index, hierarchy);
      double[] ownership = lifelines.cutOff(Dominators.Respect.OWNERSHIP, weight);
      double[] work = lifelines.cutOff(Dominators.Respect.WORK, weight);
      double[] money = lifelines.cutOff(Dominators.Respect.MONEY, weight);
      boolean others = IntStream.range(0, index.size()).filter(this::isPerson).limit(2).count() > 1;
      List<Dependence.Loss> losses = new ArrayList<>();
      for (int element = 0; element < index.size(); element++) {
        boolean candidate =
            index.type(element) == Element.Type.FUNCTION
                || index.type(element) == Element.Type.RESOURCE;
        if (candidate && ownership[element] + work[element] + money[element] > 0) {
          Dependence.Loss loss =
              new Dependence.Loss(
                  index.id(element),
                  Math.min(1, ownership[element]),
                  Math.min(1, work[element]),
                  Math.min(1, money[element]));
          losses.add(loss);
          boolean much = Math.max(loss.ownership(), loss.work()) >= singlePointFrom - ROUNDING;
          if (others && isPerson(element) && much) {
            findings.add(
                Dependence.SINGLE_POINT.at(
                    loss.id(), new Evidence.Loss(loss.ownership(), loss.work())));
          }
        }
      }
      return losses;
    }

    private boolean isPerson(int element) {
      return index.element(element) instanceof Resource resource
          && resource.kind() == Resource.Kind.HUMAN;
    }

    // Concentration

    private List<Dependence.Holder> holders() {
      double[] held = new double[index.size()];
      int[] objectives = new int[index.size()];
      double all = 0;
      for (int element = 0; element < index.size(); element++) {
        if (index.isObjective(element) && owners.degree(element) > 0) {
          all += weight[element];
          TreeSet<Integer> holders = new TreeSet<>();
          for (int arc = owners.first(element); arc < owners.end(element); arc++) {
            int owner = owners.neighbor(arc);
            double part = weight[element] / owners.degree(element);
            if (people.degree(owner) == 0) {
              held[owner] += part;
              holders.add(owner);
            }
            for (int who = people.first(owner); who < people.end(owner); who++) {
              held[people.neighbor(who)] += part / people.degree(owner);
              holders.add(people.neighbor(who));
            }
          }
          holders.forEach(holder -> objectives[holder]++);
        }
      }
      List<Dependence.Holder> rows = new ArrayList<>();
      for (int element = 0; element < index.size() && all > 0; element++) {
        if (objectives[element] > 0) {
          rows.add(
              new Dependence.Holder(
                  index.id(element), Math.min(1, held[element] / all), objectives[element]));
        }
      }
      rows.sort(Comparator.comparingDouble((Dependence.Holder it) -> -it.share()));
      if (!rows.isEmpty() && hierarchy.size() > 1) {
        Dependence.Holder first = rows.get(0);
        if (first.share() > concentratedAbove + ROUNDING
            && first.objectives() >= CONCENTRATED_FROM) {
          findings.add(
              Dependence.CONCENTRATED.at(
                  first.id(), new Evidence.Concentration(first.share(), first.objectives())));
        }
      }
      return rows;
    }

    private OptionalInt truckFactor() {
      int[] owned = new int[index.size()];
      int[] alone = new int[index.size()];
      int[] left = new int[index.size()];
      int objectives = 0;
      for (int element = 0; element < index.size(); element++) {
        if (index.isObjective(element) && owners.degree(element) > 0) {
          objectives++;
          left[element] = owners.degree(element);
          for (int arc = owners.first(element); arc < owners.end(element); arc++) {
            owned[owners.neighbor(arc)]++;
            alone[owners.neighbor(arc)] += left[element] == 1 ? 1 : 0;
          }
        }
      }
      List<Integer> busiestFirst =
          IntStream.range(0, index.size())
              .filter(element -> owned[element] > 0)
              .boxed()
              .sorted(
                  Comparator.comparingInt((Integer it) -> -owned[it])
                      .thenComparingInt(it -> -alone[it]))
              .toList();
      int orphans = 0;
      int gone = 0;
      while (gone < busiestFirst.size()) {
        int first = busiestFirst.get(gone);
        int end = gone;
        int before = orphans;
        while (end < busiestFirst.size()
            && owned[busiestFirst.get(end)] == owned[first]
            && alone[busiestFirst.get(end)] == alone[first]) {
          orphans += orphanedBy(busiestFirst.get(end), left);
          end++;
        }
        // Which of those that tie goes first must not matter, so each takes an equal part along.
        for (int tied = 1; tied <= end - gone; tied++) {
          double lost = before + (orphans - before) * (double) tied / (end - gone);
          if (2 * lost > objectives + ROUNDING) {
            return OptionalInt.of(gone + tied);
          }
        }
        gone = end;
      }
      return OptionalInt.empty();
    }

    /** Lets a function fall away, and returns how many objectives have no owner since then. */
    private int orphanedBy(int function, int[] left) {
      Adjacency owns = index.outgoing(Relation.Kind.OWNERSHIP);
      int orphaned = 0;
      for (int arc = owns.first(function); arc < owns.end(function); arc++) {
        int work = owns.neighbor(arc);
        if (index.isObjective(work) && --left[work] == 0) {
          orphaned++;
        }
      }
      return orphaned;
    }

    // Who links others

    private List<String> brokers() {
      boolean[] broker = ArticulationPoints.of(index);
      ImmutableList.Builder<String> ids = ImmutableList.builder();
      for (int element = 0; element < index.size(); element++) {
        if (broker[element]) {
          ids.add(index.id(element));
          findings.add(
              Dependence.BROKER.at(index.id(element), new Evidence.Others(partners(element))));
        }
      }
      return ids.build();
    }

    private List<String> partners(int function) {
      TreeSet<Integer> partners = new TreeSet<>();
      for (Adjacency arcs :
          Arrays.asList(
              index.outgoing(Relation.Kind.COLLABORATION),
              index.incoming(Relation.Kind.COLLABORATION))) {
        for (int arc = arcs.first(function); arc < arcs.end(function); arc++) {
          partners.add(arcs.neighbor(arc));
        }
      }
      return partners.stream().map(index::id).toList();
    }
  }
}
