package io.alignment.analysis.objectives;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.objectives.Progress.InitiativeProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Aim;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.ProgressFrom;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What owners say of their goals themselves: that they rest, were missed, carry nothing. */
class OwnersWordTest {

  static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  static final LocalDate END = LocalDate.of(2026, 12, 31);

  static Objective.Builder goal(String id, double target, double read, LocalDate day) {
    return Objective.builder(id, id)
        .start(NEW_YEAR)
        .due(END)
        .measure(
            Measure.builder("m")
                .baseline(0)
                .target(target)
                .everyDays(30)
                .reading(day, read)
                .build());
  }

  private static Coverage coverage(StrategyBuilder strategy) {
    return new CoverageAnalysis().analyze(Question.about(strategy.build()).asOf(JUNE));
  }

  static StrategyBuilder strategy(Objective.Builder... goals) {
    StrategyBuilder strategy = Strategy.builder("S").add(Vision.of("v", "Vision"));
    for (Objective.Builder goal : goals) {
      Objective built = goal.build();
      strategy.add(built).add(Support.of(built.id(), "v"));
    }
    return strategy;
  }

  static Progress progress(StrategyBuilder strategy, LocalDate day) {
    return new ProgressAnalysis().analyze(Question.about(strategy.build()).asOf(day));
  }

  static ObjectiveProgress of(Progress progress, String id) {
    return requireNonNull(progress.byObjective().get(id));
  }

  static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  // Paused

  @Test
  void whatItsFunderSuspendedIsNeitherBehindNorStaleAndStillCounts() {
    Objective.Builder visits = goal("visits", 10, 1, LocalDate.of(2026, 2, 1));
    Objective.Builder training = goal("training", 10, 5, JUNE);

    assertThat(rules(progress(strategy(training, visits), JUNE).findings()))
        .contains("progress.behind", "progress.stale");
    Progress paused = progress(strategy(training, visits.status(Status.PAUSED)), JUNE);
    assertThat(paused.findings()).isEmpty();
    assertThat(paused.progress()).hasValue(0.3);
    assertThat(of(paused, "visits"))
        .satisfies(
            it -> {
              assertThat(it.standing().progress()).hasValue(0.1);
              assertThat(it.expected()).isEmpty();
              assertThat(it.pace()).isEmpty();
              assertThat(it.measures().get(0).stale()).isEmpty();
              assertThat(it.measures().get(0).onCourse()).isEmpty();
            });
    assertThat(progress(strategy(visits), END.plusDays(9)).findings()).isEmpty();
  }

  @Test
  void whatRestsDoesNotHoldItsGoalBack() {
    StrategyBuilder strategy =
        strategy(Objective.builder("all", "All").start(NEW_YEAR).due(END))
            .add(goal("a", 10, 5, JUNE).build())
            .add(goal("b", 10, 0, JUNE).status(Status.PAUSED).build())
            .add(Support.of("a", "all"))
            .add(Support.of("b", "all"));

    Progress progress = progress(strategy, JUNE);
    assertThat(of(progress, "all").standing().progress()).hasValue(0.25);
    assertThat(of(progress, "all").pace().orElseThrow()).isGreaterThan(1);
    assertThat(progress.findings()).isEmpty();
  }

  @Test
  void pausedWorkIsNoWorkAndDemandsNothing() {
    StrategyBuilder strategy =
        strategy(Objective.builder("goal", "Goal").due(END))
            .add(
                Initiative.builder("work", "Work")
                    .status(Status.PAUSED)
                    .due(NEW_YEAR)
                    .demand("EUR", 100)
                    .requiredSkill("law")
                    .build())
            .add(Resource.financial("money", "Money", "EUR").capacity(50).build())
            .add(Support.of("work", "goal"))
            .add(Allocation.of("money", "work", 50));

    Report report = Analyses.builtIn().analyze(Question.about(strategy.build()).asOf(JUNE));
    assertThat(report.result(Coverage.class).orElseThrow().executed()).hasValue(0);
    assertThat(rules(report.findings()))
        .contains("coverage.objective-unexecuted")
        .doesNotContain("coverage.work-over", "time.overdue")
        .noneMatch(it -> it.startsWith("resourceFit.") || it.startsWith("skills."));
    strategy.update(Objective.builder("goal", "Goal").due(END).status(Status.PAUSED).build());
    assertThat(
            Analyses.builtIn()
                .analyze(Question.about(strategy.build()).asOf(JUNE))
                .result(Coverage.class)
                .orElseThrow()
                .executed())
        .hasValue(1);
  }

