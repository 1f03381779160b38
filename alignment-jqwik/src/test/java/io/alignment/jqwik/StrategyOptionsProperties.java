package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;

/** Options keep their promise at their own limits and next to each other. */
class StrategyOptionsProperties {

  private static final LocalDate FIRST = LocalDate.of(2030, 5, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 5, 3);

  private static Stream<Strategy> sample(Arbitrary<Strategy> arbitrary, long seed) {
    RandomGenerator<Strategy> generator = arbitrary.generator(1000, true);
    Random random = new Random(seed);
    return Stream.generate(() -> generator.next(random).value()).limit(100);
  }

  // Next to each other

  /** An option, with its name for people who look at a sample. */
  record Option(String name, UnaryOperator<StrategyArbitrary> of) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Provide
  Arbitrary<List<Option>> options() {
    return Arbitraries.shuffle(
            new Option("size", it -> it.ofSize(2, 9)),
            new Option("relations", it -> it.ofMaxRelations(12)),
            new Option("depth", it -> it.ofMaxDepth(2)),
            new Option("fan-out", it -> it.ofMaxFanOut(2)),
            new Option("parents", it -> it.ofMaxParents(1)),
            new Option(
                "elements",
                it ->
                    it.withElements(
                        Element.Type.VISION, Element.Type.OBJECTIVE, Element.Type.INITIATIVE)),
            new Option(
                "only", it -> it.withRelations(Relation.Kind.SUPPORT, Relation.Kind.COLLABORATION)),
            new Option("without", StrategyArbitrary::withoutCollaboration),
            new Option("weights", it -> it.withWeights(2, 3)),
            new Option("dates", it -> it.withDates(FIRST, LAST)),
            new Option("texts", it -> it.withTexts(Arbitraries.of("a", "b"))),
            new Option("limits", StrategyArbitrary::atTheLimits),
            new Option("islands", it -> it.withIslands(1)))
        .withoutEdgeCases();
  }

  @Property(tries = 20)
  void the_order_of_options_does_not_matter(
      @ForAll("options") List<Option> options, @ForAll Random random) {
    StrategyArbitrary one = Strategies.strategies();
    StrategyArbitrary other = Strategies.strategies();
    int some = 1 + random.nextInt(options.size());
    for (int i = 0; i < some; i++) {
      one = options.get(i).of().apply(one);
      other = options.get(some - 1 - i).of().apply(other);
    }
    long seed = random.nextLong();

    assertThat(sample(one, seed).toList()).isEqualTo(sample(other, seed).toList());
  }

  // At their own limits

  @Property(tries = 20)
  void weights_are_never_outside_their_bounds(@ForAll Random random) {
    double least = random.nextDouble() + Double.MIN_VALUE;
    double most = least + random.nextDouble();

    assertThat(weights(Strategies.strategies().withWeights(least, most)))
        .allMatch(weight -> weight >= least && weight <= most);
  }

  @Example
  void the_widest_bounds_of_weights_are_valid() {
    assertThat(weights(Strategies.strategies().withWeights(Double.MIN_VALUE, Double.MAX_VALUE)))
        .isNotEmpty();
    assertThat(weights(Strategies.strategies().withWeights(Double.MAX_VALUE, Double.MAX_VALUE)))
        .containsOnly(Double.MAX_VALUE);
  }

  @Example
  void what_was_asked_for_is_kept_at_the_limits() {
    StrategyArbitrary narrow =
        Strategies.strategies().withWeights(2, 3).withDates(FIRST, LAST).atTheLimits();

    assertThat(weights(narrow)).contains(2.0, 3.0).allMatch(it -> it >= 2 && it <= 3);
    assertThat(horizons(narrow)).allMatch(it -> !it.isBefore(FIRST) && !it.isAfter(LAST));
  }

  private static List<Double> weights(Arbitrary<Strategy> arbitrary) {
    return sample(arbitrary, 1)
        .flatMap(it -> it.relations().stream())
        .filter(Support.class::isInstance)
        .map(it -> ((Support) it).weight())
        .toList();
  }

  @Example
  void dates_reach_the_end_of_a_long_span() {
    assertThat(
            horizons(
                Strategies.strategies()
                    .withDates(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31))))
        .anyMatch(it -> it.getYear() < 1950)
        .anyMatch(it -> it.getYear() > 2050)
        .allMatch(it -> it.getYear() >= 1900 && it.getYear() <= 2099);
  }

  private static List<LocalDate> horizons(Arbitrary<Strategy> arbitrary) {
    return sample(arbitrary, 1)
        .flatMap(it -> it.visions().stream())
        .map(Vision::horizon)
        .flatMap(Optional::stream)
        .toList();
  }

  @Example
  void days_that_no_strategy_may_have_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Strategies.strategies().withDates(FIRST, LocalDate.of(10_000, 1, 1)))
        .withMessage(
            "Not all days from 2030-05-01 until +10000-01-01 are in the years 0 to 9999, as dates"
                + " of strategies must be.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Strategies.strategies().withDates(LocalDate.MIN, LAST));
  }
}
