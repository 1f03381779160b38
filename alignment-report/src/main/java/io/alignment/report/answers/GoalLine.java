package io.alignment.report.answers;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Sparkline;
import io.alignment.report.telling.Drawing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How far a goal is, as an owner looks at it.
 *
 * @param id its id
 * @param owners the names of those who answer for it
 * @param due when it is due
 * @param done how far it has come, from 0 to 1
 * @param expected how far it should have come by the day, from 0 to 1
 * @param partDone what is done of that of which something is expected, where that is not all of it
 * @param trend the readings of its first measure that was read more than once
 */
public record GoalLine(
    String id,
    List<String> owners,
    Optional<LocalDate> due,
    OptionalDouble done,
    OptionalDouble expected,
    OptionalDouble partDone,
    Optional<Drawing.Curve> trend) {

  public GoalLine {
    owners = ImmutableList.copyOf(owners);
  }

  /**
   * Looks at a goal.
   *
   * @param id its id
   * @param strategy the strategy
   * @param progress how far the goals have come, if that was asked
   * @return how far it is
   */
  public static GoalLine of(String id, Strategy strategy, Optional<Progress> progress) {
    Objective goal = strategy.objective(id).orElseThrow();
    Optional<Progress.ObjectiveProgress> row =
        progress.flatMap(it -> Optional.ofNullable(it.byObjective().get(id)));
    return new GoalLine(
        id,
        strategy.incoming(id, Ownership.class).stream()
            .map(it -> strategy.element(it.source()).orElseThrow())
            .map(Element::name)
            .sorted()
            .toList(),
        goal.due(),
        row.map(it -> it.standing().progress()).orElse(OptionalDouble.empty()),
        row.map(Progress.ObjectiveProgress::expected).orElse(OptionalDouble.empty()),
        row.map(Progress.ObjectiveProgress::partDone).orElse(OptionalDouble.empty()),
        row.flatMap(it -> trend(goal, it, progress.flatMap(Progress::asOf))));
  }

  private static Optional<Drawing.Curve> trend(
      Objective goal, Progress.ObjectiveProgress row, Optional<LocalDate> day) {
    return goal.measures().stream()
        .filter(it -> readings(it, goal, day).count() > 1)
        .flatMap(
            measure ->
                row.measures().stream()
                    .filter(it -> it.name().equals(measure.name()))
                    .map(it -> Sparkline.of(measure, it, goal, day)))
        .findFirst();
  }

  private static Stream<LocalDate> readings(
      Measure measure, Objective goal, Optional<LocalDate> day) {
    return measure.levels(goal.start()).stream()
        .map(it -> it.date())
        .filter(it -> day.isEmpty() || !it.isAfter(day.get()));
  }
}