  @Test
  void whatRestsNeedsNeitherWorkNorMeans() {
    StrategyBuilder strategy =
        strategy(
                Objective.builder("rests", "Rests").status(Status.PAUSED),
                Objective.builder("goes-on", "Goes on"))
            .add(Initiative.of("work", "Work"))
            .add(Resource.financial("money", "Money", "EUR").build())
            .add(Support.of("work", "goes-on"))
            .add(Allocation.of("money", "work", 50));

    Coverage coverage = coverage(strategy);
    assertThat(requireNonNull(coverage.byObjective().get("rests")).executed()).isEmpty();
    assertThat(requireNonNull(coverage.byObjective().get("rests")).resourced()).isEmpty();
    assertThat(coverage.executed()).hasValue(1);
    assertThat(coverage.resourced()).hasValue(1);
    assertThat(coverage.weighted().executed()).hasValue(1);
    assertThat(rules(coverage.findings()))
        .doesNotContain("coverage.objective-unexecuted", "coverage.objective-unfunded");
  }

  // Missed

  @Test
  void aKeyResultIsNotFoundAgainBesidesItsObjective() {
    Objective.Builder said =
        Objective.builder("said", "Said")
            .status(Status.MISSED)
            .keyResult(goal("a", 10, 3, JUNE).status(Status.MISSED).build())
            .keyResult(goal("b", 10, 4, JUNE).status(Status.DONE).build());
    Objective.Builder read =
        goal("read", 10, 5, JUNE)
            .status(Status.DONE)
            .keyResult(goal("c", 10, 3, JUNE).status(Status.MISSED).build());
    Objective.Builder reached =
        goal("reached", 10, 10, JUNE)
            .status(Status.DONE)
            .keyResult(goal("d", 10, 3, JUNE).status(Status.MISSED).build());

    Progress progress = progress(strategy(said, read, reached), END);
    assertThat(progress.findings())
        .filteredOn(it -> it.rule().equals("progress.missed"))
        .extracting(it -> it.elements().get(0))
        .containsExactlyInAnyOrder("said", "read", "d");
    assertThat(of(progress, "a").measures())
        .allSatisfy(it -> assertThat(it.onCourse()).hasValue(false));
  }

  @Test
  void whatEndedUnmetIsMissedAndNeverOverdue() {
    Objective.Builder without =
        Objective.builder("without", "Without").due(JUNE).status(Status.MISSED);
    Objective.Builder measured = goal("measured", 10, 3, JUNE).due(JUNE).status(Status.MISSED);

    List<Finding> findings = progress(strategy(without, measured), END).findings();
    assertThat(rules(findings)).containsExactly("progress.missed", "progress.missed");
    assertThat(findings.get(0).evidence()).isNotEqualTo(findings.get(1).evidence());
    assertThat(of(progress(strategy(measured), END), "measured").measures())
        .allSatisfy(it -> assertThat(it.onCourse()).hasValue(false));
  }

  @Test
  void closedAtThirtyPercentIsMissedAndPastItsDayIsOverdueMeasuredOrNot() {
    StrategyBuilder strategy =
        strategy(
            goal("closed", 100, 30, NEW_YEAR.plusDays(89)).status(Status.DONE),
            goal("past", 100, 88, JUNE).due(JUNE),
            Objective.builder("unread", "Unread")
                .due(JUNE)
                .measure(Measure.builder("m").baseline(0).target(100).build()),
            Objective.builder("unmeasured", "Unmeasured").due(JUNE));

    assertThat(progress(strategy, JUNE.plusDays(1)).findings())
        .filteredOn(it -> !it.rule().equals("progress.unread"))
        .extracting(it -> it.rule() + " " + it.elements().get(0))
        .containsExactlyInAnyOrder(
            "progress.missed closed",
            "progress.overdue past",
            "progress.overdue unread",
            "progress.overdue unmeasured");
  }

  // A weight of 0

  @Test
  void aGoalOfWeightNothingIsShownAndCarriesNothing() {
    Objective parent = Objective.of("parent", "Parent");
    StrategyBuilder strategy =
        strategy(parent.toBuilder())
            .add(goal("booked", 100, 80, JUNE).build())
            .add(goal("tracker", 100, 100, JUNE).build())
            .add(Support.of("booked", "parent", 100))
            .add(Support.of("tracker", "parent", 0));

    Report report = Analyses.builtIn().analyze(Question.about(strategy.build()).asOf(JUNE));
    Progress progress = report.result(Progress.class).orElseThrow();
    assertThat(of(progress, "parent").standing().progress()).hasValue(0.8);
    assertThat(of(progress, "tracker").standing().progress()).hasValue(1);
    assertThat(report.priorities()).containsEntry("booked", 1.0).containsEntry("tracker", 0.0);
    Coverage coverage = report.result(Coverage.class).orElseThrow();
    assertThat(coverage.aligned()).contains("tracker");
    assertThat(coverage.way("tracker")).containsExactly("tracker", "parent", "v");
    Cascade cascade = report.result(Cascade.class).orElseThrow();
    assertThat(requireNonNull(cascade.depths().get("tracker")).depth())
        .isEqualTo(OptionalInt.empty());
    assertThat(cascade.maxFanOut()).hasValue(1);
    assertThat(rules(report.findings()))
        .doesNotContain("coverage.objective-unanchored", "coverage.unaligned");
  }

