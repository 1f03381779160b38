package io.alignment.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.rules.AlignmentRules;
import io.alignment.rules.Rules;
import io.alignment.spring.AlignmentAutoConfiguration;
import io.alignment.spring.StrategySource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class AlignmentHealthAutoConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AlignmentAutoConfiguration.class, AlignmentHealthAutoConfiguration.class));
  private final ApplicationContextRunner bakery =
      application.withPropertyValues("alignment.strategy=classpath:strategy.yaml");

  private static Health health(ApplicationContext context) {
    return context.getBean("alignmentHealthIndicator", HealthIndicator.class).health();
  }

  @Test
  void aBrokenRuleIsToldAndMakesNothingDown() {
    bakery
        .withPropertyValues("alignment.rules=classpath:rules.yaml")
        .run(
            it -> {
              Health health = health(it);
              assertThat(health.getStatus()).isEqualTo(new Status("BROKEN"));
              assertThat(health.getDetails())
                  .containsEntry("strategy", "Corner Bakery")
                  .extractingByKey("broken")
                  .asString()
                  .contains("goals.led", "Keep our regulars", "mend=");
            });
  }

  @Test
  void aBrokenRuleMakesDownWhereThatIsWanted() {
    bakery
        .withPropertyValues(
            "alignment.rules=classpath:rules.yaml", "alignment.health.when-broken=DOWN")
        .run(it -> assertThat(health(it).getStatus()).isEqualTo(Status.DOWN));
  }

  @Test
  void whatNobodyCanSayIsUnknownAndNotUp() {
    AlignmentRules days = AlignmentRules.of(Rules.objectivesDueWithinTheHorizon());
    bakery
        .withBean(AlignmentRules.class, () -> days)
        .run(
            it -> {
              Health health = health(it);
              assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
              assertThat(health.getDetails())
                  .extractingByKey("unknown")
                  .asString()
                  .contains(days.list().get(0).id());
            });
  }

  @Test
  void rulesThatAreKeptAreUp() {
    AlignmentRules money = AlignmentRules.of(Rules.noOvercommittedResource());
    bakery
        .withBean(AlignmentRules.class, () -> money)
        .run(it -> assertThat(health(it).getStatus()).isEqualTo(Status.UP));
  }

  @Test
  void aStrategyThatCannotBeHadIsDown() {
    application
        .withBean(
            StrategySource.class,
            () ->
                () -> {
                  throw new IllegalStateException("The database is away.");
                })
        .withPropertyValues("alignment.rules=classpath:rules.yaml")
        .run(it -> assertThat(health(it).getStatus()).isEqualTo(Status.DOWN));
  }

  @Test
  void withoutRulesOrTheActuatorThereIsNoHealth() {
    bakery.run(it -> assertThat(it).doesNotHaveBean(HealthIndicator.class));
    bakery
        .withPropertyValues(
            "alignment.rules=classpath:rules.yaml", "management.health.alignment.enabled=false")
        .run(it -> assertThat(it).doesNotHaveBean(HealthIndicator.class));
    bakery
        .withPropertyValues("alignment.rules=classpath:rules.yaml")
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean("alignmentHealthIndicator"));
  }
}
