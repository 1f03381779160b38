package nothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Strategy;
import io.alignment.spring.StrategyAnalyst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.ClassUtils;

@SpringBootTest
class NothingTest {

  @Autowired private StrategyAnalyst analyst;

  @Test
  void strategiesAreAsked() {
    assertThat(analyst.analyze(Strategy.builder("Mill").build()).strategy()).isEqualTo("Mill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.web.client.RestTemplate",
        "org.springframework.web.servlet.DispatcherServlet",
        "io.micrometer.core.instrument.MeterRegistry",
        "org.springframework.boot.actuate.health.HealthIndicator",
        "org.springframework.boot.health.contributor.HealthIndicator",
      })
  void nothingElseIsForcedOnIt(String type) {
    assertThat(ClassUtils.isPresent(type, null)).isFalse();
  }
}
