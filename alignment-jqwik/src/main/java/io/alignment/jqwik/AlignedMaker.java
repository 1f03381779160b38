package io.alignment.jqwik;

import io.alignment.analysis.Priorities;
import io.alignment.model.Allocation;
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
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes strategies in which all is well: one vision, objectives below it of which each has an
 * owner, a measure and a date; work for each that no objective supports; money and people in
 * proportion to priority; and functions that all work together.
 */
final class AlignedMaker {

  /** How many objectives there are at the most; deeper ones would get amounts too small to say. */
  static final int MOST = 12;

  static final String VISION = "vision";
  static final String MONEY = "money";
  static final String TEAM = "team";

  private static final LocalDate HORIZON = LocalDate.of(2036, 12, 31);
  private static final int MOST_FUNCTIONS = 5;
  private static final int SUMS = 1000;

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
    int[] children = new int[seeds.size() + 1];
    int[] depths = new int[seeds.size() + 1];
    for (int i = 0; i < seeds.size(); i++) {
      addObjective(builder, i, seeds, children, depths);
      builder.add(Ownership.of(function(i % functions), objective(i)));
    }
    List<String> leaves = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      if (children[i + 1] == 0) {
        leaves.add(objective(i));
        addWork(builder, objective(i), seeds.get(i));
      }
    }
    addFunctions(builder, functions, seeds);
    addResources(builder, leaves, seeds);
    addFactors(builder, seeds);
    addIslands(builder);
    return builder.build();
  }

  /** Each function owns at least one objective; without collaboration there is only one. */
  private int functions(List<Seed> seeds) {
    return options.kinds().contains(Relation.Kind.COLLABORATION)
        ? Math.min(
            seeds.size(), Math.max(leastFunctions, 1 + seeds.get(0).extra() % MOST_FUNCTIONS))
        : 1;
  }

  private void addObjective(
      StrategyBuilder builder, int number, List<Seed> seeds, int[] children, int[] depths) {
    Seed seed = seeds.get(number);
    List<Integer> parents = new ArrayList<>(); // as numbers of objectives plus 1; 0 is the vision
    for (int parent = 0; parent <= number; parent++) {
      if (depths[parent] < options.shape().depth()
          && (parent == 0 || children[parent] < options.shape().fanOut())) {
        parents.add(parent);
      }
    }
    if (flat) {
      int most = number == 3 ? 1 : 3;
      parents.removeIf(parent -> number < 3 ? parent > 0 : parent == 0 || parent > most);
    } else if (children[0] >= options.shape().fanOut() && parents.size() > 1) {
      parents.remove(0);
    }
    int first = Values.pick(parents, seed.parent());
    int second = Values.pick(parents, seed.second());
    String id = objective(number);
    depths[number + 1] = depths[first] + 1;
    builder.add(
        Objective.builder(id, "Objective " + number)
            .perspective(Values.pick(Perspective.values(), seed.extra()))
            .due(HORIZON.minusMonths(depths[number + 1]))
            .measure(Measure.builder("measure").unit("points").baseline(0).target(100).build())
            .build());
    support(builder, id, first, children);
    boolean hasTwo =
        !flat && seed.second() % 3 == 1 && second != first && options.shape().parents() > 1;
    if (hasTwo && depths[second] <= depths[first]) {
      support(builder, id, second, children);
    }
    if (number > 0 && seed.work() % 4 == 1) {
      builder.add(Dependency.of(id, objective(seed.work() % number)));
    }
  }

  /** The first three siblings differ in weight, so that it is clear what matters most. */
  private void support(StrategyBuilder builder, String id, int parent, int[] children) {
    int weight = equalWeights ? 1 : 1 + children[parent] % 3;
    builder.add(Support.of(id, parent == 0 ? VISION : objective(parent - 1), weight));
    children[parent]++;
  }

  private static void addWork(StrategyBuilder builder, String leaf, Seed seed) {
    builder
        .add(
            Initiative.builder(work(leaf), "Work for " + leaf)
                .kind(Values.pick(Initiative.Kind.values(), seed.work() / 4))
                .start(LocalDate.of(2026, 1, 1))
                .due(LocalDate.of(2026, 1, 1).plusDays(seed.work() % 1000))
                .build())
        .add(Support.of(work(leaf), leaf));
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

  private void addResources(StrategyBuilder builder, List<String> leaves, List<Seed> seeds) {
    Map<String, Double> priorities = Priorities.of(builder.build()).byId();
    double least =
        leaves.stream().mapToDouble(leaf -> priorities.getOrDefault(leaf, 1.0)).min().orElse(1);
    // A power of ten by which the smallest amount is large enough for cents to make no difference.
    double all = SUMS * Math.pow(10, Math.ceil(-Math.log10(least)));
    addResource(
        builder,
        leaves,
        Resource.financial(MONEY, "Money", "EUR"),
        leaf -> seeds.get(numberOf(leaf)).work() % 2 == 0 ? leaf : work(leaf),
        leaf -> amount(all * priorities.getOrDefault(leaf, 1.0)));
    addResource(
        builder,
        leaves,
        Resource.human(TEAM, "Team", "hours").skill("baking").skill("selling"),
        AlignedMaker::work,
        leaf -> amount(all * priorities.getOrDefault(leaf, 1.0)));
    builder.add(Assignment.of(TEAM, function(0)));
    for (String leaf : leaves) {
      Seed seed = seeds.get(numberOf(leaf));
      if (seed.extra() % 3 == 0) {
        BigDecimal half =
            amount(all * priorities.getOrDefault(leaf, 1.0))
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
        builder.update(
            initiative(builder, work(leaf)).toBuilder()
                .requiredSkill("baking")
                .demand(Demand.of("hours", half))
                .build());
      }
    }
    if (seeds.get(0).extra() % 5 == 1) {
      builder
          .add(Resource.technological("tool", "Tool").build())
          .add(Allocation.of("tool", leaves.get(0)));
    }
  }

  private static Initiative initiative(StrategyBuilder builder, String id) {
    return (Initiative) builder.build().element(id).orElseThrow();
  }

  private static int numberOf(String objective) {
    return Integer.parseInt(objective.substring(1));
  }

  private static void addResource(
      StrategyBuilder builder,
      List<String> leaves,
      Resource.Builder resource,
      UnaryOperator<String> receiver,
      Function<String, BigDecimal> amount) {
    BigDecimal sum = leaves.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    Resource made = resource.capacity(sum.add(BigDecimal.TEN)).dayToDay(BigDecimal.TEN).build();
    builder.add(made);
    for (String leaf : leaves) {
      builder.add(Allocation.of(made.id(), receiver.apply(leaf), amount.apply(leaf)));
    }
  }

  private static BigDecimal amount(double exact) {
    return BigDecimal.valueOf(exact).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static void addFactors(StrategyBuilder builder, List<Seed> seeds) {
    if (seeds.get(0).work() % 3 == 1) {
      builder
          .add(Factor.builder("factor", "Factor", Factor.Quadrant.OPPORTUNITY).build())
          .add(Influence.of("factor", objective(0), 0.5));
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
