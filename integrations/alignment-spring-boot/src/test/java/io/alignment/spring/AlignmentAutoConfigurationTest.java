package io.alignment.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Question;
import io.alignment.analysis.Result;
import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.RulesReader;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.rules.AlignmentRules;
import io.alignment.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AlignmentAutoConfigurationTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(AlignmentAutoConfiguration.class));

  @Test
  void withoutAnyPropertyThereIsWhatReadsAsksAndReports() {
    application.run(
        it ->
            assertThat(it)
                .hasSingleBean(Analyses.class)
                .hasSingleBean(StrategyAnalyst.class)
                .hasSingleBean(StrategyReader.class)
                .hasSingleBean(RulesReader.class)
                .hasSingleBean(HtmlReports.class)
                .hasSingleBean(Words.class)
                .hasSingleBean(Clock.class)
                .doesNotHaveBean(StrategySource.class)
                .doesNotHaveBean(AlignmentRules.class));
  }

  @Test
  void theDayIsThatOfTheClockInItsZone() {
    Clock newYear = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneId.of("Europe/Vienna"));
    application
        .withBean(Clock.class, () -> newYear)
        .run(
            it -> {
              StrategyAnalyst analyst = it.getBean(StrategyAnalyst.class);
              assertThat(analyst.question(Strategy.builder("Bakery").build()).day())
                  .contains(LocalDate.of(2027, 1, 1));
            });
  }

  @Test
  void anAnalysisThatIsABeanIsAskedToo() {
    application
        .withBean(OwnAnalysis.class)
        .run(
            it ->
                assertThat(
                        it.getBean(StrategyAnalyst.class)
                            .analyze(Strategy.builder("Bakery").build())
                            .number("own.elements"))
                    .hasValueSatisfying(number -> assertThat(number.value()).hasValue(0)));
  }

  @Test
  void whatTheApplicationHasItselfIsTaken() {
    Analyses none = Analyses.none();
    application
        .withBean(Analyses.class, () -> none)
        .run(it -> assertThat(it.getBean(StrategyAnalyst.class).analyses()).isSameAs(none));
  }

  @Test
  void propertiesSayWhatIsReadAndAsked() {
    application
        .withPropertyValues(
            "alignment.strategy=classpath:strategy.yaml",
            "alignment.rules=classpath:rules.yaml",
            "alignment.leaves-out=joinedUp,cadences",
            "alignment.limits.document=1KB")
        .run(
            it -> {
              Strategy bakery = it.getBean(StrategySource.class).current();
              assertThat(bakery.name()).isEqualTo("Corner Bakery");
              assertThat(it.getBean(AlignmentRules.class).list()).hasSize(2);
              assertThat(it.getBean(StrategyAnalyst.class).question(bakery).leftOut())
                  .containsExactlyInAnyOrder(Topic.JOINED_UP, Topic.CADENCES);
              assertThatThrownBy(
                      () ->
                          it.getBean(StrategyReader.class)
                              .read("#".repeat(1025), DocumentFormat.YAML))
                  .isInstanceOf(InvalidDocumentException.class)
                  .hasMessageContaining("1024");
            });
  }

  @Test
  void aDocumentWithFaultsKeepsTheApplicationFromStartingAndAllAreTold() {
    application
        .withPropertyValues("alignment.strategy=classpath:faulty.yaml")
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("line 5")
                    .hasMessageContaining("line 6"));
  }

  @Test
  void withoutTheReportAllElseIsThere() {
    application
        .withClassLoader(new FilteredClassLoader("io.alignment.report"))
        .run(
            it ->
                assertThat(it).hasSingleBean(StrategyAnalyst.class).doesNotHaveBean("htmlReports"));
  }

  /** Counts elements. */
  static final class OwnAnalysis implements Analysis<Own> {

    @Override
    public Optional<Catalogue<?>> catalogue() {
      return Optional.of(Own.CATALOGUE);
    }

    @Override
    public Own analyze(Question question) {
      return new Own(question.strategy().elements().size());
    }
  }

  /** How many elements there are. */
  record Own(int elements) implements Result {

    static final Catalogue<Own> CATALOGUE =
        Catalogue.of("own", Own.class)
            .whole(it -> it.count("elements", Better.NEITHER, Own::elements))
            .build();

    @Override
    public Catalogue<Own> catalogue() {
      return CATALOGUE;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }
}
