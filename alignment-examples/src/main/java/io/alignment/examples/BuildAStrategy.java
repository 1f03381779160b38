package io.alignment.examples;

import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Perspective;
import io.alignment.model.Problem;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;

/** How to build a strategy in Java, and how to change one. */
public final class BuildAStrategy {

  private BuildAStrategy() {}

  /** {@return a bakery that wants to sell more online} */
  public static Strategy bakery() {
    // @example:build:begin
    Strategy bakery =
        Strategy.builder("Corner Bakery")
            .add(Vision.of("leader", "The bakery that people here name first"))
            .add(
                Objective.builder("online", "Raise online orders from 80 to 200 a week")
                    .perspective(Perspective.CUSTOMER)
                    .due(LocalDate.of(2027, 6, 30))
                    .measure(Measure.builder("online orders").baseline(80).target(200).build())
                    .build())
            .add(Objective.of("loyal", "Keep our regulars"))
            .add(Initiative.of("web-shop", "New web shop"))
            .add(BusinessFunction.of("marketing", "Marketing"))
            .add(Resource.financial("money", "Money for new things", "EUR").capacity(45000).build())
            .add(Support.of("online", "leader", 3))
            .add(Support.of("loyal", "leader", 1))
            .add(Support.of("web-shop", "online"))
            .add(Ownership.of("marketing", "online"))
            .add(Allocation.of("money", "web-shop", 9000))
            .build();
    // @example:build:end
    return bakery;
  }

  /**
   * Returns a bakery with one more owner.
   *
   * @param bakery a bakery with an objective {@code loyal} that nobody owns
   * @return the bakery in which the shop owns it
   */
  public static Strategy withOwner(Strategy bakery) {
    // @example:change:begin
    StrategyBuilder draft = bakery.toBuilder().add(Ownership.of("shop", "loyal"));
    List<Problem> problems = draft.problems(); // the relation names a "shop" that does not exist
    Strategy changed = draft.add(BusinessFunction.of("shop", "Shop")).build();
    // @example:change:end
    if (problems.isEmpty()) {
      throw new IllegalStateException("The missing shop was not noticed.");
    }
    return changed;
  }
}
