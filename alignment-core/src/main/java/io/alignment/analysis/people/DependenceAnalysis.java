package io.alignment.analysis.people;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.people.Dependence.Holder;
import io.alignment.analysis.people.Dependence.Loss;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Dependence.CATALOGUE);
  }

  @Override
  public Dependence analyze(Question question) {
    return new Run(question.strategy()).dependence();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final int[] objectives;
    private final Hierarchy hierarchy;
    // How much each objective weighs among all of them.
    private final double[] weight;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Strategy strategy) {
      index = StrategyIndex.of(strategy);
      objectives = index.elements(Element.Type.OBJECTIVE);
      hierarchy = Hierarchy.of(index);
      weight = new double[index.size()];
      Priorities priorities = Priorities.of(strategy);
      double all = 0;
      for (int objective : objectives) {
        weight[objective] = priorities.at(objective);
        all += weight[objective];
      }
      for (int objective : objectives) {
        weight[objective] /= all > 0 ? all : 1;
      }
    }

    Dependence dependence() {
      List<Holder> holders = holders();
      return new Dependence(
          losses(),
          holders,
          holders.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(
                  holders.stream().mapToDouble(it -> it.share() * it.share()).sum()),
          holders.stream().mapToDouble(Holder::share).findFirst(),
          TruckFactor.of(index),
          brokers(),
          findings.build());
    }

    // Losses

    private List<Loss> losses() {
      Lifelines lifelines = new Lifelines(index);
      double[] ownership = lifelines.cutOff(Lifelines.Respect.OWNERSHIP, weight);
      double[] work = lifelines.cutOff(Lifelines.Respect.WORK, weight);
      double[] money = lifelines.cutOff(Lifelines.Respect.MONEY, weight);
      List<Loss> losses =
          IntStream.range(0, index.size())
              .filter(this::canBeLost)
              .filter(it -> ownership[it] + work[it] + money[it] > 0)
              .mapToObj(
                  it ->
                      new Loss(
                          index.id(it),
                          Math.min(1, ownership[it]),
                          Math.min(1, work[it]),
                          Math.min(1, money[it])))
              .toList();
      int[] people = Elements.where(index, this::isPerson);
      if (people.length > 1) {
        losses.stream()
            .filter(it -> Arrays.binarySearch(people, index.indexOf(it.id())) >= 0)
            .filter(it -> Math.max(it.ownership(), it.work()) >= singlePointFrom - ROUNDING)
            .map(
                it ->
                    Dependence.SINGLE_POINT.at(
                        it.id(), new Evidence.Loss(it.ownership(), it.work())))
            .forEach(findings::add);
      }
      return losses;
    }

    private boolean canBeLost(int element) {
      return index.type(element) == Element.Type.FUNCTION
          || index.type(element) == Element.Type.RESOURCE;
    }

    private boolean isPerson(int element) {
      return index.type(element) == Element.Type.RESOURCE
          && index.resourceKind(element) == Resource.Kind.HUMAN;
    }

    // Concentration

    private List<Holder> holders() {
      Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
      double[] held = new double[index.size()];
      int[] owned = new int[index.size()];
      double all = 0;
      for (int objective : Elements.among(objectives, owners::isAt)) {
        all += weight[objective];
        double part = weight[objective] / owners.degree(objective);
        Set<Integer> holders = new HashSet<>();
        for (int owner : owners.neighbors(objective).toArray()) {
          for (int holder : holdersOf(owner)) {
            held[holder] += part / holdersOf(owner).length;
            holders.add(holder);
          }
        }
        holders.forEach(holder -> owned[holder]++);
      }
      double sum = all;
      List<Holder> holders =
          IntStream.range(0, index.size())
              .filter(it -> sum > 0 && owned[it] > 0)
              .mapToObj(it -> new Holder(index.id(it), Math.min(1, held[it] / sum), owned[it]))
              .sorted(Comparator.comparingDouble(it -> -it.share()))
              .toList();
      if (hierarchy.size() > 1) {
        holders.stream().limit(1).filter(this::isConcentrated).forEach(this::find);
      }
      return holders;
    }

    /** Returns the people who fill a function; of whom nobody said who does it holds itself. */
    private int[] holdersOf(int function) {
      Adjacency people = index.incoming(Relation.Kind.ASSIGNMENT);
      return people.isAt(function) ? people.neighbors(function).toArray() : new int[] {function};
    }

    private boolean isConcentrated(Holder holder) {
      return holder.share() > concentratedAbove + ROUNDING
          && holder.objectives() >= CONCENTRATED_FROM;
    }

    private void find(Holder holder) {
      findings.add(
          Dependence.CONCENTRATED.at(
              holder.id(), new Evidence.Concentration(holder.share(), holder.objectives())));
    }

    // Who links others

    private List<String> brokers() {
      int[] brokers = ArticulationPoints.of(index);
      findings.add(
          Dependence.BROKER,
          brokers,
          it -> Dependence.BROKER.at(index.id(it), new Evidence.Others(partners(it))));
      return Elements.ids(index, brokers);
    }

    private List<String> partners(int function) {
      return Stream.of(
              index.outgoing(Relation.Kind.COLLABORATION),
              index.incoming(Relation.Kind.COLLABORATION))
          .flatMapToInt(arcs -> arcs.neighbors(function))
          .sorted()
          .distinct()
          .mapToObj(index::id)
          .toList();
    }
  }
}
