package io.alignment.jqwik;

import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes strategies in which all is well: one vision, objectives below it of which each has an
 * owner, a measure and a date; work for each that no objective supports; money and people in
 * proportion to priority; and functions that all work together.
 */
final class AlignedMaker {

  /** How many objectives there are at the most; deeper ones would get amounts too small to say. */
  static final int MOST = 50;

  /** How many there are at the most if nobody asks for more. */
  static final int USUAL_MOST = 12;

  static final String VISION = "vision";
  static final String MONEY = "money";
  static final String TEAM = "team";

  private static final String HOURS = "hours";
  static final LocalDate READ = LocalDate.of(2026, 6, 30);

  static final LocalDate HORIZON = LocalDate.of(2036, 12, 31);
  private static final int MOST_FUNCTIONS = 5;
  private static final int MOST_OWNED = 3;
  private static final int SUMS = 1000;
  private static final List<Perspective> GRAIN =
      List.of(
          Perspective.LEARNING_AND_GROWTH,
          Perspective.INTERNAL_PROCESS,
          Perspective.CUSTOMER,
          Perspective.FINANCIAL);
  private static final int FINANCIAL = 3;

  private final StrategyOptions options;
  private final boolean equalWeights;
  private final boolean flat;
  private final int leastFunctions;

  AlignedMaker(StrategyOptions options) {
    this(options, false, false, 1);
  }

  /**
   * Makes them of a certain form.
   *
   * @param equalWeights whether siblings all weigh the same, which is not well if there are three
   * @param flat whether the first three objectives stand directly below the vision, the fourth
   *     below the first, and each of the others below one of the three; no function stands in
   *     another one then, and each needs all others
   * @param leastFunctions how many functions there are at the least, if there are objectives enough
   */
  AlignedMaker(StrategyOptions options, boolean equalWeights, boolean flat, int leastFunctions) {
    this.options = options;
    this.equalWeights = equalWeights;
    this.flat = flat;
    this.leastFunctions = leastFunctions;
  }

  /**
   * What an objective and what belongs to it are made of.
   *
   * @param parent picks what it supports
   * @param second picks what else it supports, if anything
   * @param work picks its work
   * @param extra picks what else there is
   */
  record Seed(int parent, int second, int work, int extra) {}

  static String objective(int number) {
    return "o" + (number < 10 ? "0" : "") + number;
  }

  static String work(String objective) {
    return objective.replace('o', 'w');
  }

  static String function(int number) {
    return "f" + number;
  }

  Strategy make(List<Seed> seeds) {
    StrategyBuilder builder =
        Strategy.builder("All is well")
            .add(Vision.builder(VISION, "Vision").horizon(HORIZON).build());
    int functions = functions(seeds);
    Scaffold scaffold = new Scaffold(options.shape(), seeds.size());
    for (int i = 0; i < seeds.size(); i++) {
      addObjective(builder, i, seeds.get(i), scaffold);
      builder.add(Ownership.of(function(i % functions), objective(i)));
    }
    addFunctions(builder, functions, seeds);
    addPerspectives(builder, seeds.size(), scaffold);
    Map<String, Seed> leaves = new LinkedHashMap<>();
    for (int i = 0; i < seeds.size(); i++) {
      if (scaffold.children(i + 1) == 0) {
        leaves.put(objective(i), seeds.get(i));
      }
    }
    Map<String, BigDecimal> amounts = amounts(builder.build(), leaves.keySet());
    leaves.forEach((leaf, seed) -> addWork(builder, leaf, seed, amounts));
    addMoney(builder, leaves, amounts);
    addTeam(builder, amounts);
    if (seeds.get(0).extra() % 5 == 1) {
      addTool(builder, amounts.keySet().iterator().next());
    }
    addFactors(builder, seeds);
    addIslands(builder);
    return leavingOut(builder.build());
  }

