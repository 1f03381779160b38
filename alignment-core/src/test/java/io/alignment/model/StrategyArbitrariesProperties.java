package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.testing.StrategyArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.RandomGenerator;

/** The laws that are tested with these strategies are worth what the strategies are. */
class StrategyArbitrariesProperties {

  private static final int MANY = 1000;

  @Example
  void everyTypeAndKindIsCommon(@ForAll Random random) {
    Map<Enum<?>, Integer> strategiesWith = new HashMap<>();
    List<Strategy> strategies = sample(StrategyArbitraries.strategies(), random);
    for (Strategy strategy : strategies) {
      Stream.concat(
              strategy.elements().stream().map(Element::type),
              strategy.relations().stream().map(Relation::kind))
          .distinct()
          .forEach(it -> strategiesWith.merge(it, 1, Integer::sum));
    }
    assertThat(strategiesWith)
        .containsKeys(Element.Type.values())
        .containsKeys(Relation.Kind.values())
        .allSatisfy((it, count) -> assertThat(count).as("%s", it).isGreaterThan(MANY / 8));
  }

  @Example
  void manySortsOfStrategyOccur(@ForAll Random random) {
    List<Strategy> strategies = sample(StrategyArbitraries.strategies(), random);
    assertCommon(strategies, s -> s.visions().isEmpty());
    assertCommon(strategies, s -> s.visions().size() > 1);
    assertCommon(strategies, s -> s.withoutDropped().elements().size() < s.elements().size());
    assertCommon(strategies, s -> has(s, e -> s.outgoing(e.id(), Support.class).size() > 1));
    assertCommon(strategies, s -> has(s, e -> s.incoming(e.id(), Support.class).size() > 2));
    assertCommon(strategies, s -> has(s, e -> s.incoming(e.id(), Membership.class).size() > 1));
    assertCommon(
        strategies,
        s -> {
          List<String> ids = s.elements().stream().map(Element::id).toList();
          return !ids.stream().sorted().toList().equals(ids);
        });
  }

  private static List<Strategy> sample(Arbitrary<Strategy> arbitrary, Random random) {
    RandomGenerator<Strategy> generator = arbitrary.generator(MANY, false);
    List<Strategy> strategies = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      strategies.add(generator.next(random).value());
    }
    return strategies;
  }

  private static boolean has(Strategy strategy, Predicate<Element> property) {
    return strategy.elements().stream().anyMatch(property);
  }

  private static void assertCommon(List<Strategy> strategies, Predicate<Strategy> property) {
    long count = strategies.stream().filter(property).count();
    assertThat(count).isGreaterThan(MANY / 20);
  }
}
