package io.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysesTest {

  private static final Strategy STRATEGY =
      Strategy.builder("s").add(Objective.of("a", "More light")).build();

  record Length(int letters, List<Finding> findings) implements Result {
    static final Catalogue<Length> CATALOGUE =
        Catalogue.of("length", Length.class)
            .whole(it -> it.count("letters", Metric.Better.NEITHER, Length::letters))
            .build();

    @Override
    public Catalogue<Length> catalogue() {
      return CATALOGUE;
    }
  }

  record Letters(int letters) implements Evidence {}

  private static final Analysis<Length> LENGTH =
      question ->
          new Length(
              question.strategy().name().length(),
              List.of(new FindingKind("length.short", Severity.INFO).at("a", new Letters(1))));

  @Test
  void eachIsAskedOnceAlsoByTheOthers() {
    AtomicInteger times = new AtomicInteger();
    Analysis<Length> counted = question -> new Length(times.incrementAndGet(), List.of());
    Question question = Question.about(STRATEGY).asking(List.of(counted));

    assertThat(question.answer(Length.class, counted))
        .isSameAs(question.answer(counted))
        .isEqualTo(new Length(1, List.of()));
  }

  @Test
  void anOwnAnalysisStandsInTheReportUnderTheNameOfItsResult() {
    Report report = Analyses.builtIn().with(LENGTH).analyze(STRATEGY);

    assertThat(report.content().keySet())
        .containsExactly(
            "strategy",
            "priorities",
            "board",
            "coverage",
            "cascade",
            "silos",
            "resourceFit",
            "smart",
            "progress",
            "judgement",
            "time",
            "scorecard",
            "swot",
            "impact",
            "communication",
            "dependence",
            "skills",
            "automation",
            "organization",
            "spending",
            "topics",
            "length");
    assertThat(report.result(Length.class)).map(Length::letters).hasValue(1);
    assertThat(report.numbers())
        .contains(new MetricValue(Length.CATALOGUE.metrics().get(0), "", OptionalDouble.of(1)));
    assertThat(report.findings()).extracting(Finding::rule).contains("length.short");
  }

  @Test
  void aNumberIsRegisteredOnce() {
    Analyses builtIn = Analyses.builtIn();

    Analysis<Coverage> same =
        new Analysis<>() {
          @Override
          public Coverage analyze(Question question) {
            return new CoverageAnalysis().analyze(question);
          }

          @Override
          public Optional<Catalogue<?>> catalogue() {
            return new CoverageAnalysis().catalogue();
          }
        };

    assertThatThrownBy(() -> builtIn.with(same))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("coverage.objectives")
        .hasMessageContaining("Rename one");
  }

  @Test
  void anAnalysisTakesThePlaceOfOneOfItsClass() {
    Analyses both = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());

    assertThat(both.metrics()).isEqualTo(Analyses.builtIn().metrics());
    assertThat(both.findingKinds())
        .hasSize(Analyses.builtIn().findingKinds().size() + 1)
        .extracting(FindingKind::id)
        .contains("cascade.level-gap");
    assertThat(both.analyze(STRATEGY).content().keySet())
        .containsExactlyElementsOf(Analyses.builtIn().analyze(STRATEGY).content().keySet());
  }

  @Test
  void findingsComeWorstFirst() {
    Report report = Analyses.builtIn().with(LENGTH).analyze(STRATEGY);

    assertThat(report.findings()).isSorted();
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(report.findings()).last().extracting(Finding::severity).isEqualTo(Severity.INFO);
  }

  @Test
  void ownRulesCanHaveSentencesInAnyLanguage() {
    Finding finding = LENGTH.analyze(STRATEGY).findings().get(0);
    Words sentences =
        Words.english()
            .with(Map.of("length.short", "{0} ist zu kurz: {letters}[, und {unbekannt} auch]."));

    assertThat(sentences.what(finding, STRATEGY)).isEqualTo("“More light” ist zu kurz: 1.");
    assertThat(Words.english().what(finding, STRATEGY)).isEqualTo("length.short: “More light”");
    assertThat(Words.english().mend(finding, STRATEGY)).isEmpty();
  }

  /** Evidence of one's own. */
  record Part(double share) implements Evidence {}

  @Test
  void aShareOfOnesOwnIsToldInPercentIfTheSentenceAsksForIt() {
    Finding finding =
        new FindingKind("own.part", Severity.INFO, Part.class).at("vision", new Part(1.0 / 3));
    Words sentences = Words.english().with(Map.of("own.part", "{share%} of all, or {share}."));

    assertThat(sentences.what(finding, STRATEGY)).isEqualTo("33.3 % of all, or 0.33.");
  }

  @Test
  void namesWithBracesAndDollarsStayAsTheyAre() {
    Strategy strategy = Strategy.builder("s").add(Objective.of("a", "$1 {0} \\ [x]")).build();

    assertThat(Words.english().what(Coverage.UNALIGNED.at("a"), strategy))
        .isEqualTo("“$1 {0} \\ [x]” serves no goal that is written down.");
  }

  static List<FindingKind> findingKinds() {
    return Stream.concat(
            Analyses.builtIn().findingKinds().stream(),
            CascadeAnalysis.withLevelGaps().findingKinds().stream())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("findingKinds")
  void everyRuleSaysWhatWhyAndHowToMendItAndHasAPage(FindingKind rule) throws Exception {
    Finding finding =
        rule.at(
            List.of("a", "a"),
            new Evidence.Priority(0.126),
            new Evidence.Others(List.of("a")),
            new Evidence.Levels(1, 4),
            new Evidence.Coordination(1, 3),
            new Evidence.Skills(List.of("baking")),
            new Evidence.Pace(0.1, 0.5),
            new Evidence.Overall(0.2),
            new Evidence.Said(java.time.LocalDate.of(2027, 1, 1)),
            new Evidence.Claim(0.1, 0.5),
            new Evidence.Calibration(0.9, 0.2, 5),
            new Evidence.Measures(List.of("orders")),
            new Evidence.Due(java.time.LocalDate.of(2027, 1, 1)),
            new Evidence.Read(java.time.LocalDate.of(2037, 1, 1)),
            new Evidence.Dates(
                java.time.LocalDate.of(2027, 1, 1), java.time.LocalDate.of(2027, 2, 1)),
            new Evidence.Outside(List.of(java.time.LocalDate.of(2027, 1, 1))),
            new Evidence.Quarters(List.of("2027-Q1")),
            new Evidence.Silence(List.of("owners")),
            new Evidence.Room(90, 60),
            new Evidence.Lag(7),
            new Evidence.Spent("EUR", BigDecimal.TEN, BigDecimal.ONE),
            new Evidence.Perspectives(List.of("internal-process")),
            new Evidence.Link("customer", "internal-process"),
            new Evidence.Exposure(-0.5, 0.1, 0.6),
            new Evidence.Concentration(0.6, 5),
            new Evidence.KeyResults(2),
            new Evidence.Loss(OptionalDouble.of(0.5), OptionalDouble.of(0.4)),
            new Evidence.Load(9, 3),
            new Evidence.Amounts(Map.of("EUR", BigDecimal.TEN)),
            new Evidence.Transfers(
                "EUR",
                0.31,
                List.of(new Evidence.Holder("a", BigDecimal.TEN, "b", 0.87, 0.2)),
                List.of(new Evidence.Transfer("a", "a", 11000, 0.87, 0.2))),
            new Evidence.Units(List.of("EUR", "GBP")),
            new Evidence.Spelling("fte", "FTE"));

    assertThat(sentences(finding))
        .allSatisfy(it -> assertThat(it).endsWith(".").doesNotContain("{").doesNotContain("["));
    assertThat(Files.readString(Path.of("../docs/findings", rule.id() + ".md")))
        .startsWith("# " + rule.id() + "\n")
        .contains(rule.severity().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static List<String> sentences(Finding finding) {
    Words english = Words.english();
    return List.of(
        english.what(finding, STRATEGY),
        english.why(finding, STRATEGY),
        english.mend(finding, STRATEGY));
  }
}
