package io.alignment.spring;

import io.alignment.model.Strategy;

/**
 * Where the strategy of the application comes from: what its gauges and its health speak of. With
 * the property {@code alignment.strategy} it is the document of that place, read at start; an
 * application that keeps its strategy elsewhere has a bean of this type.
 */
@FunctionalInterface
public interface StrategySource {

  /**
   * Returns the strategy as it is now. It is called for each look at a gauge, so it should be quick
   * where nothing has changed; safe for use by several threads.
   *
   * @return the strategy
   */
  Strategy current();
}
