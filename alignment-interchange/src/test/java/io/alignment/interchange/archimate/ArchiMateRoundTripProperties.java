package io.alignment.interchange.archimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Differences;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Strategy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArchiMateRoundTripProperties {

  @Property(tries = 60)
  void whatGoesOutComesInAsAnEqualStrategy(@ForAll Strategy strategy) {
    assertThat(roundTrip(strategy)).isEqualTo(strategy);
  }

  @Property(tries = 60)
  void ofTextsThatXmlCannotHoldEachIsTold(@ForAll("hostile") Strategy strategy) {
    roundTrip(strategy);
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().withTexts(Strategies.hostileTexts());
  }

  private static Strategy roundTrip(Strategy strategy) {
    return Differences.requireTold(
        strategy, ArchiMateExporter.create(), ArchiMateImporter.create());
  }
}
