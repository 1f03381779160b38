package io.alignment.planner.load;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;

/** Strategies of 200 elements, each with a name that no other has in any of its texts. */
final class Businesses {

  private static final int GOALS = 69;
  private static final int WORK = 80;
  private static final int UNITS = 30;
  private static final int MONEY = 20;

  private Businesses() {}

  static String name(int number) {
    return "Firm-%03d-of-its-own".formatted(number);
  }

  static String document(int number) {
    String name = name(number);
    StrategyBuilder strategy =
        Strategy.builder(name).add(Vision.of("vision", "What " + name + " wants"));
    for (int unit = 0; unit < UNITS; unit++) {
      strategy.add(BusinessFunction.of("unit-" + unit, "Unit " + unit + " of " + name));
    }
    for (int goal = 0; goal < GOALS; goal++) {
      strategy.add(
          Objective.builder("goal-" + goal, "Goal " + goal + " of " + name)
              .due(LocalDate.of(2027, 1 + goal % 12, 28))
              .build());
      strategy.add(Support.of("goal-" + goal, goal < 8 ? "vision" : "goal-" + goal % 8));
      if (goal % 5 != 0) {
        strategy.add(Ownership.of("unit-" + goal % UNITS, "goal-" + goal));
      }
    }
    for (int work = 0; work < WORK; work++) {
      strategy.add(Initiative.of("work-" + work, "Work " + work + " of " + name));
      strategy.add(Support.of("work-" + work, "goal-" + work % GOALS));
      strategy.add(Ownership.of("unit-" + work * 7 % UNITS, "work-" + work));
    }
    for (int money = 0; money < MONEY; money++) {
      strategy.add(
          Resource.financial("money-" + money, "Money " + money + " of " + name, "EUR")
              .capacity(10_000)
              .build());
      strategy.add(Allocation.of("money-" + money, "work-" + money * 3, 9_000));
    }
    return StrategyWriter.toString(strategy.build(), DocumentFormat.YAML);
  }
}
