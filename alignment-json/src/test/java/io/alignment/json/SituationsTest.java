package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Situations that people met in their own plans, and what is right there. */
class SituationsTest {

  private static Strategy read(String objectives) {
    return StrategyReader.create()
        .read(
            "format: alignment/1\nname: S\nvisions: {id: v, name: Vision}\nobjectives:\n"
                + objectives,
            DocumentFormat.YAML);
  }

  private static Progress.ObjectiveProgress progress(Strategy strategy, String objective) {
    return Objects.requireNonNull(
        new ProgressAnalysis().analyze(strategy).byObjective().get(objective));
  }

  private static double done(Strategy strategy, String objective) {
    return progress(strategy, objective).standing().progress().orElseThrow();
  }

  /** Goals below one, each with its weight and how many of a hundred steps are done. */
  private static Strategy below(double... weightsAndSteps) {
    StringBuilder objectives = new StringBuilder("  - {id: whole, name: Whole, supports: v}\n");
    for (int i = 0; i < weightsAndSteps.length; i += 2) {
      objectives.append(
          """
            - id: part-%d
              name: Part
              supports: [{to: whole, weight: %s}]
              measures: {name: steps, baseline: 0, target: 100, readings: {date: 2026-05-01, value: %s}}
          """
              .formatted(i, weightsAndSteps[i], weightsAndSteps[i + 1]));
    }
    return read(objectives.toString());
  }

  @Test
  void partsCountByTheEffortThatTheyTake() {
    assertThat(done(below(17, 100, 6, 50, 5.5, 50, 1, 50), "whole"))
        .isEqualTo(23.25 / 29.5, within(1e-12));
  }

  @Test
  void partsOfTheSameWeightCountTheSame() {
    assertThat(done(below(1, 60, 1, 60, 1, 80), "whole")).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void whatTakesASingleDayCountsLikeWhatTakesMonths() {
    assertThat(
            done(
                read(
                    """
                      - {id: whole, name: Move to the new till, supports: v}
                      - id: build
                        name: Build it
                        start: 2026-01-01
                        due: 2026-06-30
                        supports: whole
                        measures: {name: built, baseline: 0, target: 1, readings: {date: 2026-06-30, value: 1}}
                      - id: switch
                        name: Switch it on
                        start: 2026-07-01
                        due: 2026-07-01
                        supports: whole
                        measures: {name: switched, baseline: 0, target: 1, readings: {date: 2026-06-30, value: 0}}
                    """),
                "whole"))
        .isEqualTo(0.5);
  }

  /** Up or down, through zero, below the start, beyond the target. */
  @ParameterizedTest
  @CsvSource({
    "-200, 50, -75, 0.5",
    "40, 0, 10, 0.75",
    "-10, -50, -30, 0.5",
    "10, 20, 5, 0",
    "10, 0, -10, 1",
    "10, 0, 7, 0.3",
    "8, 12, 8, 0"
  })
  void theWayFromStartToTargetIsAShare(double from, double to, double now, double share) {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Goal
                supports: v
                measures: {name: m, baseline: %s, target: %s, readings: {date: 2026-05-01, value: %s}}
            """
                .formatted(from, to, now));

    assertThat(done(strategy, "goal")).isEqualTo(share, within(1e-12));
  }

  @Test
  void oneMeasureThatRisesAndOneThatFallsGiveTheirMean() {
    assertThat(
            done(
                read(
                    """
                      - id: goal
                        name: Serve better
                        supports: v
                        measures:
                          - {name: sold, baseline: 100, target: 200, readings: {date: 2026-05-01, value: 150}}
                          - {name: sent back, baseline: 20, target: 10, readings: {date: 2026-05-01, value: 12}}
                    """),
                "goal"))
        .isEqualTo(0.65, within(1e-12));
  }

  @Test
  void whatIsDueTodayIsNotPastDue() {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Win a hundred subscribers
                start: 2026-01-01
                due: 2026-03-31
                supports: v
                measures: {name: subscribers, unit: people, baseline: 0, target: 100, readings: {date: 2026-03-31, value: 95}}
            """);

    assertThat(progress(strategy, "goal").expected()).hasValue(1);
    assertThat(rules(strategy, "2026-03-31"))
        .noneMatch(it -> it.matches("progress\\.(overdue|missed|behind|late)"));
  }

  @Test
  void nothingIsExpectedOfWhatHasNotBegun() {
    Strategy strategy =
        read(
            """
              - id: goal
                name: Second half
                status: planned
                start: 2026-07-01
                due: 2026-12-31
                supports: v
                measures: {name: m, unit: x, baseline: 0, target: 10, everyDays: 31}
              - id: read
                name: Read
                supports: v
                measures: {name: m, unit: x, baseline: 0, target: 10, everyDays: 31, readings: {date: 2026-03-31, value: 5}}
            """);

    assertThat(rules(strategy, "2026-04-01")).noneMatch(it -> it.startsWith("progress."));
  }

