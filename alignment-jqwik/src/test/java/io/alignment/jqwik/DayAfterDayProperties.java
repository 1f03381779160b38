package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Organization;
import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A day later nothing changes but what time changes. */
class DayAfterDayProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Set<String> TIMELESS =
      Set.of("cascade", "silos", "scorecard", "swot", "impact", "communication", "topics");
  private static final Set<String> OF_THE_DAY =
      Set.of(
          "coverage",
          "resourceFit",
          "skills",
          "automation",
          "dependence",
          "smart",
          "time",
          "progress",
          "judgement",
          "organization",
          "spending",
          "board");

  @Property(tries = 300)
  void onlyWhatDependsOnTheDayIsDifferent(
      @ForAll Strategy strategy, @ForAll @IntRange(max = 1500) int days) {
    LocalDate day = FIRST.plusDays(days);
    // What ends tomorrow is finished then, and a rate of tomorrow turns every amount.
    Assume.that(turns(strategy).noneMatch(day.plusDays(1)::equals));
    Report today = Analyses.builtIn().analyze(Question.about(strategy).asOf(day));
    Report tomorrow = Analyses.builtIn().analyze(Question.about(strategy).asOf(day.plusDays(1)));

    assertThat(today.results().keySet()).isEqualTo(Sets.union(TIMELESS, OF_THE_DAY));
    assertThat(tomorrow.priorities()).isEqualTo(today.priorities());
    TIMELESS.forEach(
        name -> assertThat(tomorrow.results().get(name)).isEqualTo(today.results().get(name)));
    same(of(today, Smart.class), of(tomorrow, Smart.class));
    same(of(today, Time.class), of(tomorrow, Time.class));
    same(of(today, Organization.class), of(tomorrow, Organization.class));
    if (daysOfRecord(strategy).noneMatch(day.plusDays(1)::equals)) {
      same(of(today, Progress.class), of(tomorrow, Progress.class));
      assertThat(of(tomorrow, Time.class).silence()).isEqualTo(of(today, Time.class).silence());
    }
  }

  private static Stream<LocalDate> turns(Strategy strategy) {
    return Stream.concat(
        strategy.elements(WorkItem.class).stream().flatMap(it -> it.ended().stream()),
        strategy.units().stream().flatMap(it -> it.date().stream()));
  }

  private static Stream<LocalDate> daysOfRecord(Strategy strategy) {
    Stream<Measure> measures =
        Stream.concat(
            strategy.objectives().stream().flatMap(it -> it.measures().stream()),
            strategy.measures().stream().map(SharedMeasure::measure));
    return Stream.concat(
        measures.flatMap(Measure::daysOfRecord),
        strategy.elements(WorkItem.class).stream()
            .flatMap(it -> it.checkIns().stream())
            .map(CheckIn::date));
  }

  private static <R extends Result> R of(Report report, Class<R> type) {
    return report.result(type).orElseThrow();
  }

  /** Whether it is achievable is a matter of how much time is left; all else is not. */
  private static void same(Smart today, Smart tomorrow) {
    assertThat(tomorrow.findings()).isEqualTo(today.findings());
    today
        .byObjective()
        .forEach(
            (id, row) ->
                assertThat(tomorrow.byObjective().get(id))
                    .isNotNull()
                    .satisfies(it -> assertThat(timeless(it)).isEqualTo(timeless(row))));
  }

  private static List<Smart.Judgement> timeless(Smart.Verdicts row) {
    return List.of(row.specific(), row.measurable(), row.relevant(), row.timeBound());
  }

  private static void same(Time today, Time tomorrow) {
    assertThat(tomorrow.horizons()).isEqualTo(today.horizons());
    assertThat(tomorrow.chain()).isEqualTo(today.chain());
    assertThat(tomorrow.iterative()).isEqualTo(today.iterative());
    assertThat(timeless(tomorrow)).isEqualTo(timeless(today));
  }

  /** How agile a business is depends on the day, how it is built does not. */
  private static void same(Organization today, Organization tomorrow) {
    assertThat(tomorrow.functions()).isEqualTo(today.functions());
    assertThat(tomorrow.partners()).isEqualTo(today.partners());
    assertThat(tomorrow.rigour()).isEqualTo(today.rigour());
    assertThat(tomorrow.agility().iterative()).isEqualTo(today.agility().iterative());
    assertThat(tomorrow.findings()).isEqualTo(today.findings());
  }

  private static List<Finding> timeless(Time time) {
    return time.findings().stream()
        .filter(it -> !Set.of("time.quarter-overloaded", "time.overdue").contains(it.rule()))
        .toList();
  }

  /** Without a new reading what was done stays as it is; only what is expected moves on. */
  private static void same(Progress today, Progress tomorrow) {
    assertThat(tomorrow.progress()).isEqualTo(today.progress());
    assertThat(tomorrow.completeness()).isEqualTo(today.completeness());
    assertThat(tomorrow.byVision()).isEqualTo(today.byVision());
    today
        .byObjective()
        .forEach(
            (id, row) ->
                assertThat(tomorrow.byObjective().get(id))
                    .isNotNull()
                    .satisfies(it -> assertThat(it.standing()).isEqualTo(row.standing())));
  }
}
