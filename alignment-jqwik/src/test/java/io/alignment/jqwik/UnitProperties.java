package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Allocation;
import io.alignment.model.CapacityPeriod;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Expense;
import io.alignment.model.FieldTable;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Unit;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is another thing for being counted in another unit. */
class UnitProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies().filter(it -> it.units().isEmpty());
  }

  private static String other(String unit) {
    return unit + " by eight";
  }

  private static Stream<String> units(Strategy strategy) {
    return Stream.of(
            strategy.resources().stream().flatMap(it -> it.unit().stream()),
            strategy.elements(WorkItem.class).stream()
                .flatMap(it -> it.demands().stream())
                .map(Demand::unit),
            strategy.initiatives().stream().flatMap(it -> it.spent().stream()).map(Expense::unit))
        .flatMap(it -> it)
        .distinct();
  }

  /** Returns a strategy with every amount written in a unit an eighth as large. */
  private static StrategyBuilder inEighths(Strategy strategy) {
    StrategyBuilder other = Strategy.builder("?").preface(strategy.preface());
    strategy.elements().forEach(it -> other.add(inEighths(it)));
    for (Relation relation : strategy.relations()) {
      other.add(
          relation instanceof Allocation given && given.amount().isPresent()
              ? Allocation.of(given.source(), given.target(), given.amount().get().multiply(EIGHT))
                  .during(given.period())
              : relation);
    }
    return other;
  }

  private static Element inEighths(Element element) {
    if (element instanceof Resource resource && resource.unit().isPresent()) {
      Resource.Builder other =
          resource.toBuilder()
              .unit(other(resource.unit().get()))
              .dayToDay(resource.dayToDay().multiply(EIGHT));
      resource.capacity().ifPresent(it -> other.capacity(it.multiply(EIGHT)));
      return with(
          other.build(),
          "capacities",
          resource.capacities(),
          it -> new CapacityPeriod(it.amount().multiply(EIGHT), it.period()));
    }
    if (element instanceof WorkItem work) {
      Element other =
          with(
              element,
              "demands",
              work.demands(),
              it -> new Demand(other(it.unit()), it.amount().multiply(EIGHT), it.skill()));
      return work instanceof Initiative initiative
          ? with(
              other,
              "spent",
              initiative.spent(),
              it -> new Expense(it.date(), other(it.unit()), it.amount().multiply(EIGHT)))
          : other;
    }
    return element;
  }

  private static <P> Element with(
      Element element, String field, List<P> parts, UnaryOperator<P> change) {
    return parts.isEmpty()
        ? element
        : FieldTable.of(element.type()).with(element, field, parts.stream().map(change).toList());
  }

  @Property(tries = 100)
  void countingEverythingInADeclaredUnitChangesNothing(@ForAll("strategies") Strategy strategy) {
    StrategyBuilder told = inEighths(strategy);
    units(strategy).forEach(it -> told.unit(Unit.of(other(it), 0.125, it)));

    assertThat(Question.about(told.build()).asOf(DAY).strategy().elements())
        .isEqualTo(Question.about(strategy).asOf(DAY).strategy().elements());
    assertThat(report(told.build())).isEqualTo(report(strategy));
  }

  @Property(tries = 100)
  void tellingEverythingInAnotherUnitChangesNoShareAndNoFinding(
      @ForAll("strategies") Strategy strategy) {
    StrategyBuilder other = strategy.toBuilder();
    units(strategy).forEach(it -> other.unit(Unit.of(it, 8, other(it))));
    Report was = report(strategy);
    Report is = report(other.build());

    assertThat(is.findings().stream().map(Finding::key))
        .containsExactlyInAnyOrderElementsOf(was.findings().stream().map(Finding::key).toList());
    Map<String, Double> shares = shares(was);
    Map<String, Double> now = shares(is);
    assertThat(now.keySet()).isEqualTo(shares.keySet());
    shares.forEach((id, share) -> assertThat(now.get(id)).as(id).isCloseTo(share, within(1e-9)));
  }

  private static Report report(Strategy strategy) {
    return Analyses.builtIn().analyze(Question.about(strategy).asOf(DAY));
  }

  private static Map<String, Double> shares(Report report) {
    Map<String, Double> shares = new HashMap<>();
    for (MetricValue it : report.numbers()) {
      if (it.metric().unit() == Metric.Unit.SHARE && it.value().isPresent()) {
        shares.put(
            it.metric().id() + " " + it.subject().replace(other(""), ""), it.value().getAsDouble());
      }
    }
    return shares;
  }
}
