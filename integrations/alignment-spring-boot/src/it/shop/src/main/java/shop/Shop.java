package shop;

import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import io.alignment.spring.HtmlReports;
import io.alignment.spring.StrategyAnalyst;
import io.alignment.spring.StrategySource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A small application of somebody. */
@SpringBootApplication
public class Shop {

  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(
        LocalDate.of(2026, 10, 15).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  @RestController
  static class Desk {

    private final StrategyAnalyst analyst;
    private final HtmlReports reports;
    private final StrategySource source;

    Desk(StrategyAnalyst analyst, HtmlReports reports, StrategySource source) {
      this.analyst = analyst;
      this.reports = reports;
      this.source = source;
    }

    @PostMapping("/answers")
    Report answers(@RequestBody Strategy strategy) {
      return analyst.analyze(strategy);
    }

    @PostMapping("/documents")
    Strategy document(@RequestBody Strategy strategy) {
      return strategy;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
      return reports.of(source.current()).html();
    }
  }
}
