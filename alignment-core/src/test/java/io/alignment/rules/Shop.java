package io.alignment.rules;

import io.alignment.model.Allocation;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.time.LocalDate;

/** A small shop, for the tests of rules. */
final class Shop {

  private Shop() {}

  /** Three objectives; online has everything, loyal has nothing, side leads nowhere. */
  static StrategyBuilder shop() {
    return Sketch.of()
        .objective("loyal: Keep regulars", "v", 1)
        .objective("side: Side business")
        .initiative("web: Web shop", "online")
        .function("owner: Owner")
        .function("marketing: Marketing", "online")
        .function("writer: Writer")
        .builder()
        .name("Shop")
        .add(Vision.builder("v", "First in town").horizon(LocalDate.of(2030, 12, 31)).build())
        .add(
            Objective.builder("online", "Sell online")
                .due(LocalDate.of(2027, 6, 30))
                .measure(Measure.builder("orders").target(200).build())
                .tag("core")
                .build())
        .add(Resource.financial("cash", "Cash", "EUR").capacity(1000).build())
        .add(Membership.of("writer", "marketing"))
        .add(Support.of("online", "v", 3))
        .add(Allocation.of("cash", "web", 400));
  }
}
