package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.Analyses;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
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
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.constraints.IntRange;

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
  void theOrderOfOptionsDoesNotMatter(
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
  void weightsAreNeverOutsideTheirBounds(@ForAll Random random) {
    double least = random.nextDouble() + Double.MIN_VALUE;
    double most = least + random.nextDouble();

    assertThat(weights(Strategies.strategies().withWeights(least, most)))
        .allMatch(weight -> weight >= least && weight <= most);
  }

  @Example
  void theWidestBoundsOfWeightsAreValid() {
    assertThat(weights(Strategies.strategies().withWeights(Double.MIN_VALUE, Double.MAX_VALUE)))
        .isNotEmpty();
    assertThat(weights(Strategies.strategies().withWeights(Double.MAX_VALUE, Double.MAX_VALUE)))
        .containsOnly(Double.MAX_VALUE);
  }

  @Example
  void whatWasAskedForIsKeptAtTheLimits() {
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
  void datesReachTheEndOfALongSpan() {
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
  void daysThatNoStrategyMayHaveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Strategies.strategies().withDates(FIRST, LocalDate.of(10_000, 1, 1)))
        .withMessage(
            "Not all days from 2030-05-01 until +10000-01-01 are in the years 0 to 9999, as dates"
                + " of strategies must be.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Strategies.strategies().withDates(LocalDate.MIN, LAST));
  }

  // Edge cases

  @Example
  void edgeCasesAreAsAskedForToo() {
    StrategyArbitrary some = Strategies.strategies();

    assertThat(edgeCases(some.ofMaxSize(1))).containsExactlyInAnyOrder("Empty", "Only a vision");
    assertThat(edgeCases(some.ofMaxRelations(0)))
        .containsExactlyInAnyOrder("Empty", "Only a vision");
    assertThat(edgeCases(some.withElements(Element.Type.FACTOR))).containsExactly("Empty");
    assertThat(edgeCases(some.withWeights(2, 3))).contains("A chain");
    assertThat(edgeCases(some.withTexts(Arbitraries.of("only this")))).isEmpty();
    assertThat(edgeCases(some.withIslands(1))).isEmpty();
    assertThat(edgeCases(some.wellAligned())).isEmpty();
  }

  private static List<String> edgeCases(Arbitrary<Strategy> arbitrary) {
    return StreamSupport.stream(arbitrary.edgeCases(100).spliterator(), false)
        .map(it -> it.value().name())
        .toList();
  }

  // Where all is well

  @Property(tries = 30)
  void whereAllIsWellTheCascadeHasTheShapeThatWasAskedFor(
      @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll @IntRange(min = 1, max = 4) int fanOut,
      @ForAll @IntRange(min = 1, max = 3) int parents,
      @ForAll long seed) {
    StrategyArbitrary shaped =
        Strategies.strategies()
            .ofMaxDepth(depth)
            .ofMaxFanOut(fanOut)
            .ofMaxParents(parents)
            .wellAligned();

    assertThat(sample(shaped, seed))
        .allSatisfy(
            it -> {
              Cascade cascade = new CascadeAnalysis().analyze(it);
              assertThat(cascade.cascadeDepth().orElse(0)).isLessThanOrEqualTo(depth);
              assertThat(cascade.maxFanOut().orElse(0)).isLessThanOrEqualTo(fanOut);
              assertThat(it.objectives())
                  .allMatch(o -> it.outgoing(o.id(), Support.class).size() <= parents);
              assertThat(Analyses.builtIn().analyze(it).findings()).isEmpty();
            });
  }

  @Property(tries = 10)
  void whereAllIsWellThereAreAsManyObjectivesAsAskedFor(
      @ForAll @IntRange(min = 1, max = 50) int size, @ForAll long seed) {
    assertThat(sample(Strategies.strategies().ofSize(size, size).wellAligned(), seed))
        .allSatisfy(
            it -> {
              assertThat(it.objectives()).hasSize(size);
              assertThat(Analyses.builtIn().analyze(it).findings()).isEmpty();
            });
  }

  @Example
  void aSizeForWhichThereIsNoRoomIsRefusedWhereAllIsWell() {
    StrategyArbitrary some = Strategies.strategies().wellAligned();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.ofMaxDepth(2).ofMaxFanOut(2).ofSize(7, 7))
        .withMessage(
            "There is room for 6 objectives at the most where all is well, and at least 7 were"
                + " asked for. Give another size, or a larger depth or fan-out.");
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofSize(51, 60));
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxSize(0));
    assertThat(sample(some.ofMaxDepth(2).ofMaxFanOut(2).ofSize(6, 6), 1))
        .allMatch(it -> it.objectives().size() == 6);
  }
}
