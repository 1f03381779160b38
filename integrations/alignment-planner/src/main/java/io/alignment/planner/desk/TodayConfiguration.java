package io.alignment.planner.desk;

import io.alignment.planner.PlannerProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day as of which everything is asked. All else of the library comes from its starter. */
@Configuration(proxyBeanMethods = false)
class TodayConfiguration {

  @Bean
  Clock clock(PlannerProperties properties) {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = properties.today();
    return today == null
        ? Clock.system(zone)
        : Clock.fixed(today.atStartOfDay(zone).toInstant(), zone);
  }
}
