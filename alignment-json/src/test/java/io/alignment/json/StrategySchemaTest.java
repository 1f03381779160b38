package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The published schema; whether it judges as the reader does is tested with random documents. */
class StrategySchemaTest {

  @Test
  void theSchemaInTheJarIsThatOfTheTable() {
    assertThat(StrategySchema.text()).isEqualTo(SchemaMaker.ofStrategies(KnownIds.NONE));
  }
}