  /** Says on purpose what such a strategy does not speak of. */
  private static Strategy leavingOut(Strategy strategy) {
    Question question = Question.about(strategy);
    StrategyBuilder builder = strategy.toBuilder();
    for (Topic topic : Topic.values()) {
      if (topic.about().isEmpty() && !question.speaksOf(topic)) {
        builder.leaveOut(topic);
      }
    }
    return builder.build();
  }

  /**
   * Each function owns at least one objective, and no more than three; without collaboration there
   * is only one function.
   */
  private int functions(List<Seed> seeds) {
    int least = Math.max(leastFunctions, (seeds.size() + MOST_OWNED - 1) / MOST_OWNED);
    return options.kinds().contains(Relation.Kind.COLLABORATION)
        ? Math.min(seeds.size(), Math.max(least, 1 + seeds.get(0).extra() % MOST_FUNCTIONS))
        : 1;
  }

  private void addObjective(StrategyBuilder builder, int number, Seed seed, Scaffold scaffold) {
    List<Integer> parents = scaffold.open();
    if (flat) {
      int most = number == 3 ? 1 : 3;
      parents.removeIf(parent -> number < 3 ? parent > 0 : parent == 0 || parent > most);
    }
    int first = Values.pick(parents, seed.parent());
    int second = Values.pick(parents, seed.second());
    Support support = support(number, first, scaffold);
    int place = scaffold.add(first);
    builder
        .add(
            Objective.builder(objective(number), "Objective " + number)
                .due(HORIZON.minusMonths(scaffold.depth(place)))
                .measure(measure().reading(READ, 100).build())
                .build())
        .add(support);
    boolean wantsTwo = !flat && seed.second() % 3 == 1 && options.shape().parents() > 1;
    if (wantsTwo && second != first) {
      Support other = support(number, second, scaffold);
      if (scaffold.addParent(second)) {
        builder.add(other);
      }
    }
    if (number > 0 && seed.work() % 4 == 1) {
      int other = seed.work() % number;
      // What is deeper is due earlier, so the other one may have to wait for it.
      boolean waits = scaffold.depth(place) <= scaffold.depth(other + 1);
      builder.add(
          waits
              ? Dependency.of(objective(number), objective(other))
              : Dependency.of(objective(other), objective(number)));
    }
  }

  /**
   * What people learn is at the bottom of the cascade, and the financial result at its top. Where
   * there are not levels enough for all four there are no perspectives.
   */
  private void addPerspectives(StrategyBuilder builder, int objectives, Scaffold scaffold) {
    int[] levels = new int[objectives];
    for (int i = 0; i < objectives; i++) {
      levels[i] = flat ? Math.max(0, FINANCIAL - i) : Math.min(FINANCIAL, scaffold.height(i + 1));
    }
    if (Arrays.stream(levels).distinct().count() <= FINANCIAL) {
      return;
    }
    Strategy strategy = builder.build();
    for (int i = 0; i < objectives; i++) {
      Objective objective = (Objective) strategy.element(objective(i)).orElseThrow();
      builder.update(objective.toBuilder().perspective(GRAIN.get(levels[i])).build());
    }
  }

  /** A measure that needs a reading yet. */
  static Measure.Builder measure() {
    return Measure.builder("measure").unit("points").baseline(0).target(100);
  }

  /** The first three siblings differ in weight, so that it is clear what matters most. */
  private Support support(int number, int parent, Scaffold scaffold) {
    int weight = equalWeights ? 1 : 1 + scaffold.children(parent) % 3;
    return Support.of(objective(number), parent == 0 ? VISION : objective(parent - 1), weight);
  }

  /** Returns what each leaf gets, of money as of hours: in proportion to its priority. */
  private static Map<String, BigDecimal> amounts(Strategy strategy, Set<String> leaves) {
    Map<String, Double> priorities = new LinkedHashMap<>(Priorities.of(strategy).byId());
    priorities.keySet().retainAll(leaves);
    double least = Collections.min(priorities.values());
    // A power of ten by which the smallest amount is large enough for cents to make no difference.
    double all = SUMS * Math.pow(10, Math.ceil(-Math.log10(least)));
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    priorities.forEach(
        (leaf, priority) ->
            amounts.put(
                leaf, BigDecimal.valueOf(all * priority).setScale(2, RoundingMode.HALF_EVEN)));
    return amounts;
  }