  private static List<String> rules(Strategy strategy, String day) {
    return Analyses.builtIn()
        .analyze(Question.about(strategy).asOf(LocalDate.parse(day)))
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }

  @Test
  void commasAndGermanDaysAreRefusedWhereTheyStand() {
    assertThatThrownBy(
            () ->
                read(
                    """
                      - id: goal
                        name: Mehr Umsatz
                        supports: v
                        measures:
                          - {name: Umsatz, baseline: "1,5", target: 20}
                        due: 31.12.2026
                    """))
        .hasMessageContainingAll(
            "/objectives/0/measures/0/baseline", "/objectives/0/due", "like 2026-11-23");
  }

  @Test
  void idsAndNamesMayBeOfAnyScript() {
    Strategy strategy =
        read(
            """
              - {id: "目標", name: 売上を増やす, supports: v}
              - {id: "caf\\u00e9", name: "Composed", supports: v}
              - {id: "cafe\\u0301", name: "Of two signs", supports: v}
              - {id: "هدف", name: "<b>زيادة</b> | \\"20٪\\"", supports: v}
            """);

    assertThat(
            StrategyReader.create()
                .read(StrategyWriter.toString(strategy, DocumentFormat.YAML), DocumentFormat.YAML))
        .isEqualTo(strategy);
    assertThat(strategy.objectives()).hasSize(4);
  }

  // Work and factors

  private static Strategy document(String rest) {
    return StrategyReader.create()
        .read(
            "format: alignment/1\nname: S\nvisions: {id: v, name: Vision, horizon: 2030-12-31}\n"
                + rest,
            DocumentFormat.YAML);
  }

  @Test
  void whatCostsMoreThanItsBudgetIsOverIt() {
    Strategy bridge =
        document(
            """
            objectives: {id: o, name: Over the river, supports: v, due: 2027-12-31}
            initiatives:
              - {id: i, name: Bridge, supports: o, start: 2026-01-01, due: 2027-06-30, progress: 0.3,
                 spent: [{date: 2026-03-31, unit: EUR, amount: 140000}, {date: 2026-06-30, unit: EUR, amount: 100000}]}
            resources:
              - {id: g, name: Budget, kind: financial, unit: EUR, capacity: 100000, allocations: [{to: i, amount: 100000}]}
            """);

    assertThat(rules(bridge, "2026-07-01")).contains("spending.over-budget");
    // Until then it was not, but spent faster than it came along.
    assertThat(rules(bridge, "2026-03-30")).noneMatch(it -> it.startsWith("spending."));
  }

  @Test
  void projectsOfAProgrammeWorkForWhatThatSupports() {
    Strategy bank =
        document(
            """
            objectives: {id: o, name: No paper, supports: v, due: 2027-12-31}
            initiatives:
              - {id: programme, name: Programme, start: 2026-01-01, due: 2027-06-30, supports: o,
                 demands: {unit: EUR, amount: 100}}
              - {id: scan, name: Scanning, start: 2026-01-01, due: 2026-06-30, partOf: programme}
              - {id: archive, name: Archive, start: 2026-07-01, due: 2026-12-31, partOf: programme}
            functions: {id: it, name: IT, participates: scan}
            resources:
              - {id: g, name: Money, kind: financial, unit: EUR, allocations: [{to: scan, amount: 100}]}
            """);
    var report = Analyses.builtIn().analyze(bank);

    assertThat(report.result(Coverage.class).orElseThrow().aligned())
        .contains("programme", "scan", "archive", "it", "g");
    assertThat(report.result(ResourceFit.class).orElseThrow().amounts().get(0).stray())
        .isEqualTo(0);
  }

  @Test
  void whoIsAskedOrToldNeitherWorksOnItNorAnswersForIt() {
    Strategy works =
        document(
            """
            objectives: {id: o, name: New hall, supports: v, due: 2026-12-31, owner: head}
            functions:
              - {id: head, name: Head, kind: role}
              - {id: site, name: Site, kind: role, participates: o}
              - {id: law, name: Lawyer, kind: role, consulted: o}
              - {id: desk, name: Desk, kind: role, informed: o}
            """);
    var coverage = Analyses.builtIn().analyze(works).result(Coverage.class).orElseThrow();

    assertThat(coverage.aligned()).contains("head", "site");
    assertThat(coverage.unaligned()).contains("law", "desk");
    // Nobody asks what they are for.
    assertThat(coverage.findings())
        .extracting(Finding::rule)
        .doesNotContain("coverage.without-goal");
    assertThat(StrategyWriter.toString(works, DocumentFormat.YAML))
        .contains("consulted: o", "informed: o");
  }

