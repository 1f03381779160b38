package io.alignment.rules;

import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;

/** A small shop, for the tests of rules. */
final class Shop {

  private Shop() {}

  /** Three objectives; online has everything, loyal has nothing, side leads nowhere. */
  static StrategyBuilder shop() {
    return Strategy.builder("Shop")
        .add(Vision.builder("v", "First in town").horizon(LocalDate.of(2030, 12, 31)).build())
        .add(
            Objective.builder("online", "Sell online")
                .due(LocalDate.of(2027, 6, 30))
                .measure(Measure.builder("orders").target(200).build())
                .tag("core")
                .build())
        .add(Objective.of("loyal", "Keep regulars"))
        .add(Objective.of("side", "Side business"))
        .add(Initiative.of("web", "Web shop"))
        .add(BusinessFunction.of("owner", "Owner"))
        .add(BusinessFunction.of("marketing", "Marketing"))
        .add(BusinessFunction.of("writer", "Writer"))
        .add(Resource.financial("cash", "Cash", "EUR").capacity(1000).build())
        .add(Membership.of("writer", "marketing"))
        .add(Support.of("online", "v", 3))
        .add(Support.of("loyal", "v", 1))
        .add(Support.of("web", "online"))
        .add(Ownership.of("marketing", "online"))
        .add(Allocation.of("cash", "web", 400));
  }
}
