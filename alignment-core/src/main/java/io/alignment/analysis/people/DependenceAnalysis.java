package io.alignment.analysis.people;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.PriorityShares;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.analysis.people.Dependence.Holder;
import io.alignment.analysis.people.Dependence.Loss;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks on whom the strategy depends: the founder question.
 *
 * <p>People whose last day is before the day asked about are not there any more.
 *
 * <p><em>What a loss cuts off.</em> An objective has an owner through the functions that own it;
 * these live from the people who fill them, or, without any, from the functions inside; a function
 * that has neither stands for itself. It is worked on through the initiatives that lead up to it;
 * these live from the people given to them and from those who take part, or, without any, from
 * their owners. It has money through what budgets give to it, to what leads up to it, or to an
 * objective above it and work for that. The loss of whatever stands on every such way (a dominator)
 * cuts the objective off in that respect. What is told is the share of the vision that runs through
 * what is cut off.
 *
 * <p><em>Concentration.</em> The {@linkplain io.alignment.analysis.Priorities priority} of an owned
 * objective is divided among its owners, and that of a function among the people who fill it. The
 * shares that each holds of all that is owned are squared and added up (the Herfindahl–Hirschman
 * index): shares of 30, 30, 20 and 20 % give 0.26.
 *
 * <p><em>Truck factor</em> (after G. Avelino et al., <em>A Novel Approach for Estimating Truck
 * Factors</em>, ICPC 2016, doi 10.1109/ICPC.2016.7503718): the fewest people whose leaving leaves
 * more than half of what is owned without an owner, as a share of the vision. Of more than ten who
 * hold anything not every choice is tried: they leave in the order of what they hold, then by id.
 *
 * <p>Conventions of our own: ownership is concentrated if somebody holds more than half of it and
 * at least four objectives; a person is a single point of failure from half of the priority on, in
 * ownership or work. Both are found only where there is somebody else: more than one function, more
 * than one person; a resource that is several people is no person.
 *
 * <p>Cost: linear in elements and relations but for dominators, which are found in one sweep in
 * which every relation takes as many steps as the logarithm of the depth, for sorting, and for what
 * stands above all that each loss cuts off; the truck factor is asked a thousand times at most,
 * each time linear in what is owned and what stands above that.
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
    Strategy strategy = question.strategy();
    Strategy still =
        question.day().map(it -> strategy.subset(hasLeft(it).negate())).orElse(strategy);
    return new Run(StrategyIndex.of(still), question).dependence();
  }

  /** Who has left carries nothing any more, and can leave nothing behind. */
  private static Predicate<Element> hasLeft(LocalDate day) {
    return it ->
        it instanceof Resource resource
            && resource.kind() == Resource.Kind.HUMAN
            && resource.period().until().filter(day::isAfter).isPresent();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Question question;
    private final boolean isExpected;
    private final VisionShare share;
    private final PriorityShares priorities;
    private final Hands hands;
    private final int[] owned;
    // How much of the ownership each hand holds, and of how many objectives and key results of
    // objectives that are not its own.
    private final double[] held;
    private final int[] objectives;
    private final int[] keyResults;
    // How much it holds where key results count besides their objectives.
    private final double[] heldWithin;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(StrategyIndex index, Question question) {
      this.index = index;
      this.question = question;
      isExpected = !Topic.PEOPLE.isIn(question.leftOut());
      share = new VisionShare(index);
      priorities = PriorityShares.of(index);
      hands = new Hands(index);
      owned =
          Elements.among(
              index.elements(Element.Type.OBJECTIVE),
              it -> index.incoming(Relation.Kind.OWNERSHIP).isAt(it) && !index.isFinished(it));
      held = new double[index.size()];
      objectives = new int[index.size()];
      keyResults = new int[index.size()];
      heldWithin = new double[index.size()];
      for (int objective : owned) {
        int[] owners = hands.owners(objective);
        share(priorities.at(objective), owners, heldWithin);
        int[] counted = index.isKeyResult(objective) ? ofOthers(objective, owners) : owners;
        share(priorities.at(objective), counted, held);
        int[] count = index.isKeyResult(objective) ? keyResults : objectives;
        IntStream.of(counted)
            .flatMap(it -> IntStream.of(hands.of(it)))
            .distinct()
            .forEach(hand -> count[hand]++);
      }
    }

    /** Returns the owners of a key result that do not own its objective: these carry it already. */
    private int[] ofOthers(int keyResult, int[] owners) {
      int[] above = hands.owners(index.objectiveOf(keyResult));
      return IntStream.of(owners)
          .filter(it -> IntStream.of(above).noneMatch(other -> other == it))
          .toArray();
    }

    private void share(double priority, int[] owners, double[] among) {
      for (int owner : owners) {
        int[] of = hands.of(owner);
        IntStream.of(of).forEach(hand -> among[hand] += priority / owners.length / of.length);
      }
    }

    Dependence dependence() {
      double all = DoubleStream.of(held).sum();
      int[] busiestFirst =
          IntStream.range(0, index.size())
              .filter(it -> all > 0 && objectives[it] + keyResults[it] > 0)
              .boxed()
              .sorted(Comparator.comparingDouble(it -> -held[it]))
              .mapToInt(it -> it)
              .toArray();
      List<Holder> holders =
          IntStream.of(busiestFirst)
              .mapToObj(
                  it ->
                      new Holder(
                          index.id(it),
                          Math.min(1, held[it] / all),
                          objectives[it],
                          keyResults[it]))
              .toList();
      if (isExpected && index.elements(Element.Type.FUNCTION).length > 1) {
        holders.stream().limit(1).filter(this::isConcentrated).forEach(this::find);
      }
      return new Dependence(
          losses(),
          holders,
          holders.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(
                  holders.stream().mapToDouble(it -> it.share() * it.share()).sum()),
          holders.stream().mapToDouble(Holder::share).findFirst(),
          TruckFactor.of(hands, share, owned, busiestFirst, heldWithin),
          brokers(),
          findings.build());
    }

    // Losses

    private List<Loss> losses() {
      Lifelines lifelines = new Lifelines(index);
      double[] ownership = lost(lifelines, Lifelines.Respect.OWNERSHIP);
      double[] work = lost(lifelines, Lifelines.Respect.WORK);
      double[] money = lost(lifelines, Lifelines.Respect.MONEY);
      int[] people = Elements.where(index, this::isPeople);
      if (isExpected && IntStream.of(people).mapToLong(hands::heads).sum() > 1) {
        for (int one : Elements.among(people, it -> hands.heads(it) == 1)) {
          if (Math.max(ownership[one], work[one]) >= singlePointFrom - ROUNDING) {
            findings.add(
                Dependence.SINGLE_POINT.at(
                    index.id(one), new Evidence.Loss(some(ownership[one]), some(work[one]))));
          }
        }
      }
      return IntStream.range(0, index.size())
          .filter(it -> ownership[it] + work[it] + money[it] > 0)
          .mapToObj(
              it ->
                  new Loss(
                      index.id(it),
                      spoken(Topic.OWNERS, ownership[it]),
                      spoken(Topic.WORK, work[it]),
                      spoken(Topic.MONEY, money[it])))
          .toList();
    }

    private OptionalDouble spoken(Topic topic, double share) {
      return question.speaksOf(topic) ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    private static OptionalDouble some(double share) {
      return share > 0 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** Returns for each element what share of the vision its loss cuts off in a respect. */
    private double[] lost(Lifelines lifelines, Lifelines.Respect respect) {
      ListMultimap<Integer, Integer> cutOff = ArrayListMultimap.create();
      lifelines.forEachLoss(
          respect,
          (by, of) -> {
            if (!index.isFinished(of)
                && !Topic.PEOPLE.isIn(((Objective) index.element(of)).leavesOut())) {
              cutOff.put(by, of);
            }
          });
      double[] lost = new double[index.size()];
      cutOff.asMap().forEach((by, of) -> lost[by] = share.through(of).orElse(0));
      return lost;
    }

    private boolean isPeople(int element) {
      return index.type(element) == Element.Type.RESOURCE
          && index.resourceKind(element) == Resource.Kind.HUMAN;
    }

    // Concentration

    private boolean isConcentrated(Holder holder) {
      return holder.share() > concentratedAbove + ROUNDING
          && holder.objectives() + holder.keyResults() >= CONCENTRATED_FROM
          && hands.heads(index.indexOf(holder.id())) == 1;
    }

    private void find(Holder holder) {
      Evidence share = new Evidence.Concentration(holder.share(), holder.objectives());
      findings.add(
          holder.keyResults() == 0
              ? Dependence.CONCENTRATED.at(holder.id(), share)
              : Dependence.CONCENTRATED.at(
                  holder.id(), share, new Evidence.KeyResults(holder.keyResults())));
    }

    // Who links others

    private List<String> brokers() {
      int[] brokers = ArticulationPoints.of(index);
      if (!Topic.CHANNELS.isIn(question.leftOut())) {
        findings.add(
            Dependence.BROKER,
            brokers,
            it -> Dependence.BROKER.at(index.id(it), new Evidence.Others(partners(it))));
      }
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
