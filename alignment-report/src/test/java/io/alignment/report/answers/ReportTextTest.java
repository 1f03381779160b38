package io.alignment.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Communication;
import io.alignment.model.DateRange;
import io.alignment.model.Factor;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Reading;
import io.alignment.model.Resource;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.report.HtmlReport;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report says in text, and what it does not say. */
class ReportTextTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

  private static String all(StrategyBuilder builder) {
    Strategy strategy = builder.build();
    return text(ReportTelling.of(strategy, report(strategy), Optional.empty(), Words.english()));
  }

  private static String page(StrategyBuilder builder) {
    Strategy strategy = builder.build();
    return text(PageTelling.of(strategy, report(strategy), Optional.empty(), Words.english()));
  }

  private static String text(Telling telling) {
    return PlainText.of(telling, new TextStyle(200, false));
  }

  private static Report report(Strategy strategy) {
    return Analyses.builtIn().analyze(Question.about(strategy).asOf(JUNE));
  }

  private static StrategyBuilder strategy() {
    return Strategy.builder("S").add(Vision.of("v", "Vision"));
  }

  /** Half a year of one person's half: a quarter of one on average, and half left every day. */
  @Test
  void whatPeopleGiveIsAnAverageAndWhatIsLeftIsLeftOnAnyDay() {
    StrategyBuilder strategy =
        strategy()
            .add(Objective.builder("o", "Hall").start(START).due(DUE).build())
            .add(Support.of("o", "v"))
            .add(Resource.human("ann", "Ann", "FTE").capacity(BigDecimal.ONE).build())
            .add(
                Allocation.of("ann", "o", new BigDecimal("0.5"))
                    .during(DateRange.of(START, LocalDate.of(2026, 7, 2))));

    assertThat(all(strategy))
        .contains("given to work and objectives, on average", "0.25 FTE")
        .contains("not given to anything on any day", "0.5 FTE")
        .doesNotContain("given to work and objectives  ", "not given to anything  ");
    assertThat(page(strategy)).contains("FTE: 1 in all, 0.25 given on average, 0.5 never given.");
  }

  /** Two teams, an owner, people, talk, skills, factors: all but the work left out on purpose. */
  private static StrategyBuilder business(Topic... leftOut) {
    StrategyBuilder strategy =
        strategy()
            .add(
                Objective.builder("o", "Hall")
                    .start(START)
                    .due(DUE)
                    .requiredSkill("welding")
                    .build())
            .add(Support.of("o", "v"))
            .add(BusinessFunction.of("f", "Site"))
            .add(BusinessFunction.of("g", "Office"))
            .add(Ownership.of("f", "o"))
            .add(Participation.of("g", "o"))
            .add(Communication.of("f", "g"))
            .add(Resource.human("ann", "Ann", "FTE").capacity(BigDecimal.ONE).build())
            .add(Assignment.of("ann", "f"))
            .add(Allocation.of("ann", "o", 1))
            .add(Resource.financial("cash", "Cash", "EUR").capacity(BigDecimal.TEN).build())
            .add(Factor.of("t", "Rain", Factor.Quadrant.THREAT));
    for (Topic it : leftOut) {
      strategy.leaveOut(it);
    }
    return strategy;
  }

  static Stream<Arguments> leftOut() {
    return Stream.of(
        Arguments.of(Topic.CHANNELS, List.of("Silos", "Communication:", "J:", "talk to")),
        Arguments.of(Topic.PEOPLE, List.of("Key people", "R:")),
        Arguments.of(Topic.SKILLS, List.of("Skills:", "A:", "With all skills")),
        Arguments.of(Topic.FACTORS, List.of("SWOT:", "Impact:", "S:")),
        Arguments.of(Topic.TIME, List.of("FTE: where it goes")),
        Arguments.of(Topic.MONEY, List.of("EUR: where it goes")),
        Arguments.of(Topic.OWNERS, List.of("answers for them", "L:")),
        Arguments.of(Topic.DAYS, List.of("Time:", "T:")),
        Arguments.of(Topic.READINGS, List.of("Progress:", "O:")));
  }

  @ParameterizedTest
  @MethodSource
  void leftOut(Topic topic, List<String> told) {
    assertThat(all(business(topic)))
        .contains("Left out on purpose: ")
        .satisfies(text -> told.forEach(it -> assertThat(lines(text)).noneMatch(has(it))));
    // Where it is not left out, it is told.
    assertThat(all(business()))
        .satisfies(text -> told.forEach(it -> assertThat(lines(text)).anyMatch(has(it))));
  }

  @Test
  void aQuestionThatIsLeftOutHasNoColumnOnTheBoard() {
    assertThat(lines(all(business()))).anyMatch(it -> it.endsWith("C L W M A J T O R S weight"));
    assertThat(lines(all(business(Topic.CHANNELS, Topic.SKILLS))))
        .anyMatch(it -> it.endsWith("C L W M T O R S weight"))
        .anyMatch(it -> it.startsWith("“Hall”") && it.endsWith("100 %") && !it.contains("–"));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).toList();
  }

  private static Predicate<String> has(String words) {
    return words.endsWith(":") ? it -> it.startsWith(words) : it -> it.contains(words);
  }

  @Test
  void whatIsLeftOutIsToldToWhoeverAsksForIt() {
    Strategy strategy = business(Topic.CHANNELS).build();
    Report silos = report(strategy).only(List.of("silos"));

    assertThat(text(ReportTelling.of(strategy, silos, Optional.empty(), Words.english())))
        .contains("Silos: who must talk, and who does");
  }

  /** Two goals use one number; it is read once, with a note. */
  @Test
  void whereAMeasureIsAndWhatWasNotedIsTold() {
    Measure shared =
        Measure.builder("pupils present")
            .unit("%")
            .baseline(70)
            .minimum(80)
            .target(90)
            .stretch(95)
            .reading(new Reading(JUNE, 76).note("after the flu"))
            .build();
    StrategyBuilder strategy = strategy().measure(new SharedMeasure("present", shared));
    for (String id : List.of("a", "b")) {
      strategy
          .add(
              Objective.builder(id, "Goal " + id)
                  .start(START)
                  .due(DUE)
                  .measure(Measure.using("present").build())
                  .build())
          .add(Support.of(id, "v"));
    }

    assertThat(lines(all(strategy)))
        .filteredOn(it -> it.contains("after the flu"))
        .containsExactly(
            "pupils present: 76 %, below the minimum of 80, noted on 2026-06-30: “after the flu”",
            "pupils present: 76 %, below the minimum of 80, noted on 2026-06-30: “after the flu”");
    assertThat(
            HtmlReport.of(Question.about(strategy.build()).asOf(JUNE), Analyses.builtIn()).html())
        .contains("“after the flu”");
  }

  @Test
  void whereNobodyIsNamedFunctionsAreNotCalledPeople() {
    StrategyBuilder departments =
        strategy()
            .add(Objective.of("o", "Hall"))
            .add(Support.of("o", "v"))
            .add(BusinessFunction.of("f", "Site"))
            .add(Ownership.of("f", "o"));

    assertThat(all(departments))
        .contains("Key functions: on which it depends")
        .contains("The fewest of these that have to go until more than half of this has no owner")
        .doesNotContain("people whose leaving");
    assertThat(all(business())).contains("Key people: on whom it depends");
  }

  /** What should grow is at 30 %, and with the bound that is kept the goal is at 65 %. */
  @Test
  void whatIsExpectedStandsBesideThePartOfWhichItIs() {
    Measure.Builder grows = Measure.builder("grows").baseline(0).target(10).reading(JUNE, 3);
    StrategyBuilder strategy =
        strategy()
            .add(
                Objective.builder("o", "Hall")
                    .start(START)
                    .due(DUE)
                    .measure(grows.build())
                    .measure(Measure.builder("kept").atMost(4).reading(JUNE, 3).build())
                    .build())
            .add(Support.of("o", "v"));

    assertThat(lines(all(strategy)))
        .anyMatch(it -> it.matches("“Hall” +65 % +49.5 %"))
        .contains("where time asks for something, 30 % of the way is done");
  }
}
