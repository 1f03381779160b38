package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Strategies shrink to what a person can read: nothing is left that plays no part. */
class ShrinkingProperties {

  // By jqwik

  @Property
  @AddLifecycleHook(IsAsSmallAsCanBe.class)
  void thereAreNoTwoObjectives(@ForAll Strategy strategy) {
    assertThat(strategy.objectives()).hasSizeLessThan(2);
  }

  /** Turns the failure of a property into success if its sample is the smallest there is. */
  static final class IsAsSmallAsCanBe implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      assertThat(result.falsifiedParameters()).isPresent();
      Strategy smallest =
          Strategy.builder("Bakery")
              .add(Objective.of("a0", "Bakery"))
              .add(Objective.of("b0", "Bakery"))
              .build();
      assertThat(result.falsifiedParameters().orElseThrow()).containsExactly(smallest);
      return result.mapToSuccessful();
    }
  }

  // By taking simpler ones as long as there are any, as jqwik does

  private static Strategy shrunk(
      Arbitrary<Strategy> arbitrary, Predicate<Strategy> isWrong, Random random) {
    RandomGenerator<Strategy> generator = arbitrary.generator(1000, false);
    Shrinkable<Strategy> wrong =
        Stream.generate(() -> generator.next(random))
            .filter(it -> isWrong.test(it.value()))
            .findFirst()
            .orElseThrow();
    for (Optional<Shrinkable<Strategy>> next = Optional.of(wrong); next.isPresent(); ) {
      wrong = next.get();
      next = wrong.shrink().filter(it -> isWrong.test(it.value())).findFirst();
    }
    return wrong.value();
  }

  private static Strategy shrunk(Predicate<Strategy> isWrong, Random random) {
    return shrunk(Strategies.strategies(), isWrong, random);
  }

  private static boolean has(Strategy strategy, Class<? extends Relation> kind) {
    return strategy.relations().stream().anyMatch(kind::isInstance);
  }

  private static List<Element.Type> types(Strategy strategy) {
    return strategy.elements().stream().map(Element::type).sorted().toList();
  }

  @Example
  void aRelationNeedsItsEndsOnly(@ForAll Random random) {
    Strategy owned = shrunk(it -> has(it, Ownership.class), random);

    assertThat(types(owned)).containsExactly(Element.Type.OBJECTIVE, Element.Type.FUNCTION);
    assertThat(owned.relations()).hasSize(1);
    assertThat(owned.objectives().get(0)).isEqualTo(Objective.of("a0", "Bakery"));
  }

  @Example
  void anOptionalFieldStaysAlone(@ForAll Random random) {
    Strategy dated =
        shrunk(it -> it.visions().stream().anyMatch(v -> v.horizon().isPresent()), random);

    assertThat(dated.elements())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(((Vision) it).horizon()).hasToString("Optional[2026-01-01]");
              assertThat(it.description()).isEmpty();
              assertThat(it.tags()).isEmpty();
              assertThat(it.properties()).isEmpty();
            });
  }

  @Example
  void aChainHasNoSideChains(@ForAll Random random) {
    CascadeAnalysis cascade = new CascadeAnalysis();
    Strategy deep = shrunk(it -> cascade.analyze(it).cascadeDepth().orElse(0) >= 3, random);

    assertThat(deep.objectives()).hasSize(3);
    assertThat(deep.visions()).hasSize(1);
    assertThat(deep.elements()).hasSize(4);
    assertThat(deep.relations()).hasSize(3).allMatch(Support.class::isInstance);
  }

  @Example
  void aFindingKeepsWhatItIsAbout(@ForAll Random random) {
    Strategy gap =
        shrunk(
            it ->
                Analyses.builtIn().analyze(it).findings().stream()
                    .anyMatch(finding -> finding.rule().equals("silos.gap")),
            random);

    // The third function is the one that makes it known to whom the first one talks.
    assertThat(gap.elements()).hasSize(4);
    assertThat(gap.relations()).hasSize(3);
  }

  @Example
  void whatWasAskedForStays(@ForAll Random random) {
    Strategy many = shrunk(Strategies.strategies().ofSize(4, 20), it -> true, random);
    Strategy island = shrunk(Strategies.strategies().withIslands(2), it -> true, random);

    assertThat(many.elements()).hasSize(4);
    assertThat(many.relations()).isEmpty();
    assertThat(island.elements().stream().map(Element::id)).containsExactly("island-0", "island-1");
  }
}