  @Test
  void nothingIsFoundInCoverageAtWhatCarriesNothing() {
    StrategyBuilder strategy =
        strategy(goal("parent", 100, 80, JUNE))
            .add(Objective.of("shown", "Shown"))
            .add(Objective.of("below", "Below"))
            .add(BusinessFunction.of("shop", "Shop"))
            .add(Initiative.of("work", "Work"))
            .add(Initiative.of("other", "Other"))
            .add(Resource.financial("money", "Money", "EUR").build())
            .add(Support.of("shown", "parent", 0))
            .add(Support.of("below", "shown"))
            .add(Support.of("work", "parent"))
            .add(Ownership.of("shop", "parent"))
            .add(Hindrance.of("other", "shown"))
            .add(Allocation.of("money", "work", 50));

    Coverage coverage = coverage(strategy);
    assertThat(coverage.byObjective()).containsKeys("shown", "below");
    assertThat(coverage.findings())
        .allSatisfy(it -> assertThat(it.elements()).doesNotContain("shown", "below"));
    assertThat(rules(coverage(strategy.add(Support.of("shown", "v"))).findings()))
        .contains("coverage.objective-unexecuted", "coverage.against-vision");
  }

  @Test
  void whereAllWeighNothingNothingIsCarried() {
    StrategyBuilder strategy =
        strategy(Objective.builder("parent", "Parent"))
            .add(goal("a", 10, 5, JUNE).build())
            .add(Initiative.of("work", "Work"))
            .add(Resource.financial("money", "Money", "EUR").capacity(50).build())
            .add(Support.of("a", "parent", 0))
            .add(Support.of("work", "parent", 0))
            .add(Allocation.of("money", "work", 50));

    Report report = Analyses.builtIn().analyze(Question.about(strategy.build()).asOf(JUNE));
    assertThat(report.result(Progress.class).orElseThrow().progress()).isEmpty();
    assertThat(Priorities.of(strategy.build()).byId())
        .containsEntry("parent", 1.0)
        .containsEntry("a", 0.0)
        .containsEntry("work", 0.0);
    assertThat(report.result(ResourceFit.class).orElseThrow().amounts().get(0).stray())
        .isEqualTo(50);
    assertThat(report.result(Coverage.class).orElseThrow().executed()).hasValue(0);
  }

  @Test
  void theOwnNumberOfAGoalCountsAloneWhereItHasOne() {
    StrategyBuilder strategy =
        strategy(
                Objective.builder("head", "Head")
                    .measure(
                        Measure.builder("revenue")
                            .baseline(10)
                            .target(20)
                            .reading(JUNE, 12)
                            .build()))
            .add(goal("team", 100, 100, JUNE).build())
            .add(Support.of("team", "head"));

    assertThat(of(progress(strategy, JUNE), "head").standing().progress()).hasValue(0.2);
  }

  // Initiatives

  private static Progress said(Initiative.Builder work) {
    Initiative shop = work.start(NEW_YEAR).due(END).build();
    return progress(strategy(Objective.builder("o", "O")).add(shop), END.minusDays(31));
  }

  @Test
  void whatIsSaidOfWorkStandsBesideWhatIsDone() {
    LocalDate august = LocalDate.of(2026, 8, 31);
    CheckIn onTrack = CheckIn.on(august).status(CheckIn.Status.ON_TRACK);

    Progress little = said(Initiative.builder("shop", "Shop").progress(0.2).checkIn(onTrack));
    InitiativeProgress row = requireNonNull(little.byInitiative().get("shop"));
    assertThat(row.progress()).hasValue(0.2);
    assertThat(row.byWord()).isFalse();
    assertThat(row.expected()).hasValue(333 / 364.0);
    assertThat(row.said().orElseThrow().status()).contains(CheckIn.Status.ON_TRACK);
    assertThat(little.findings())
        .containsExactly(
            Progress.TOO_SURE.at(
                "shop", new Evidence.Said(august), new Evidence.Pace(0.2, 333 / 364.0)));

    // Far enough for August, as nobody knows since when.
    assertThat(said(Initiative.builder("shop", "Shop").progress(0.5).checkIn(onTrack)).findings())
        .isEmpty();
  }

