package io.alignment.spring;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Result;
import io.alignment.json.RulesReader;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.report.HtmlReport;
import io.alignment.rules.AlignmentRules;
import io.alignment.words.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that need nothing but the library. */
@AutoConfiguration
@EnableConfigurationProperties(AlignmentProperties.class)
public class AlignmentAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock alignmentClock() {
    return Clock.system(ZoneId.systemDefault());
  }

  @Bean
  @ConditionalOnMissingBean
  Words alignmentWords(AlignmentProperties properties) {
    return Words.in(properties.language());
  }

  /** The built-in analyses, and those that the application has as beans. */
  @Bean
  @ConditionalOnMissingBean
  Analyses alignmentAnalyses(ObjectProvider<Analysis<? extends Result>> own) {
    return own.orderedStream().reduce(Analyses.builtIn(), Analyses::with, (a, b) -> b);
  }

  @Bean
  @ConditionalOnMissingBean
  StrategyAnalyst strategyAnalyst(Analyses analyses, Clock clock, AlignmentProperties properties) {
    return new StrategyAnalyst(analyses, clock, properties.leavesOut());
  }

  @Bean
  @ConditionalOnMissingBean
  StrategyReader strategyReader(AlignmentProperties properties) {
    return StrategyReader.create()
        .withMostBytes(properties.limits().document().toBytes())
        .withMostMemory(properties.limits().memory().toBytes());
  }

  @Bean
  @ConditionalOnMissingBean
  RulesReader rulesReader(Analyses analyses) {
    return RulesReader.create().withAnalyses(analyses);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("alignment.rules")
  AlignmentRules alignmentRules(RulesReader reader, AlignmentProperties properties) {
    return new DocumentAtStart("alignment.rules", Objects.requireNonNull(properties.rules()))
        .rules(reader);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("alignment.strategy")
  StrategySource strategySource(StrategyReader reader, AlignmentProperties properties) {
    Strategy strategy =
        new DocumentAtStart("alignment.strategy", Objects.requireNonNull(properties.strategy()))
            .strategy(reader);
    return () -> strategy;
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(StrategySource.class)
  CurrentStrategy currentStrategy(StrategySource source, StrategyAnalyst analyst) {
    return new CurrentStrategy(source, analyst);
  }

  /** Whoever wants no pages leaves alignment-report out. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HtmlReport.class)
  static class Reports {

    @Bean
    @ConditionalOnMissingBean
    HtmlReports htmlReports(StrategyAnalyst analyst, Words words) {
      return new HtmlReports(analyst, words);
    }
  }
}
