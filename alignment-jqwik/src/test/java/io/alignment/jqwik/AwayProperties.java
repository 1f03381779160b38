package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Absence;
import io.alignment.model.DateRange;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said in more words of the time of people, and means the same, changes nothing. */
class AwayProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  private static Report report(Strategy strategy) {
    return Analyses.builtIn().analyze(Question.about(strategy).asOf(DAY));
  }

  private static Strategy with(Strategy strategy, UnaryOperator<Resource> change) {
    StrategyBuilder changed = strategy.toBuilder();
    strategy.resources().forEach(it -> changed.update(change.apply(it)));
    return changed.build();
  }

  /** Work and people of the kit are of 2026 and 2027. */
  @Property(tries = 100)
  void anAbsenceBeforeOrAfterEverythingChangesNothing(@ForAll("strategies") Strategy strategy) {
    Strategy dated =
        with(
            strategy,
            it ->
                it.toBuilder()
                    .from(it.period().from().orElse(LocalDate.of(2026, 1, 1)))
                    .until(it.period().until().orElse(LocalDate.of(2027, 12, 31)))
                    .build());
    Strategy away =
        with(
            dated,
            it ->
                it.toBuilder()
                    .absence(Absence.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 1)))
                    .absence(Absence.of(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 3, 1)))
                    .build());

    assertThat(report(away)).isEqualTo(report(dated));
  }

  @Property(tries = 100)
  void oneCapacityInTwoPeriodsIsOne(@ForAll("strategies") Strategy strategy) {
    Strategy twice = with(strategy, AwayProperties::inTwoPeriods);

    assertThat(report(twice)).isEqualTo(report(strategy));
  }

  private static Resource inTwoPeriods(Resource resource) {
    Optional<BigDecimal> capacity = resource.capacity();
    return resource.kind() == Resource.Kind.FINANCIAL
            || capacity.isEmpty()
            || !resource.capacities().isEmpty()
        ? resource
        : resource.toBuilder()
            .capacity(capacity.get(), DateRange.until(DAY))
            .capacity(capacity.get(), DateRange.from(DAY.plusDays(1)))
            .build();
  }

  @Property(tries = 100)
  void onePersonWhoSaysSoIsOne(@ForAll("strategies") Strategy strategy) {
    Strategy said =
        with(
            strategy,
            it ->
                it.people().equals(OptionalInt.empty())
                        && it.kind() == Resource.Kind.HUMAN
                        && it.unit().equals(Optional.of("FTE"))
                        && it.capacities().isEmpty()
                        && it.capacity().filter(BigDecimal.ONE::equals).isPresent()
                    ? it.toBuilder().people(1).build()
                    : it);

    assertThat(report(said)).isEqualTo(report(strategy));
  }
}
