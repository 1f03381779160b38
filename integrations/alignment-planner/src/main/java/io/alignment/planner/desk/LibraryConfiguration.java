package io.alignment.planner.desk;

import io.alignment.Analyses;
import io.alignment.json.StrategyReader;
import io.alignment.planner.PlannerProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the library that the planner works with. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

  @Bean
  Analyses analyses() {
    return Analyses.builtIn();
  }

  @Bean
  StrategyReader strategyReader() {
    return StrategyReader.create();
  }

  @Bean
  Clock clock(PlannerProperties properties) {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = properties.today();
    return today == null
        ? Clock.system(zone)
        : Clock.fixed(today.atStartOfDay(zone).toInstant(), zone);
  }
}
