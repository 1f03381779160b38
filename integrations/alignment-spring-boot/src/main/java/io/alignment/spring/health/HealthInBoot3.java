package io.alignment.spring.health;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** The health of the strategy for Spring Boot 3. */
final class HealthInBoot3 extends AbstractHealthIndicator {

  private final RulesHealth health;

  HealthInBoot3(RulesHealth health) {
    super("The strategy could not be asked");
    this.health = health;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    RulesHealth.Standing standing = health.standing();
    builder.status(standing.status()).withDetails(standing.details());
  }
}
