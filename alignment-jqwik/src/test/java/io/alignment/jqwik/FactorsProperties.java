package io.alignment.jqwik;

import static io.alignment.jqwik.PeopleProperties.ROUNDING;
import static io.alignment.jqwik.PeopleProperties.relations;
import static io.alignment.jqwik.PeopleProperties.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What helps and threatens does what its definitions say, taken word by word. */
class FactorsProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies()
        .filter(it -> it.functions().stream().noneMatch(BusinessFunction::vacant));
  }

  // What runs through some work

  @Property
  void whatRestsOnAWeaknessIsWhatRunsThroughAnythingThatOneHarms(
      @ForAll("strategies") Strategy given) {
    Strategy strategy = NaiveAnswers.carrying(given);
    Set<String> harmed = new HashSet<>();
    for (Influence influence : relations(strategy, Influence.class)) {
      boolean isWeakness =
          strategy.element(influence.source()).orElseThrow() instanceof Factor factor
              && factor.isIn(Factor.Quadrant.WEAKNESS);
      if (isWeakness && influence.weight() < 0) {
        harmed.add(influence.target());
        strategy.outgoing(influence.target(), Ownership.class).stream()
            .map(Relation::target)
            .filter(it -> !(strategy.element(it).orElseThrow() instanceof Resource))
            .forEach(harmed::add);
        strategy
            .outgoing(influence.target(), Allocation.class)
            .forEach(it -> harmed.add(it.target()));
      }
    }
    OptionalDouble expected = through(strategy, harmed);
    OptionalDouble actual = new SwotAnalysis().analyze(given).restsOnWeakness();
    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
    expected.ifPresent(it -> assertThat(actual.orElseThrow()).isCloseTo(it, within(ROUNDING)));
  }

  // What factors do

  @Property
  void valuesAreWhatComesInAddedUpAndHeld(@ForAll("strategies") Strategy given) {
    Strategy strategy = NaiveAnswers.carrying(given);
    Impact impact = new ImpactAnalysis().analyze(given);
    Map<String, Double> values = new HashMap<>();
    impact.factors().forEach((id, it) -> it.ifPresent(value -> values.put(id, value)));
    impact.objectives().forEach((id, it) -> it.value().ifPresent(value -> values.put(id, value)));
    impact.visions().forEach((id, it) -> it.value().ifPresent(value -> values.put(id, value)));
    List<String> others = new ArrayList<>();
    strategy.elements().stream()
        .filter(it -> it instanceof BusinessFunction || it instanceof Initiative)
        .forEach(it -> others.add(it.id()));
    values.forEach(
        (id, value) -> {
          Optional<Double> sum = comingIn(strategy, id, values);
          if (sum.isPresent() && !others.contains(id)) {
            assertThat(value).as(id).isCloseTo(Math.max(-1, Math.min(1, sum.get())), within(1e-6));
          }
        });
  }

  /** Adds up what comes in to a factor, objective or vision; empty if a part is not shown. */
  private static Optional<Double> comingIn(
      Strategy strategy, String id, Map<String, Double> values) {
    double sum = strategy.element(id).orElseThrow() instanceof Factor it ? start(strategy, it) : 0;
    for (Relation relation : strategy.incoming(id, Relation.class)) {
      double part;
      if (relation instanceof Influence influence) {
        part = influence.weight();
        if (!(strategy.element(id).orElseThrow() instanceof Factor)) {
          part =
              effect(strategy, influence.source(), id)
                  - overOthers(strategy, influence.source(), id);
        }
      } else if (relation instanceof Hindrance hindrance) {
        part = -hindrance.strength();
      } else if (relation instanceof Support support) {
        part = part(strategy, support);
      } else {
        continue;
      }
      Element source = strategy.element(relation.source()).orElseThrow();
      Optional<Double> value = valueOf(strategy, source, values);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum += part * value.get();
    }
    return Optional.of(sum + fromMeans(strategy, id, values));
  }

  private static double start(Strategy strategy, Factor factor) {
    double most =
        strategy.factors().stream()
            .filter(it -> side(it).equals(side(factor)))
            .flatMapToDouble(it -> it.importance().stream())
            .max()
            .orElse(1);
    return factor.importance().orElse(most) / most;
  }

  private static Optional<Boolean> side(Factor factor) {
    return factor.quadrant().map(Factor.Quadrant::isInternal);
  }

  /** What one factor does to something, directly or over means and work. */
  private static double effect(Strategy strategy, String factor, String id) {
    double direct =
        strategy.incoming(id, Influence.class).stream()
            .filter(it -> it.source().equals(factor))
            .mapToDouble(Influence::weight)
            .sum();
    double overOthers = overOthers(strategy, factor, id);
    if (direct < 0 && overOthers < 0) {
      return Math.min(direct, overOthers);
    }
    return direct > 0 && overOthers > 0 ? Math.max(direct, overOthers) : direct + overOthers;
  }

  private static double overOthers(Strategy strategy, String factor, String id) {
    double sum = 0;
    for (Ownership it : strategy.incoming(id, Ownership.class)) {
      sum += effect(strategy, factor, it.source()) / strategy.incoming(id, Ownership.class).size();
    }
    List<Allocation> allocations = strategy.incoming(id, Allocation.class);
    for (Allocation it : allocations) {
      sum += effect(strategy, factor, it.source()) * part(strategy, it, allocations);
    }
    for (Support it : strategy.incoming(id, Support.class)) {
      sum += effect(strategy, factor, it.source()) * part(strategy, it);
    }
    return sum;
  }

  /** The part of a support among those of what is of the same type. */
  private static double part(Strategy strategy, Support support) {
    Class<?> type = strategy.element(support.source()).orElseThrow().getClass();
    return support.weight()
        / strategy.incoming(support.target(), Support.class).stream()
            .filter(it -> type.isInstance(strategy.element(it.source()).orElseThrow()))
            .mapToDouble(Support::weight)
            .sum();
  }

  private static double fromMeans(Strategy strategy, String id, Map<String, Double> values) {
    double sum = 0;
    List<Ownership> owners = strategy.incoming(id, Ownership.class);
    for (Ownership ownership : owners) {
      sum += valueOfMeans(strategy, ownership.source(), values) / owners.size();
    }
    List<Allocation> allocations = strategy.incoming(id, Allocation.class);
    for (Allocation allocation : allocations) {
      sum +=
          valueOfMeans(strategy, allocation.source(), values)
              * part(strategy, allocation, allocations);
    }
    return sum;
  }

  private static double part(
      Strategy strategy, Allocation allocation, List<Allocation> allocations) {
    String unit = unit(strategy, allocation);
    List<Allocation> same =
        allocations.stream().filter(it -> unit(strategy, it).equals(unit)).toList();
    if (allocation.amount().isEmpty()) {
      return 1.0 / same.size();
    }
    var all =
        same.stream()
            .map(it -> it.amount().orElseThrow())
            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    return allocation.amount().get().divide(all, MathContext.DECIMAL64).doubleValue();
  }

  private static String unit(Strategy strategy, Allocation allocation) {
    Resource resource = (Resource) strategy.element(allocation.source()).orElseThrow();
    return allocation.amount().isPresent() ? "in " + resource.unit().orElse("nothing") : "";
  }

  /** The value of what is not shown: functions and resources, from the factors that are. */
  private static double valueOfMeans(Strategy strategy, String id, Map<String, Double> values) {
    double sum = 0;
    for (Influence influence : strategy.incoming(id, Influence.class)) {
      double part =
          effect(strategy, influence.source(), id) - overOthers(strategy, influence.source(), id);
      sum += part * values.getOrDefault(influence.source(), 0.0);
    }
    List<Ownership> owners = strategy.incoming(id, Ownership.class);
    for (Ownership ownership : owners) {
      sum += valueOfMeans(strategy, ownership.source(), values) / owners.size();
    }
    return Math.max(-1, Math.min(1, sum));
  }

  private static Optional<Double> valueOf(
      Strategy strategy, Element element, Map<String, Double> values) {
    if (element instanceof Initiative) {
      Optional<Double> sum = comingIn(strategy, element.id(), values);
      return sum.map(it -> Math.max(-1, Math.min(1, it)));
    }
    return element instanceof Vision || values.containsKey(element.id())
        ? Optional.ofNullable(values.get(element.id()))
        : Optional.empty();
  }
}
