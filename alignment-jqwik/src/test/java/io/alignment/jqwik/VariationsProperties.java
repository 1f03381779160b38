package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Variations of a strategy of one's own are near it, and failing ones are told in a few lines. */
class VariationsProperties {

  private static final Strategy BAKERY =
      Strategy.builder("Bakery")
          .add(Vision.of("first", "First in town"))
          .add(
              Objective.builder("online", "Sell online")
                  .due(LocalDate.of(2027, 6, 30))
                  .measure(Measure.builder("orders").target(200).build())
                  .build())
          .add(BusinessFunction.of("shop", "Shop"))
          .add(Support.of("online", "first", 3))
          .add(Ownership.of("shop", "online"))
          .build();

  @Provide
  Arbitrary<Strategy> bakeries() {
    return Strategies.variationsOf(BAKERY);
  }

  @Property(tries = 300)
  void nothingIsAdded(@ForAll("bakeries") Strategy bakery) {
    assertThat(bakery.elements()).allMatch(it -> BAKERY.element(it.id()).isPresent());
    assertThat(bakery.relations())
        .extracting(Relation::kind)
        .isSubsetOf(BAKERY.relations().stream().map(Relation::kind).toList());
  }

  @Example
  void allSortsOfEditsOccur(@ForAll Random random) {
    assertThat(occurs(it -> it.objectives().isEmpty(), random)).isTrue();
    assertThat(occurs(it -> it.relations().size() == 1, random)).isTrue();
    assertThat(occurs(it -> !it.objectives().equals(BAKERY.objectives()), random)).isTrue();
    assertThat(occurs(it -> it.relations().contains(Support.of("online", "first", 6)), random))
        .isTrue();
    assertThat(occurs(it -> it.equals(BAKERY) && !it.elements().equals(BAKERY.elements()), random))
        .isTrue();
  }

  private static boolean occurs(Predicate<Strategy> variation, Random random) {
    return Strategies.variationsOf(BAKERY).generator(1000, false).stream(random)
        .limit(2000)
        .anyMatch(it -> variation.test(it.value()));
  }

  @Property
  @AddLifecycleHook(ShrinksToOneEdit.class)
  void theShopIsThere(@ForAll("bakeries") Strategy bakery) {
    assertThat(bakery.element("shop")).isPresent();
  }

  /** Turns the failure of a property into success if all but one edit is undone. */
  static final class ShrinksToOneEdit implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      StrategyBuilder withoutShop = BAKERY.toBuilder();
      withoutShop.remove("shop");
      assertThat(result.falsifiedParameters().orElseThrow()).containsExactly(withoutShop.build());
      return result.mapToSuccessful();
    }
  }

  @Example
  void aStrategyIsToldInLines() {
    assertThat(Strategies.describe(BAKERY))
        .isEqualTo(
            """
            strategy, name "Bakery"
            vision first, name "First in town"
            objective online, name "Sell online", due 2027-06-30, measures [name orders, target 200.0]
            function shop, name "Shop"
            support online → first, weight 3.0
            ownership shop → online""");
  }

  @Example
  void whatIsInvisibleIsShown() {
    assertThat(Strategies.describe(Strategy.builder("a\tb\u200b").build()))
        .isEqualTo("strategy, name \"a\\u{9}b\\u{200b}\"");
  }
}
