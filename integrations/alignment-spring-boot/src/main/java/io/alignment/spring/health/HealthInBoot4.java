package io.alignment.spring.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** The health of the strategy for Spring Boot 4. */
final class HealthInBoot4 extends AbstractHealthIndicator {

  private final RulesHealth health;

  HealthInBoot4(RulesHealth health) {
    super("The strategy could not be asked");
    this.health = health;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    RulesHealth.Standing standing = health.standing();
    builder.status(standing.status()).withDetails(standing.details());
  }
}
