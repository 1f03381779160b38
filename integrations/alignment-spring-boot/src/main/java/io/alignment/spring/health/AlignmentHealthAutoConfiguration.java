package io.alignment.spring.health;

import io.alignment.rules.AlignmentRules;
import io.alignment.spring.AlignmentAutoConfiguration;
import io.alignment.spring.AlignmentProperties;
import io.alignment.spring.CurrentStrategy;
import io.alignment.words.Words;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of the strategy, where there are a strategy and rules. */
@AutoConfiguration(after = AlignmentAutoConfiguration.class)
@ConditionalOnBean({CurrentStrategy.class, AlignmentRules.class})
@ConditionalOnProperty(name = "management.health.alignment.enabled", matchIfMissing = true)
public class AlignmentHealthAutoConfiguration {

  private static RulesHealth health(
      CurrentStrategy current, AlignmentRules rules, Words words, AlignmentProperties properties) {
    return new RulesHealth(current, rules, words, properties.health().whenBroken());
  }

  /** Spring Boot 4 has health in a place of its own. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
  static class Boot4 {

    @Bean
    @ConditionalOnMissingBean(name = "alignmentHealthIndicator")
    HealthInBoot4 alignmentHealthIndicator(
        CurrentStrategy current,
        AlignmentRules rules,
        Words words,
        AlignmentProperties properties) {
      return new HealthInBoot4(health(current, rules, words, properties));
    }
  }

  /** Up to Spring Boot 3 health is part of the actuator. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
  static class Boot3 {

    @Bean
    @ConditionalOnMissingBean(name = "alignmentHealthIndicator")
    HealthInBoot3 alignmentHealthIndicator(
        CurrentStrategy current,
        AlignmentRules rules,
        Words words,
        AlignmentProperties properties) {
      return new HealthInBoot3(health(current, rules, words, properties));
    }
  }
}
