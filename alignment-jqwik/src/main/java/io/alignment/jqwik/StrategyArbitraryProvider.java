package io.alignment.jqwik;

import io.alignment.model.Strategy;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives every parameter {@code @ForAll Strategy} a strategy; jqwik finds it by itself. */
public final class StrategyArbitraryProvider implements ArbitraryProvider {

  /** Makes the provider. */
  public StrategyArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Strategy.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(Strategies.strategies());
  }
}
