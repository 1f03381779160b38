package io.alignment.spring.metrics;

import io.alignment.Analyses;
import io.alignment.spring.AlignmentAutoConfiguration;
import io.alignment.spring.AlignmentProperties;
import io.alignment.spring.CurrentStrategy;
import io.alignment.words.Words;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The gauges, where there is a strategy and Micrometer. */
@AutoConfiguration(after = AlignmentAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
public class AlignmentMetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(CurrentStrategy.class)
  StrategyMetrics strategyMetrics(
      CurrentStrategy current, Analyses analyses, AlignmentProperties properties, Words words) {
    return new StrategyMetrics(current, analyses.metrics(), properties.gauges(), words);
  }
}
