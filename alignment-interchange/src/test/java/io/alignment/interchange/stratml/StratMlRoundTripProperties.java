package io.alignment.interchange.stratml;

import io.alignment.interchange.Differences;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Strategy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StratMlRoundTripProperties {

  @Property(tries = 40)
  void whateverAPlanLosesIsTold(@ForAll Strategy strategy) {
    Differences.requireTold(strategy, StratMlExporter.create(), StratMlImporter.create());
  }

  @Property(tries = 40)
  void soIsWhatAPlanOfPartOneLoses(@ForAll Strategy strategy) {
    Differences.requireTold(strategy, StratMlExporter.ofPartOne(), StratMlImporter.create());
  }

  @Property(tries = 60)
  void andWhatXmlCannotHold(@ForAll("hostile") Strategy strategy) {
    Differences.requireTold(strategy, StratMlExporter.create(), StratMlImporter.create());
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().withTexts(Strategies.hostileTexts());
  }
}
