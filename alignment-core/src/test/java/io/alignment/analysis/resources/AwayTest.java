package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.model.Absence;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Objective;
import io.alignment.model.Problem.Code;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People are away for a time, have more or less time, and may be several. */
class AwayTest {

  private static final DateRange YEAR = days("2026-01-01", "2026-12-31");
  private static final Absence SPRING =
      Absence.of(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"));
  private static final Allocation ALL_OF_ANN = Allocation.of("ann", "site", 1);

  private static DateRange days(String first, String last) {
    return DateRange.of(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Resource.Builder ann() {
    return Resource.human("ann", "Ann", "FTE").capacity(1).skill("design");
  }

  /** A site that takes a year and a designer, of whom there is only Ann. */
  private static StrategyBuilder site(Resource.Builder ann) {
    return Sketch.of("grow")
        .function("lead", "site")
        .function("other")
        .builder()
        .add(
            Objective.builder("site", "New site")
                .start(YEAR.from().orElseThrow())
                .due(YEAR.until().orElseThrow())
                .requiredSkill("design")
                .demand(Demand.of("FTE", BigDecimal.ONE, "design"))
                .build())
        .add(Support.of("site", "grow"))
        .add(ann.build())
        .add(Resource.human("bob", "Bob", "FTE").capacity(1).build())
        .add(Assignment.of("ann", "lead"))
        .add(Assignment.of("bob", "other"))
        .add(ALL_OF_ANN);
  }

  private static Question question(StrategyBuilder strategy) {
    return Question.about(strategy.build()).asOf(YEAR.from().orElseThrow());
  }

  private static ResourceFit fit(StrategyBuilder strategy) {
    return new ResourceFitAnalysis().analyze(question(strategy));
  }

  @Test
  void whoIsAwayStaysOneWhoHasTheSkill() {
    StrategyBuilder strategy = site(ann().absence(SPRING));

    assertThat(new SkillsAnalysis().analyze(question(strategy)).findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.rule()).isEqualTo(Skills.SINGLE_HOLDER.id());
              assertThat(it.elements()).containsExactly("ann");
            });
    assertThat(fit(strategy).skills().get(0).held()).containsExactly("design");
  }

  @Test
  void nobodyServesWhatOnlyWhoIsAwayCan() {
    ResourceFit.Capacity capacity = fit(site(ann().absence(SPRING))).capacity().get(0);

    assertThat(capacity.feasible()).contains(false);
    assertThat(capacity.days()).contains(days("2026-04-01", "2026-06-30"));
    assertThat(capacity.bottleneck().orElseThrow().short_()).isEqualByComparingTo("1");
    assertThat(fit(site(ann())).capacity().get(0).feasible()).contains(true);
  }

  @Test
  void whatIsGivenCountsOnTheDaysOnWhichSomebodyIsThere() {
    ResourceFit.Amounts people = fit(site(ann().absence(SPRING))).amounts().get(0);

    // 91 of the 365 days are in the second quarter.
    assertThat(people.allocated().doubleValue()).isEqualTo(274 / 365.0);
    assertThat(people.short_()).extracting(it -> it.id()).containsExactly("site");
    assertThat(people.resources().get(0).use()).isEqualByComparingTo("1");
  }

  @Test
  void whoIsAwayForAllOfTheWorkDoesNoneOfIt() {
    StrategyBuilder strategy =
        site(
            ann()
                .absence(Absence.of(LocalDate.parse("2025-12-01"), LocalDate.parse("2027-01-31"))));

    assertThat(fit(strategy).skills().get(0).missing()).containsExactly("design");
    assertThat(fit(strategy).amounts().get(0).allocated()).isEqualByComparingTo("0");
  }

  @Test
  void whoHasHalfTheTimeForATimeIsPromisedTooMuchThen() {
    Resource.Builder partTime =
        ann().capacity(new BigDecimal("0.5"), days("2026-04-01", "2026-06-30"));
    ResourceFit fit = fit(site(partTime));

    assertThat(fit.amounts().get(0).overcommitted()).containsExactly("ann");
    assertThat(fit.capacity().get(0).days()).contains(days("2026-04-01", "2026-06-30"));
    assertThat(fit.capacity().get(0).bottleneck().orElseThrow().short_())
        .isEqualByComparingTo("0.5");
    assertThat(fit(site(ann())).amounts().get(0).overcommitted()).isEmpty();
  }

  @Test
  void budgetsOfSeveralYearsAddUp() {
    StrategyBuilder strategy =
        Strategy.builder("Firm")
            .add(Objective.of("site", "New site"))
            .add(
                Resource.financial("money", "Money", "EUR")
                    .capacity(BigDecimal.valueOf(100), days("2026-01-01", "2026-12-31"))
                    .capacity(BigDecimal.valueOf(50), days("2027-01-01", "2027-12-31"))
                    .build())
            .add(Allocation.of("money", "site", 120));

    ResourceFit.Amounts money = fit(strategy).amounts().get(0);

    assertThat(money.capacity()).contains(BigDecimal.valueOf(150));
    assertThat(money.unallocated()).contains(BigDecimal.valueOf(30));
  }

  @Test
  void halvesOneAfterAnotherAreNotTooMuchButADayOfBothIs() {
    Resource.Builder half = Resource.human("bob", "Bob", "FTE").capacity(new BigDecimal("0.5"));
    StrategyBuilder strategy =
        site(ann())
            .update(half.build())
            .add(Objective.of("shop", "New shop"))
            .add(half("site", "2026-01-01", "2026-03-31"))
            .add(half("shop", "2026-04-01", "2026-06-30"));

    assertThat(fit(strategy).amounts().get(0).overcommitted()).isEmpty();
    strategy.remove(half("shop", "2026-04-01", "2026-06-30"));
    strategy.add(half("shop", "2026-03-31", "2026-06-30"));
    assertThat(fit(strategy).amounts().get(0).overcommitted()).containsExactly("bob");
  }

  private static Allocation half(String work, String first, String last) {
    return Allocation.of("bob", work, new BigDecimal("0.5")).during(days(first, last));
  }

  @Test
  void aLicenceThatRanOutHoldsNothing() {
    Skill licence = Skill.of("design").atLevel(2);
    LocalDate before = LocalDate.parse("2025-06-30");
    Resource.Builder lapsed =
        Resource.human("ann", "Ann", "FTE").capacity(1).skill(licence.endingOn(before));
    Resource.Builder lapsing =
        Resource.human("ann", "Ann", "FTE")
            .capacity(1)
            .skill(licence.endingOn(LocalDate.parse("2026-06-30")));

    assertThat(fit(site(lapsed)).skills().get(0).heldByNobody()).containsExactly("design");
    assertThat(fit(site(lapsing)).skills().get(0).held()).containsExactly("design");
    assertThat(fit(site(lapsing)).capacity().get(0).days())
        .contains(days("2026-07-01", "2026-12-31"));
    assertThat(new SkillsAnalysis().analyze(question(site(lapsed))).skills().get(0).holders())
        .isEmpty();
  }

  // How many

  @Test
  void aTeamSaysHowManyItIs() {
    assertThat(dependence(ann()).truckFactor()).hasValue(1);
    assertThat(dependence(ann().people(6)).truckFactor()).hasValue(6);
    assertThat(dependence(ann()).findings())
        .extracting(it -> it.rule())
        .contains(Dependence.SINGLE_POINT.id());
    assertThat(dependence(ann().people(6)).findings()).isEmpty();
  }

  @Test
  void severalWhoHaveASkillAreNoSingleHolder() {
    assertThat(new SkillsAnalysis().analyze(question(site(ann().people(2)))).findings()).isEmpty();
  }

  private static Dependence dependence(Resource.Builder ann) {
    return new DependenceAnalysis().analyze(question(site(ann)));
  }

  @Test
  void whereARoleIsVacantNobodyOwnsAnything() {
    StrategyBuilder strategy =
        site(ann()).update(BusinessFunction.builder("lead", "Lead").vacant(true).build());

    assertThat(question(strategy).strategy().functions())
        .extracting(it -> it.id())
        .containsExactly("other");
    assertThat(new DependenceAnalysis().analyze(question(strategy)).truckFactor()).isEmpty();
  }

  // What cannot be

  @Test
  void timesEndAfterTheyBeginAndCapacitiesDoNotOverlap() {
    LocalDate day = LocalDate.parse("2026-04-01");
    StrategyBuilder strategy =
        Strategy.builder("S")
            .add(
                ann()
                    .absence(Absence.of(day, day.minusDays(1)))
                    .capacity(BigDecimal.ONE, DateRange.from(day))
                    .capacity(BigDecimal.TEN, DateRange.until(day))
                    .people(0)
                    .build());

    assertThat(strategy.problems())
        .extracting(it -> it.code() + " " + it.field())
        .containsExactlyInAnyOrder(
            Code.DATES_REVERSED + " absences/0/until",
            Code.OVERLAPPING_CAPACITIES + " capacities/1",
            Code.NUMBER_OUT_OF_RANGE + " people");
  }

  @Test
  void stretchesOfEqualCapacityAreOne() {
    Resource one =
        Resource.human("ann", "Ann", "FTE")
            .capacity(BigDecimal.ONE, days("2026-01-01", "2026-03-31"))
            .capacity(BigDecimal.ONE, days("2026-04-01", "2026-12-31"))
            .period(YEAR)
            .build();

    assertThat(one.stretches())
        .containsExactly(Resource.human("ann", "Ann", "FTE").capacity(1).period(YEAR).build());
    assertThat(one.stretches().get(0).capacity()).isEqualTo(Optional.of(BigDecimal.ONE));
    assertThat(one.days()).isEqualTo(List.of(YEAR));
  }
}