  @Test
  void ofWorkOnlyTooMuchIsFoundAsItsProgressHasNoDay() {
    CheckIn half = CheckIn.on(JUNE).progress(0.5).status(CheckIn.Status.OFF_TRACK);

    assertThat(said(Initiative.builder("shop", "Shop").progress(0.9).checkIn(half)).findings())
        .isEmpty();
    assertThat(said(Initiative.builder("shop", "Shop").progress(0.2).checkIn(half)).findings())
        .containsExactly(
            Progress.SAID_OTHERWISE.at(
                "shop", new Evidence.Said(JUNE), new Evidence.Claim(0.5, 0.2)));
    assertThat(
            said(Initiative.builder("shop", "Shop").progress(0.2).checkIn(half).status(Status.DONE))
                .findings())
        .isEmpty();
  }

  @Test
  void ofWorkWithoutProgressTheLastWordStandsForIt() {
    Progress progress =
        said(Initiative.builder("shop", "Shop").checkIn(CheckIn.on(JUNE).progress(0.5)));

    assertThat(requireNonNull(progress.byInitiative().get("shop")).byWord()).isTrue();
    assertThat(requireNonNull(progress.byInitiative().get("shop")).progress()).hasValue(0.5);
    assertThat(progress.findings()).isEmpty();
    assertThat(said(Initiative.builder("shop", "Shop")).byInitiative()).isEmpty();
  }

  // Aims

  @Test
  void fromWhereOnAMoonshotIsASuccessCanBeSet() {
    Question question =
        Question.about(strategy(goal("moon", 1000, 300, JUNE).aim(Aim.ASPIRATIONAL)).build())
            .asOf(JUNE);
    double half = 180 / 364.0;

    assertThat(of(new ProgressAnalysis().analyze(question), "moon").expected())
        .hasValueCloseTo(0.7 * half, within(1e-12));
    ObjectiveProgress other = of(new ProgressAnalysis().withAspired(0.5).analyze(question), "moon");
    assertThat(other.expected()).hasValueCloseTo(0.5 * half, within(1e-12));
    assertThat(other.success()).isEqualTo(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProgressAnalysis().withAspired(0))
        .withMessageContaining("above 0");
  }

  @Test
  void sevenTenthsOfAMoonshotAreASuccess() {
    LocalDate march = LocalDate.of(2026, 3, 31);
    Objective.Builder moon =
        Objective.builder("moon", "Ten times as many users")
            .start(NEW_YEAR)
            .due(march)
            .measure(
                Measure.builder("users")
                    .baseline(0)
                    .target(1000)
                    .reading(LocalDate.of(2026, 2, 15), 350)
                    .reading(LocalDate.of(2026, 3, 1), 480)
                    .reading(march, 700)
                    .build());

    assertThat(rules(progress(strategy(moon), march.plusDays(1)).findings()))
        .containsExactly("progress.overdue");
    moon.aim(Aim.ASPIRATIONAL);
    for (LocalDate day : List.of(LocalDate.of(2026, 3, 1), march, march.plusDays(1))) {
      assertThat(progress(strategy(moon), day).findings()).as("%s", day).isEmpty();
    }
    ObjectiveProgress row = of(progress(strategy(moon), march), "moon");
    assertThat(row.standing().progress()).hasValue(0.7);
    assertThat(row.expected()).hasValue(0.7);
    assertThat(row.pace()).hasValue(1);
    assertThat(row.measures().get(0).onCourse()).hasValue(true);
    assertThat(progress(strategy(moon.status(Status.DONE)), END).findings()).isEmpty();
  }

  @Test
  void lessThanSevenTenthsOfAMoonshotAreMissed() {
    Objective.Builder moon =
        goal("moon", 1000, 690, JUNE).aim(Aim.ASPIRATIONAL).status(Status.DONE);

    assertThat(rules(progress(strategy(moon), JUNE).findings())).containsExactly("progress.missed");
  }

  // From what one tells

  @Test
  void anObjectiveSaysFromWhatOneTellsHowFarItHasCome() {
    Map<ProgressFrom, OptionalDouble> progress = new EnumMap<>(ProgressFrom.class);
    for (ProgressFrom from : ProgressFrom.values()) {
      StrategyBuilder strategy =
          strategy(goal("head", 10, 2, JUNE).progressFrom(from))
              .add(goal("team", 10, 9, JUNE).build())
              .add(Support.of("team", "head"));
      progress.put(from, of(progress(strategy, JUNE), "head").standing().progress());
    }

    assertThat(progress)
        .containsEntry(ProgressFrom.BOTH, OptionalDouble.of(0.2))
        .containsEntry(ProgressFrom.MEASURES, OptionalDouble.of(0.2))
        .containsEntry(ProgressFrom.BELOW, OptionalDouble.of(0.9));
    StrategyBuilder without =
        strategy(Objective.builder("head", "Head").progressFrom(ProgressFrom.MEASURES))
            .add(goal("team", 10, 9, JUNE).build())
            .add(Support.of("team", "head"));
    assertThat(progress(without, JUNE).progress()).isEmpty();
  }
}
