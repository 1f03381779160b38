package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.model.Collaboration;
import io.alignment.model.Dependency;
import io.alignment.model.Membership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;

class WellAlignedProperties {

  @Provide
  Arbitrary<Strategy> wellAligned() {
    return Strategies.strategies().wellAligned();
  }

  @Provide
  Arbitrary<Strategy> ofOneFunction() {
    return Strategies.strategies()
        .withoutCollaboration()
        .ofMaxDepth(2)
        .ofMaxParents(1)
        .wellAligned();
  }

  @Provide
  Arbitrary<Strategy> withIslands() {
    return Strategies.strategies().withIslands(2).wellAligned();
  }

  @Property
  void whereAllIsWellNothingIsFound(@ForAll("wellAligned") Strategy strategy) {
    assertThat(Analyses.builtIn().analyze(strategy).findings()).isEmpty();
  }

  @Property(tries = 200)
  void optionsOfShapeHoldHereToo(@ForAll("ofOneFunction") Strategy strategy) {
    assertThat(Analyses.builtIn().analyze(strategy).findings()).isEmpty();
    assertThat(strategy.functions()).hasSize(1);
    assertThat(strategy.objectives())
        .allMatch(it -> strategy.outgoing(it.id(), Support.class).size() == 1);
  }

  @Property(tries = 200)
  void onlyIslandsAreFoundWhereThereAreIslands(@ForAll("withIslands") Strategy strategy) {
    assertThat(Analyses.builtIn().analyze(strategy).findings())
        .isNotEmpty()
        .flatExtracting(Finding::elements)
        .allMatch(id -> id.startsWith("island-") || id.startsWith("boat-"));
  }

  @Example
  void theyAreOfManySorts(@ForAll Random random) {
    RandomGenerator<Strategy> generator = wellAligned().generator(1000, false);
    List<Strategy> strategies =
        Stream.generate(() -> generator.next(random).value()).limit(300).toList();

    assertCommon(strategies, it -> has(it, Membership.class));
    assertCommon(strategies, it -> has(it, Dependency.class));
    assertCommon(strategies, it -> has(it, Collaboration.class));
    assertCommon(strategies, it -> it.functions().size() > 3);
    assertCommon(strategies, it -> it.objectives().size() > 8);
    assertCommon(
        strategies,
        it ->
            it.objectives().stream().anyMatch(o -> it.outgoing(o.id(), Support.class).size() > 1));
  }

  private static boolean has(Strategy strategy, Class<? extends Relation> kind) {
    return strategy.relations().stream().anyMatch(kind::isInstance);
  }

  private static void assertCommon(List<Strategy> strategies, Predicate<Strategy> property) {
    assertThat(strategies.stream().filter(property).count()).isGreaterThan(strategies.size() / 20);
  }
}
