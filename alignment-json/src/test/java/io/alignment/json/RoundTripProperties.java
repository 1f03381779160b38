package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Strategy;
import io.alignment.testing.StrategyArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as an equal strategy, which is written in the same bytes again. */
class RoundTripProperties {

  private final StrategyReader reader = StrategyReader.create();

  @Provide
  Arbitrary<Strategy> plain() {
    return StrategyArbitraries.strategies();
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return StrategyArbitraries.strategies(StrategyArbitraries.hostileTexts());
  }

  @Provide
  Arbitrary<Strategy> extreme() {
    return StrategyArbitraries.extremeStrategies();
  }

  @Property
  void plain_strategies_come_back(
      @ForAll("plain") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  @Property
  void hostile_texts_come_back(
      @ForAll("hostile") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  @Property
  void extreme_numbers_come_back(
      @ForAll("extreme") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  private void assertComesBack(Strategy strategy, DocumentFormat format) {
    String document = StrategyWriter.toString(strategy, format);
    Strategy back = reader.read(document, format);

    assertThat(back).isEqualTo(strategy);
    assertThat(StrategyWriter.toString(back, format)).isEqualTo(document);
  }
}
