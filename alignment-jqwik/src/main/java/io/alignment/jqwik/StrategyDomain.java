package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * What stands in plans, for tests that are marked with {@code @Domain(StrategyDomain.class)}:
 * strategies, single elements of all types, and planted defects.
 */
public class StrategyDomain extends DomainContextBase {

  /** Makes the domain. */
  public StrategyDomain() {}

  /** {@return strategies of all sorts} */
  @Provide
  public Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  /** {@return single elements of all types} */
  @Provide
  public Arbitrary<Element> elements() {
    return Strategies.strategies()
        .ofSize(1, 5)
        .flatMap(strategy -> Arbitraries.of(strategy.elements()));
  }

  /** {@return defects of all kinds} */
  @Provide
  public Arbitrary<PlantedDefect> defects() {
    return PlantedDefects.all();
  }
}