  @Test
  void whoWorksInTwoDepartmentsJoinsThem() {
    Strategy bridges =
        document(
            """
            objectives:
              - {id: built, name: The bridge stands, supports: [v, sold], due: 2027-12-31,
                 owner: site}
              - {id: sold, name: Two bridges sold, supports: v, due: 2027-12-31, owner: sales}
              - {id: paid, name: The bridge is paid, supports: v, due: 2027-12-31, owner: office,
                 dependsOn: built}
            functions:
              - {id: sales, name: Sales}
              - {id: site, name: Site}
              - {id: office, name: Office, communicates: {to: sales}}
              - {id: ava, name: Ava, kind: role, partOf: sales, alsoIn: {to: site, share: 0.4}}
              - {id: test, name: Test, kind: role, alsoIn: site}
            """);
    var report = Analyses.builtIn().analyze(bridges);
    Silos silos = report.result(Silos.class).orElseThrow();
    var flow = report.result(CommunicationFlow.class).orElseThrow();

    assertThat(silos.present())
        .containsExactly(new Silos.Present(List.of("sales", "site"), 1, List.of("function")));
    assertThat(silos.gaps())
        .extracting(Silos.Gap::between)
        .containsExactly(List.of("office", "site"));
    // It works for nothing at home, and for the bridge on the site.
    assertThat(report.result(Coverage.class).orElseThrow().aligned()).contains("test", "ava");
    assertThat(flow.ownersApart()).isEmpty();
    assertThat(StrategyWriter.toString(bridges, DocumentFormat.YAML))
        .contains("alsoIn: site", "share: 0.4");
  }

  @Test
  void whoNeedNotTalkAboutAGoalIsNotFoundApart() {
    String told =
        """
        objectives:
          - {id: deal, name: The deal is closed, supports: v, due: 2027-12-31, owner: board,
             leavesOut: LEFT}
          - {id: papers, name: The papers are ready, supports: deal, due: 2027-12-31, owner: law,
             leavesOut: LEFT}
        functions:
          - {id: board, name: Board}
          - {id: law, name: Lawyers, communicates: {to: desk}}
          - {id: desk, name: Desk}
        """;
    List<String> rules = List.of("silos.gap", "communication.owners-apart");

    assertThat(Analyses.builtIn().analyze(document(told.replace("LEFT", "skills"))).findings())
        .extracting(Finding::rule)
        .containsAll(rules);
    assertThat(Analyses.builtIn().analyze(document(told.replace("LEFT", "channels"))).findings())
        .extracting(Finding::rule)
        .doesNotContainAnyElementsOf(rules);
  }

  @Test
  void ofADriverNobodySaysWhetherItHelpsOrHarms() {
    Strategy buyers =
        document(
            """
            objectives: {id: o, name: Buy together, supports: v, due: 2026-12-31}
            factors: {id: d, name: New law on tenders, influences: o}
            """);
    var report = Analyses.builtIn().analyze(buyers);

    assertThat(report.findings()).extracting(Finding::rule).noneMatch(it -> it.startsWith("swot."));
    assertThat(report.result(Impact.class).orElseThrow().vision()).isEmpty();
  }

  @Test
  void whoWasOnWhatIsDoneIsFreeForTheNext() {
    String agency =
        """
        objectives: {id: o, name: New site, supports: v, due: 2026-12-31, owner: f}
        initiatives:
          - {id: i1, name: First, status: %s, start: 2025-01-01, due: %s, supports: o}
          - {id: i2, name: Second, start: 2026-01-01, due: 2026-12-31, supports: o}
        functions: {id: f, name: Agency}
        resources:
          - {id: ann, name: Ann, kind: human, unit: FTE, capacity: 1, fills: f, allocations: [{to: i1, amount: 1}, {to: i2, amount: 1}]}
        """;

    assertThat(rules(document(agency.formatted("active", "2026-12-31")), "2026-06-30"))
        .contains("resourceFit.overcommitted");
    assertThat(rules(document(agency.formatted("done", "2025-12-31")), "2026-06-30"))
        .doesNotContain("resourceFit.overcommitted");
  }

  @Test
  void toUseAStrengthNeverLowersWhatIsShown() {
    String document =
        """
        objectives:
          - {id: a, name: A, supports: v, due: 2027-01-01, owner: g}
          - {id: b, name: B}
        initiatives: {id: i, name: I, supports: a, due: 2027-01-01, owner: g%s}
        functions: {id: g, name: G}
        factors: {id: s, name: S, quadrant: strength, importance: 1, rating: 4}
        """;

    assertThat(shown(document(document.formatted(", answers: s"))))
        .isGreaterThanOrEqualTo(shown(document(document.formatted(""))));
  }

  private static double shown(Strategy strategy) {
    return Analyses.builtIn()
        .analyze(strategy)
        .result(Board.class)
        .orElseThrow()
        .headline()
        .orElseThrow()
        .shown();
  }

  @ParameterizedTest
  @CsvSource({"dependsOn", "supports"})
  void aLoopIsToldWithAWayToGoOn(String field) {
    assertThatThrownBy(
            () ->
                read(
                    "  - {id: a, name: A, %s: b}\n  - {id: b, name: B, %s: a}\n"
                        .formatted(field, field)))
        .hasMessageContainingAll("loop", "a → b → a", "Remove one of them");
  }
}