  /** Adds work of the same days as all other, so that people are given to it for as long. */
  private static void addWork(
      StrategyBuilder builder, String leaf, Seed seed, Map<String, BigDecimal> amounts) {
    Initiative.Builder work =
        Initiative.builder(work(leaf), "Work for " + leaf)
            .kind(Values.pick(Initiative.Kind.values(), seed.work() / 4))
            .start(LocalDate.of(2026, 1, 1))
            .due(LocalDate.of(2028, 6, 30));
    if (seed.extra() % 3 == 0) {
      BigDecimal two = BigDecimal.valueOf(2);
      BigDecimal half = amounts.getOrDefault(leaf, two).divide(two, 2, RoundingMode.DOWN);
      work.requiredSkill("baking").demand(Demand.of(HOURS, half));
    }
    builder.add(work.build()).add(Support.of(work(leaf), leaf));
  }

  private void addFunctions(StrategyBuilder builder, int number, List<Seed> seeds) {
    for (int i = 0; i < number; i++) {
      Seed seed = seeds.get(i);
      builder.add(BusinessFunction.of(function(i), "Function " + i));
      if (i > 0 && seed.extra() % 2 == 1 && !flat) {
        builder.add(Membership.of(function(i), function(seed.extra() % i)));
      }
      for (int other = 0; other < i; other++) {
        builder.add(Collaboration.of(function(other), function(i)));
      }
      boolean owns = i % number == 0;
      if (!owns && (flat || seed.extra() % 3 == 1)) {
        builder.add(Participation.of(function(i), objective(0)));
      }
    }
  }

  /** Money goes to an objective or to its work. */
  private static void addMoney(
      StrategyBuilder builder, Map<String, Seed> leaves, Map<String, BigDecimal> amounts) {
    add(builder, Resource.financial(MONEY, "Money", "EUR"), amounts);
    leaves.forEach(
        (leaf, seed) ->
            builder.add(
                Allocation.of(
                    MONEY,
                    seed.work() % 2 == 0 ? leaf : work(leaf),
                    amounts.getOrDefault(leaf, BigDecimal.ONE))));
  }

  private static void addTeam(StrategyBuilder builder, Map<String, BigDecimal> amounts) {
    add(builder, Resource.human(TEAM, "Team", HOURS).skill("baking").skill("selling"), amounts);
    amounts.forEach((leaf, amount) -> builder.add(Allocation.of(TEAM, work(leaf), amount)));
    builder.add(Assignment.of(TEAM, function(0)));
  }

  /** Adds a resource of which nothing is left beside day-to-day business and all amounts. */
  private static void add(
      StrategyBuilder builder, Resource.Builder resource, Map<String, BigDecimal> amounts) {
    BigDecimal sum = amounts.values().stream().reduce(BigDecimal.TEN, BigDecimal::add);
    builder.add(resource.capacity(sum).dayToDay(BigDecimal.TEN).build());
  }

  private static void addTool(StrategyBuilder builder, String user) {
    builder.add(Resource.technological("tool", "Tool").build()).add(Allocation.of("tool", user));
  }

  private static void addFactors(StrategyBuilder builder, List<Seed> seeds) {
    if (seeds.get(0).work() % 3 == 1) {
      builder
          .add(
              Factor.builder("factor", "Factor", Factor.Quadrant.OPPORTUNITY)
                  .importance(3)
                  .rating(3)
                  .build())
          .add(Influence.of("factor", objective(0), 0.5))
          .add(Answer.of(objective(0), "factor"));
    }
  }

  private void addIslands(StrategyBuilder builder) {
    for (int i = 0; i < options.islands(); i++) {
      builder
          .add(Objective.of("island-" + i, "Island " + i))
          .add(Initiative.of("boat-" + i, "Boat " + i))
          .add(Support.of("boat-" + i, "island-" + i));
    }
  }
}
