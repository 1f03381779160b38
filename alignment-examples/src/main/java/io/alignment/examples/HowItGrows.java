package io.alignment.examples;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Result;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
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
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Shows how the time of each analysis grows with the size of a strategy: asks them of businesses of
 * 10,000 and of 100,000 elements, and prints the milliseconds and their ratio. What is linear takes
 * about ten times as long.
 */
final class HowItGrows {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int ROUNDS = 5;

  private HowItGrows() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Strategy small = business(10_000);
    Strategy large = business(100_000);
    out.printf(
        Locale.ROOT,
        "%d elements, %d relations; %d elements, %d relations%n",
        small.elements().size(),
        small.relations().size(),
        large.elements().size(),
        large.relations().size());
    double one = milliseconds(() -> Analyses.builtIn().analyze(small));
    double ten = milliseconds(() -> Analyses.builtIn().analyze(large));
    print(out, "all", one, ten);
    for (Analysis<? extends Result> analysis : Analyses.builtIn().list()) {
      print(
          out,
          analysis.getClass().getSimpleName(),
          milliseconds(() -> analysis.analyze(small)),
          milliseconds(() -> analysis.analyze(large)));
    }
  }

  private static void print(PrintStream out, String name, double small, double large) {
    out.printf(
        Locale.ROOT, "%-22s %8.1f ms %9.1f ms %6.1f times%n", name, small, large, large / small);
  }

  /** Returns the shortest of some times, so that what happens beside it matters less. */
  private static double milliseconds(Runnable question) {
    double shortest = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      question.run();
      shortest = Math.min(shortest, (System.nanoTime() - before) / 1e6);
    }
    return shortest;
  }

  /** Makes a business of that many elements, in which everything has a few relations. */
  static Strategy business(int size) {
    Random random = new Random(7);
    StrategyBuilder builder =
        Strategy.builder("A business of " + size)
            .add(Vision.builder("v", "Vision").horizon(START.plusYears(9)).build());
    int objectives = size * 2 / 5;
    int initiatives = size / 5;
    int functions = size * 3 / 20;
    int resources = size * 3 / 20;
    int factors = size - 1 - objectives - initiatives - functions - resources;
    for (int i = 0; i < functions; i++) {
      builder.add(BusinessFunction.of("f" + i, "Function " + i));
      if (i > 0) {
        builder
            .add(Membership.of("f" + i, "f" + (i - 1) / 6))
            .add(Communication.of("f" + (i - 1) / 6, "f" + i, "talk", 7))
            .add(Collaboration.of("f" + i, "f" + random.nextInt(i)));
      }
    }
    for (int i = 0; i < objectives; i++) {
      addObjective(builder, i, functions, random);
    }
    for (int i = 0; i < initiatives; i++) {
      addInitiative(builder, i, objectives, functions, random);
    }
    for (int i = 0; i < resources; i++) {
      addResource(builder, i, initiatives, functions, random);
    }
    for (int i = 0; i < factors; i++) {
      Factor.Quadrant quadrant = pick(i, Factor.Quadrant.values());
      builder
          .add(
              Factor.builder("x" + i, "Factor " + i, quadrant)
                  .importance(1 + i % 5)
                  .rating(1 + i % 4)
                  .build())
          .add(Influence.of("x" + i, "o" + random.nextInt(objectives), i % 2 == 0 ? 0.3 : -0.3));
      if (i > 0) {
        builder.add(Influence.of("x" + i, "x" + random.nextInt(i), 0.1));
      }
    }
    return builder.build();
  }

  private static <E> E pick(int number, E[] constants) {
    return constants[number % constants.length];
  }

  private static void addObjective(
      StrategyBuilder builder, int number, int functions, Random random) {
    builder
        .add(
            Objective.builder("o" + number, "Objective " + number)
                .perspective(pick(number, Perspective.values()))
                .due(START.plusDays(300 + number % 900))
                .measure(
                    Measure.builder("measure")
                        .unit("points")
                        .baseline(0)
                        .target(100)
                        .everyDays(31)
                        .reading(START, 10)
                        .reading(START.plusDays(31), 20)
                        .build())
                .build())
        .add(Support.of("o" + number, number == 0 ? "v" : "o" + (number - 1) / 4, 1 + number % 3))
        .add(Ownership.of("f" + random.nextInt(functions), "o" + number))
        .add(Participation.of("f" + random.nextInt(functions), "o" + number));
  }

  private static void addInitiative(
      StrategyBuilder builder, int number, int objectives, int functions, Random random) {
    builder
        .add(
            Initiative.builder("i" + number, "Initiative " + number)
                .kind(pick(number, Initiative.Kind.values()))
                .start(START.plusDays(number % 300))
                .due(START.plusDays(number % 300 + 10 + number % 200))
                .requiredSkill("skill " + number % 50)
                .demand(Demand.of("FTE", BigDecimal.ONE))
                .build())
        .add(Support.of("i" + number, "o" + random.nextInt(objectives), 2))
        .add(Ownership.of("f" + random.nextInt(functions), "i" + number));
    if (number > 0) {
      builder.add(Dependency.of("i" + number, "i" + random.nextInt(number)));
    }
  }

  private static void addResource(
      StrategyBuilder builder, int number, int initiatives, int functions, Random random) {
    Resource.Builder resource =
        number % 2 == 0
            ? Resource.financial("r" + number, "Budget " + number, "EUR")
            : Resource.human("r" + number, "Person " + number, "FTE").skill("skill " + number % 49);
    builder.add(resource.capacity(3).build());
    for (int i = 0; i < 2; i++) {
      int work = random.nextInt(initiatives / 2) * 2 + i;
      builder.add(Allocation.of("r" + number, "i" + Math.min(work, initiatives - 1), 1));
    }
    if (number % 2 == 1) {
      builder.add(Assignment.of("r" + number, "f" + random.nextInt(functions)));
    }
  }
}
