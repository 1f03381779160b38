package io.alignment.analysis.resources;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.SmartAnalysis;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is not there does no work, and what follows one after another is not there at once. */
class RealDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
  private static final DateRange YEAR = year(2026);

  private static DateRange year(int year) {
    return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static DateRange months(int from, int until) {
    LocalDate last = LocalDate.of(2026, until, 1);
    return DateRange.of(LocalDate.of(2026, from, 1), last.withDayOfMonth(last.lengthOfMonth()));
  }

  private static Objective.Builder objective(String id, DateRange days) {
    return Objective.builder(id, id)
        .start(days.from().orElseThrow())
        .due(days.until().orElseThrow());
  }

  private static Initiative.Builder work(String id, DateRange days) {
    return Initiative.builder(id, id)
        .start(days.from().orElseThrow())
        .due(days.until().orElseThrow());
  }

  private static Resource.Builder person(String id) {
    return Resource.human(id, id, "FTE").capacity(1);
  }

  /** An objective of a vision; what is added besides is given to it or supports it. */
  private static StrategyBuilder strategy(Objective.Builder objective) {
    Objective built = objective.build();
    return Strategy.builder("s")
        .add(Vision.of("v", "v"))
        .add(built)
        .add(Support.of(built.id(), "v"));
  }

  private static Question about(StrategyBuilder strategy) {
    return Question.about(strategy.build()).asOf(TODAY);
  }

  private static ResourceFit fit(StrategyBuilder strategy) {
    return new ResourceFitAnalysis().analyze(about(strategy));
  }

  private static Amounts amounts(StrategyBuilder strategy, String unit) {
    return fit(strategy).amounts().stream()
        .filter(it -> it.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static Capacity capacity(StrategyBuilder strategy) {
    return fit(strategy).capacity().get(0);
  }

  // People

  @Test
  void aKeyResultThatEndedBeforeItsObjectiveBeganDemandsNothingOnAnyDay() {
    Objective.Builder hall =
        Objective.builder("hall", "hall")
            .started(LocalDate.of(2027, 11, 6))
            .demand(Demand.of("FTE", BigDecimal.ONE))
            .keyResult(
                Objective.builder("plan", "plan")
                    .ended(LocalDate.of(2027, 3, 13))
                    .demand(Demand.of("FTE", BigDecimal.TEN))
                    .build());

    Capacity capacity =
        capacity(strategy(hall).add(person("eve").until(LocalDate.of(2027, 7, 28)).build()));
    assertThat(capacity.demanded()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void whoHasLeftBeforeTheWorkBeginsBringsNoSkillAndServesNothing() {
    StrategyBuilder strategy =
        strategy(
                objective("hall", year(2027))
                    .requiredSkill("welding")
                    .demand(Demand.of("FTE", BigDecimal.ONE, "welding")))
            .add(person("eve").until(LocalDate.of(2025, 12, 31)).skill("welding").build())
            .add(Allocation.of("eve", "hall", 1));

    assertThat(fit(strategy).skills().get(0).heldByNobody()).containsExactly("welding");
    assertThat(fit(strategy).skills().get(0).heldElsewhereBy()).isEmpty();
    assertThat(capacity(strategy).served()).isZero();
    assertThat(capacity(strategy).feasible()).hasValue(false);
    assertThat(amounts(strategy, "FTE").allocated()).isZero();
    Skills skills = new SkillsAnalysis().analyze(about(strategy));
    assertThat(skills.held()).hasValue(0);
    assertThat(skills.findings()).isEmpty();
    assertThat(
            requireNonNull(new SmartAnalysis().analyze(about(strategy)).byObjective().get("hall"))
                .achievable())
        .extracting(Smart.Judgement::verdict)
        .isEqualTo(Smart.Verdict.UNMET);
  }

  /** What is still to be done needs the licence on the days that remain. */
  @Test
  void aLicenceThatHasEndedHoldsNothingOnTheDaysThatAreLeft() {
    StrategyBuilder strategy =
        strategy(objective("hall", year(TODAY.getYear())).requiredSkill("welding"))
            .add(person("eve").skill(Skill.of("welding").endingOn(TODAY.minusDays(1))).build())
            .add(person("ann").skill(Skill.of("welding").endingOn(TODAY)).build())
            .add(Allocation.of("eve", "hall", 1))
            .add(Allocation.of("ann", "hall", 1));
    ResourceFit.WorkSkills today = fit(strategy).skills().get(0);
    Question tomorrow = Question.about(strategy.build()).asOf(TODAY.plusDays(1));

    assertThat(today.held()).containsExactly("welding");
    assertThat(new SkillsAnalysis().analyze(about(strategy)).skills().get(0).holders())
        .containsExactly("ann");
    assertThat(new ResourceFitAnalysis().analyze(tomorrow).skills().get(0).heldByNobody())
        .containsExactly("welding");
    assertThat(new SkillsAnalysis().analyze(tomorrow).held()).hasValue(0);
    assertThat(new ResourceFitAnalysis().analyze(tomorrow).findings())
        .filteredOn(it -> it.rule().equals("resourceFit.skill-missing"))
        .extracting(it -> Words.english().what(it, strategy.build()))
        .containsExactly(
            "“hall” needs what nobody here has learnt, or only “ann” and “eve”, who cannot do it on"
                + " the days that are left: welding.");
  }

  /** Eve has learnt one of the two; nobody has learnt the other. */
  @Test
  void whoHasLearntAPartIsNotSaidToHaveLearntAll() {
    Strategy strategy =
        strategy(
                objective("hall", year(TODAY.getYear()))
                    .requiredSkill("law")
                    .requiredSkill("welding"))
            .add(person("eve").skill(Skill.of("welding").endingOn(TODAY.minusDays(1))).build())
            .add(Allocation.of("eve", "hall", 1))
            .build();

    assertThat(new ResourceFitAnalysis().analyze(Question.about(strategy).asOf(TODAY)).findings())
        .filteredOn(it -> it.rule().equals("resourceFit.skill-missing"))
        .extracting(it -> Words.english().what(it, strategy))
        .containsExactly(
            "“hall” needs what nobody here has learnt, or only “eve”, who cannot do it on the days"
                + " that are left: law and welding.");
  }

  @Test
  void whoIsGoneIsNotLeftOver() {
    StrategyBuilder strategy =
        strategy(objective("hall", year(2027)))
            .add(person("eve").until(LocalDate.of(2025, 12, 31)).build())
            .add(person("bob").build())
            .add(Allocation.of("bob", "hall", new BigDecimal("0.5")));

    assertThat(fit(strategy).findings())
        .extracting(Finding::elements)
        .containsExactly(List.of("bob"));
  }

  @Test
  void workHasTheDaysThatNobodyWroteAtItsAllocations() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR))
            .add(work("first", year(2025)).status(Status.DONE).build())
            .add(work("second", year(2026)).build())
            .add(Support.of("first", "site"))
            .add(Support.of("second", "site"))
            .add(person("ann").build())
            .add(Allocation.of("ann", "first", 1))
            .add(Allocation.of("ann", "second", 1));

    assertThat(amounts(strategy, "FTE").overcommitted()).isEmpty();
    assertThat(amounts(strategy, "FTE").unallocated()).hasValue(BigDecimal.ZERO);
    assertThat(amounts(strategy, "FTE").allocated()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void amountsOfPeopleAreAveragesOverAllDays() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR))
            .add(objective("shop", YEAR).build())
            .add(Support.of("shop", "v"))
            .add(person("ann").capacity(BigDecimal.ONE).build())
            .add(Allocation.of("ann", "site", 1).during(months(1, 3)))
            .add(Allocation.of("ann", "shop", 1).during(months(4, 6)));
    Amounts people = amounts(strategy, "FTE");

    assertThat(people.allocated().doubleValue()).isCloseTo(181 / 365.0, within(1e-15));
    assertThat(people.objectives())
        .extracting(ResourceFit.Own::own)
        .containsExactly(91 / 365.0, 90 / 365.0);
    assertThat(people.forks().get(0).moved().orElse(-1)).isCloseTo(0.5 / 365, within(1e-12));
    assertThat(people.resources().get(0).use()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void aDemandOfPeopleHoldsWhatItNeedsOnAverage() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR))
            .add(objective("shop", YEAR).build())
            .add(Support.of("shop", "v"))
            .add(work("move", months(10, 12)).demand("FTE", 1).build())
            .add(Support.of("move", "shop"))
            .add(person("ann").build())
            .add(Allocation.of("ann", "shop", 1));
    ResourceFit.Fork fork = amounts(strategy, "FTE").forks().get(0);

    assertThat(fork.children().get(0).demand()).isCloseTo(92 / 365.0, within(1e-12));
    assertThat(fork.moved().orElse(-1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void oneDayOnWhichTwoThingsMeetIsTooMuch() {
    DateRange longer = DateRange.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30));
    StrategyBuilder strategy =
        strategy(objective("site", YEAR))
            .add(person("bob").build())
            .add(Allocation.of("bob", "site", 1).during(months(1, 3)))
            .add(Allocation.of("bob", "site", 1).during(longer));

    assertThat(amounts(strategy, "FTE").overcommitted()).containsExactly("bob");
  }

  @Test
  void whoIsAwayForAQuarterIsAQuarterShort() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR).requiredSkill("design").demand("FTE", 1))
            .add(person("ann").skill("design").build())
            .add(person("bob").build())
            .add(Allocation.of("ann", "site", 1).during(months(1, 3)))
            .add(Allocation.of("ann", "site", 1).during(months(7, 12)));

    assertThat(amounts(strategy, "FTE").short_())
        .singleElement()
        .satisfies(
            it -> assertThat(it.amount().doubleValue()).isCloseTo(274 / 365.0, within(1e-15)));
    assertThat(new SkillsAnalysis().analyze(about(strategy)).skills().get(0).holders())
        .containsExactly("ann");
  }

  @Test
  void demandsThatFollowEachOtherAreServedByTheSamePerson() {
    StrategyBuilder strategy =
        strategy(objective("site", year(2027)).demand("FTE", 1))
            .add(objective("shop", year(2028)).demand("FTE", 1).build())
            .add(person("ann").build());

    assertThat(capacity(strategy).feasible()).hasValue(true);
    assertThat(capacity(strategy).demanded()).isEqualTo(BigDecimal.ONE);
    assertThat(capacity(strategy).days()).hasValue(year(2027));
  }

  @Test
  void toldIsTheStretchInWhichMostIsShort() {
    StrategyBuilder strategy =
        strategy(objective("site", year(2027)).demand("FTE", 1))
            .add(
                work("summer", DateRange.of(day(2027, 6, 1), day(2027, 8, 31)))
                    .demand("FTE", 2)
                    .build())
            .add(work("past", year(2025)).demand("FTE", 3).build())
            .add(work("over", year(2025)).status(Status.DONE).demand("FTE", 9).build())
            .add(person("ann").until(day(2027, 7, 31)).build());

    assertThat(capacity(strategy))
        .isEqualTo(
            new Capacity(
                "FTE",
                Optional.of(DateRange.of(day(2027, 8, 1), day(2027, 8, 31))),
                BigDecimal.valueOf(3),
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.of(false),
                Optional.of(
                    new ResourceFit.Bottleneck(
                        List.of(),
                        List.of("site", "summer"),
                        BigDecimal.valueOf(3),
                        BigDecimal.valueOf(3)))));
  }

  @Test
  void whatNobodySaysHasEndedIsStillToBeDoneToday() {
    StrategyBuilder strategy =
        strategy(objective("site", year(2027)).demand("FTE", 1))
            .add(work("late", year(2025)).demand("FTE", 2).build())
            .add(person("ann").build());

    assertThat(capacity(strategy).days()).hasValue(DateRange.of(TODAY, TODAY));
    assertThat(capacity(strategy).demanded()).isEqualTo(BigDecimal.valueOf(2));
    assertThat(capacity(strategy).feasible()).hasValue(false);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  @Test
  void whereACapacityIsUnknownTheBottleneckSaysHowMuchIsShortAtLeastAndAtMost() {
    StrategyBuilder strategy =
        strategy(
                objective("site", year(2027))
                    .demand(Demand.of("FTE", BigDecimal.valueOf(2), "law"))
                    .demand(Demand.of("FTE", BigDecimal.ONE, "design")))
            .add(Resource.human("ann", "ann", "FTE").skill("design").build());
    ResourceFit.Bottleneck bottleneck = capacity(strategy).bottleneck().orElseThrow();

    assertThat(bottleneck.short_()).isEqualTo(BigDecimal.valueOf(2));
    assertThat(bottleneck.shortAtMost()).isEqualTo(BigDecimal.valueOf(3));
  }

  @Test
  void finishedWorkNeedsNothing() {
    StrategyBuilder strategy =
        strategy(
                objective("site", YEAR)
                    .status(Status.DONE)
                    .requiredSkill("design")
                    .demand("FTE", 1))
            .add(person("ann").build());

    assertThat(fit(strategy).skills()).isEmpty();
    assertThat(fit(strategy).capacity()).isEmpty();
    assertThat(amounts(strategy, "FTE").short_()).isEmpty();
  }

  @Test
  void aTrainingInTimeMakesItAchievable() {
    StrategyBuilder strategy =
        strategy(objective("hall", year(2027)).requiredSkill("welding"))
            .add(Initiative.builder("course", "c").due(TODAY).teaches("welding").build());

    assertThat(
            requireNonNull(new SmartAnalysis().analyze(about(strategy)).byObjective().get("hall"))
                .achievable())
        .extracting(Smart.Judgement::verdict)
        .isEqualTo(Smart.Verdict.MET);
  }

  // Money

  @Test
  void moneyFromOutsideItsDaysIsNone() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR).demand("EUR", 100))
            .add(
                Resource.financial("budget", "Budget", "EUR")
                    .capacity(100)
                    .period(year(2027))
                    .build())
            .add(Allocation.of("budget", "site", 100));
    Amounts euros = amounts(strategy, "EUR");

    assertThat(euros.allocated()).isZero();
    assertThat(euros.unallocated()).hasValue(BigDecimal.valueOf(100));
    assertThat(capacity(strategy).feasible()).hasValue(false);
    assertThat(capacity(strategy).days()).isEmpty();
  }

  @Test
  void moneyIsNoRateAndStaysWithWhatIsDone() {
    StrategyBuilder strategy =
        strategy(objective("site", YEAR).status(Status.DONE).demand("EUR", 200))
            .add(Resource.financial("budget", "Budget", "EUR").capacity(100).build())
            .add(Allocation.of("budget", "site", 100).during(months(1, 1)));
    Amounts euros = amounts(strategy, "EUR");

    assertThat(euros.allocated()).isEqualTo(BigDecimal.valueOf(100));
    assertThat(euros.short_()).isEmpty();
    assertThat(euros.unallocated()).hasValue(BigDecimal.ZERO);
  }

  @Test
  void moneyStaysWithWhatIsDoneBeforeItWasToStart() {
    StrategyBuilder strategy =
        strategy(objective("site", year(2027)).status(Status.DONE))
            .add(Resource.financial("budget", "Budget", "EUR").capacity(100).build())
            .add(Allocation.of("budget", "site", 100));

    assertThat(amounts(strategy, "EUR").allocated()).isEqualTo(BigDecimal.valueOf(100));
  }
}
