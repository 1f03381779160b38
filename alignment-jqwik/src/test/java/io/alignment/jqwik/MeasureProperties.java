package io.alignment.jqwik;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Measure;
import io.alignment.model.Measure.ReadingsAre;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of measures whatever numbers they have. */
class MeasureProperties {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
  private static final int DAYS = 364;

  private static Strategy strategy(Measure measure) {
    Objective year = Objective.builder("o", "O").start(START).due(DUE).measure(measure).build();
    return Strategy.builder("S")
        .add(Vision.of("v", "V"))
        .add(year)
        .add(Support.of("o", "v"))
        .build();
  }

  private static Progress progress(Measure measure, LocalDate day) {
    return new ProgressAnalysis().analyze(Question.about(strategy(measure)).asOf(day));
  }

  private static Report everything(Measure.Builder measure, LocalDate day) {
    return Analyses.builtIn().analyze(Question.about(strategy(measure.build())).asOf(day));
  }

  /** Returns values by days after the start. */
  @Provide
  Arbitrary<Map<Integer, Integer>> values() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1, DAYS), Arbitraries.integers().between(-50, 200))
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(TreeMap::new);
  }

  @Property(tries = 300)
  void aPlanMetExactlyHasPaceOneOnEveryDay(
      @ForAll("values") Map<Integer, Integer> plan,
      @ForAll @IntRange(min = 1, max = DAYS) int day) {
    LocalDate today = START.plusDays(day);
    Measure.Builder measure = Measure.builder("m").baseline(0).target(100);
    plan.forEach((after, value) -> measure.plan(START.plusDays(after), value));
    measure.reading(today, planned(plan, day));

    Progress progress = progress(measure.build(), today);
    ObjectiveProgress row = requireNonNull(progress.byObjective().get("o"));
    assertThat(row.pace().isPresent()).isEqualTo(row.expected().orElseThrow() > 0);
    row.pace().ifPresent(pace -> assertThat(pace).isCloseTo(1, within(1e-6)));
    assertThat(progress.findings()).isEmpty();
  }

  /** Walks day by day along the plan, from 0 at the start to 100 at the end. */
  private static double planned(Map<Integer, Integer> plan, int day) {
    TreeMap<Integer, Double> points = new TreeMap<>(Map.of(0, 0.0, DAYS, 100.0));
    plan.forEach((after, value) -> points.put(after, (double) value));
    Map.Entry<Integer, Double> before = points.floorEntry(day);
    Map.Entry<Integer, Double> after = points.ceilingEntry(day);
    int days = after.getKey() - before.getKey();
    double slope = days == 0 ? 0 : (after.getValue() - before.getValue()) / days;
    return before.getValue() + slope * (day - before.getKey());
  }

  @Property(tries = 300)
  void aSingleMilestoneIsNotLateBeforeItsDate(
      @ForAll @IntRange(max = DAYS) int due, @ForAll @IntRange(min = -9, max = DAYS) int day) {
    Milestone released = Milestone.of("released").due(START.plusDays(due));
    Progress progress =
        progress(
            Measure.builder("m").milestone(released).build(), START.plusDays(Math.min(day, due)));

    assertThat(progress.findings()).isEmpty();
    assertThat(requireNonNull(progress.byObjective().get("o")).expected()).hasValue(0);
  }

  @Property(tries = 100)
  void splittingAnAmountChangesNothing(
      @ForAll("values") Map<Integer, Integer> amounts,
      @ForAll @IntRange(min = -99, max = 99) int tenths,
      @ForAll Random random) {
    List<Integer> days = List.copyOf(amounts.keySet());
    int split = days.get(random.nextInt(days.size()));
    Measure.Builder whole = amounts();
    Measure.Builder parts = amounts();
    amounts.forEach(
        (after, value) -> {
          LocalDate day = START.plusDays(after);
          whole.reading(day, value / 10.0);
          parts.reading(day, after == split ? (value - tenths) / 10.0 : value / 10.0);
        });
    parts.reading(START.plusDays(split), tenths / 10.0);

    assertThat(everything(parts, DUE).results()).isEqualTo(everything(whole, DUE).results());
  }

  private static Measure.Builder amounts() {
    return Measure.builder("m").target(1000).readingsAre(ReadingsAre.AMOUNTS);
  }

  @Property(tries = 100)
  void theOrderInWhichAnythingIsGivenChangesNothing(
      @ForAll("values") Map<Integer, Integer> values,
      @ForAll ReadingsAre readingsAre,
      @ForAll Random random) {
    List<Integer> days = new ArrayList<>(values.keySet());
    Measure.Builder planned = planned(values, days, readingsAre);
    Measure.Builder steps = steps(values, days);
    Collections.shuffle(days, random);

    assertThat(everything(planned(values, days, readingsAre), DUE).results())
        .isEqualTo(everything(planned, DUE).results());
    assertThat(everything(steps(values, days), DUE).results())
        .isEqualTo(everything(steps, DUE).results());
  }

  private static Measure.Builder planned(
      Map<Integer, Integer> values, List<Integer> days, ReadingsAre readingsAre) {
    Measure.Builder measure = Measure.builder("m").target(1000).readingsAre(readingsAre);
    for (int day : days) {
      measure.plan(START.plusDays(day), requireNonNull(values.get(day)));
      measure.reading(new Reading(START.plusDays(day), requireNonNull(values.get(day)) / 10.0));
    }
    return measure;
  }

  private static Measure.Builder steps(Map<Integer, Integer> values, List<Integer> days) {
    Measure.Builder measure = Measure.builder("m");
    for (int day : days) {
      Milestone step =
          Milestone.of("after " + day)
              .due(START.plusDays(day))
              .weight(0.1 + Math.abs(requireNonNull(values.get(day))));
      measure.milestone(day % 2 == 0 ? step.done(START.plusDays(DAYS - day)) : step);
    }
    return measure;
  }
}
