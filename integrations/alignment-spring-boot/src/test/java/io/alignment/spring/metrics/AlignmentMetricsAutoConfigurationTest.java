package io.alignment.spring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.spring.AlignmentAutoConfiguration;
import io.alignment.spring.CurrentStrategy;
import io.alignment.spring.StrategySource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class AlignmentMetricsAutoConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AlignmentAutoConfiguration.class, AlignmentMetricsAutoConfiguration.class));
  private final ApplicationContextRunner bakery =
      application.withPropertyValues("alignment.strategy=classpath:strategy.yaml");

  private static MeterRegistry bound(ApplicationContext context) {
    MeterRegistry registry = new SimpleMeterRegistry();
    context.getBean(StrategyMetrics.class).bindTo(registry);
    return registry;
  }

  private static double gauge(MeterRegistry registry, String name, String... tags) {
    return registry.get(name).tags(tags).gauge().value();
  }

  @Test
  void theHeadlineIsThereAndItsPartsAddUp() {
    bakery.run(
        it -> {
          MeterRegistry registry = bound(it);
          double shown = gauge(registry, "alignment.board.shown");
          assertThat(shown).isBetween(0.01, 0.99);
          assertThat(
                  shown
                      + gauge(registry, "alignment.board.failing")
                      + gauge(registry, "alignment.board.unknown"))
              .isCloseTo(1, within(1e-9));
        });
  }

  @Test
  void chosenNumbersAreThereAsTheReportHasThem() {
    bakery
        .withPropertyValues("alignment.gauges=coverage.objectives,resourceFit.capacity/EUR")
        .run(
            it -> {
              MeterRegistry registry = bound(it);
              assertThat(gauge(registry, "alignment.coverage.objectives")).isEqualTo(2);
              assertThat(gauge(registry, "alignment.resourceFit.capacity", "of", "EUR"))
                  .isEqualTo(45000);
            });
  }

  @Test
  void whatCannotBeComputedIsNoNumber() {
    application
        .withBean(StrategySource.class, () -> () -> Strategy.builder("Bakery").build())
        .withPropertyValues("alignment.gauges=resourceFit.fit/EUR")
        .run(
            it -> {
              MeterRegistry registry = bound(it);
              assertThat(gauge(registry, "alignment.board.shown")).isNaN();
              assertThat(gauge(registry, "alignment.resourceFit.fit", "of", "EUR")).isNaN();
            });
  }

  @Test
  void aStrategyThatIsAnotherOneIsAskedAnew() {
    AtomicReference<Strategy> now = new AtomicReference<>(Strategy.builder("Bakery").build());
    application
        .withBean(StrategySource.class, () -> () -> Objects.requireNonNull(now.get()))
        .withPropertyValues("alignment.gauges=coverage.objectives")
        .run(
            it -> {
              MeterRegistry registry = bound(it);
              CurrentStrategy current = it.getBean(CurrentStrategy.class);
              assertThat(gauge(registry, "alignment.coverage.objectives")).isZero();
              assertThat(current.analyzed()).isSameAs(current.analyzed());
              now.set(
                  Strategy.builder("Bakery")
                      .add(Objective.of("loyal", "Keep our regulars"))
                      .build());
              assertThat(gauge(registry, "alignment.coverage.objectives")).isEqualTo(1);
            });
  }

  @Test
  void aNumberThatThereIsNotIsRefusedWithWhatWasMeant() {
    bakery
        .withPropertyValues("alignment.gauges=coverage.objektives")
        .run(it -> assertFailure(it, "Did you mean \"coverage.objectives\"?"));
    bakery
        .withPropertyValues("alignment.gauges=resourceFit.fit")
        .run(it -> assertFailure(it, "of each unit. Say of which one: resourceFit.fit/"));
    bakery
        .withPropertyValues("alignment.gauges=board.shown/EUR")
        .run(it -> assertFailure(it, "Write board.shown."));
  }

  private static void assertFailure(AssertableApplicationContext context, String told) {
    assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(told);
  }

  @Test
  void withoutAStrategyOrMicrometerThereAreNoGauges() {
    application.run(it -> assertThat(it).doesNotHaveBean(StrategyMetrics.class));
    bakery
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean("strategyMetrics"));
  }
}
