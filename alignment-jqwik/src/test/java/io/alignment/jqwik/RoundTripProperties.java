package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as an equal strategy, which is written in the same bytes again. */
class RoundTripProperties {

  private final StrategyReader reader = StrategyReader.create();

  @Provide
  Arbitrary<Strategy> plain() {
    return Strategies.strategies();
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().withTexts(Strategies.hostileTexts());
  }

  @Provide
  Arbitrary<Strategy> extreme() {
    return Strategies.strategies().atTheLimits();
  }

  @Property(tries = 300)
  void plainStrategiesComeBack(@ForAll("plain") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  @Property(tries = 300)
  void hostileTextsComeBack(@ForAll("hostile") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  @Property(tries = 300)
  void extremeNumbersComeBack(@ForAll("extreme") Strategy strategy, @ForAll DocumentFormat format) {
    assertComesBack(strategy, format);
  }

  @Property(tries = 300)
  void bothFormatsSayTheSame(@ForAll("hostile") Strategy strategy) {
    Strategy fromJson =
        reader.read(StrategyWriter.toString(strategy, DocumentFormat.JSON), DocumentFormat.JSON);
    Strategy fromYaml =
        reader.read(StrategyWriter.toString(strategy, DocumentFormat.YAML), DocumentFormat.YAML);

    assertThat(fromYaml).isEqualTo(fromJson);
    // Equality does not see the order of elements and relations, but documents do.
    assertThat(StrategyWriter.toString(fromYaml, DocumentFormat.JSON))
        .isEqualTo(StrategyWriter.toString(fromJson, DocumentFormat.JSON));
  }

  @Property(tries = 200)
  void jsonIsReadAsYamlToo(@ForAll("plain") Strategy strategy) {
    String json = StrategyWriter.toString(strategy, DocumentFormat.JSON);

    assertThat(reader.read(json, DocumentFormat.YAML)).isEqualTo(strategy);
  }

  private void assertComesBack(Strategy strategy, DocumentFormat format) {
    String document = StrategyWriter.toString(strategy, format);
    Strategy back = reader.read(document, format);

    assertThat(back).isEqualTo(strategy);
    assertThat(StrategyWriter.toString(back, format)).isEqualTo(document);
  }
}
