package io.alignment.jqwik;

import io.alignment.model.Strategy;
import java.util.Collections;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Strategies for property-based tests.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Strategy> plans() {
 *   return Strategies.strategies().ofMaxDepth(3).withoutDates();
 * }
 * }</pre>
 *
 * <p>A parameter {@code @ForAll Strategy} gets {@link #strategies()} without any providing.
 */
public final class Strategies {

  private Strategies() {}

  /** {@return valid strategies of all sorts, to be narrowed down} */
  public static StrategyArbitrary strategies() {
    return new DefaultStrategyArbitrary();
  }

  /**
   * Returns variations of a strategy of one's own: parts are missing, weights, amounts, dates and
   * kinds are others, the order is another. They shrink towards the strategy itself.
   *
   * @param strategy the strategy
   * @return valid strategies that differ from it by up to eight small edits; sometimes by none
   */
  public static Arbitrary<Strategy> variationsOf(Strategy strategy) {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9_999);
    return Combinators.combine(Arbitraries.of(Variation.Kind.class), numbers, numbers)
        .as(Variation::new)
        .list()
        .ofMaxSize(8)
        .map(
            variations -> {
              Strategy varied = strategy;
              for (Variation variation : variations) {
                varied = variation.of(varied);
              }
              return varied;
            });
  }

  /**
   * Tells a strategy in lines to look at: one for each part, with what is not as usual. jqwik shows
   * a strategy like this when a property fails for it.
   *
   * @param strategy the strategy
   * @return the lines, without a last line break
   */
  public static String describe(Strategy strategy) {
    return Listing.of(strategy);
  }

  /**
   * Returns texts that writers and readers of documents may stumble over: traps of YAML, control
   * and invisible characters, many scripts. Some are empty or blank, none has a lone surrogate.
   *
   * @return the texts, for {@link StrategyArbitrary#withTexts}
   */
  public static Arbitrary<String> hostileTexts() {
    return HostileTexts.arbitrary();
  }

  /**
   * Returns an equal strategy whose parts stand in another order: elements, relations, tags,
   * properties, skills.
   *
   * @param strategy the strategy
   * @param random decides the order
   * @return the same content, shuffled
   */
  public static Strategy shuffled(Strategy strategy, Random random) {
    return Variants.reordered(strategy, list -> Collections.shuffle(list, random));
  }

  /**
   * Returns an equal strategy whose parts stand in the opposite order.
   *
   * @param strategy the strategy
   * @return the same content, reversed
   */
  public static Strategy reversed(Strategy strategy) {
    return Variants.reordered(strategy, Collections::reverse);
  }

  /**
   * Returns a strategy with other ids and nothing else changed.
   *
   * @param strategy the strategy
   * @param ids says the new id for an old one, different ones for different ones
   * @return the renamed strategy
   */
  public static Strategy renamed(Strategy strategy, UnaryOperator<String> ids) {
    return Variants.renamed(strategy, ids);
  }
}
