package io.alignment.analysis.board;

import static io.alignment.model.CheckIn.Status.OFF_TRACK;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.analysis.objectives.Progress.Said;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Is a goal coming along, by its measures and key results: those by their weights, these by their
 * shares, each half where there are both?
 */
final class OnCourseRule implements Rule {

  private final StrategyIndex index;
  private final Rows rows;
  private final Progress progress;

  OnCourseRule(Goals goals) {
    index = goals.index();
    rows = goals.rows();
    progress = goals.question().answer(Progress.class, new ProgressAnalysis());
  }

  @Override
  public Optional<Parts> own(int row) {
    List<Reason> reasons = reasons(row);
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(reasons.stream().map(Reason::parts).reduce(Parts.NONE, Parts::plus));
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(Parts.UNKNOWN);
  }

  @Override
  public List<Reason> why(int row) {
    List<Reason> reasons = reasons(row);
    return reasons.isEmpty()
        ? List.of(Reason.of(Topic.MEASURES, Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))))
        : reasons;
  }

  private List<Reason> reasons(int row) {
    int goal = rows.element(row);
    List<Reason> own = ofObjective(goal);
    if (isOff(goal)) {
      return own;
    }
    Map<Integer, Double> shares = new TreeMap<>();
    // What carries nothing says nothing.
    rows.keyResults(row)
        .filter(it -> rows.shareOf(it) > 0)
        .forEach(it -> shares.put(it, rows.shareOf(it)));
    double all = shares.values().stream().mapToDouble(it -> it).sum();
    if (all == 0) {
      return own;
    }
    double half = own.isEmpty() ? 1 : 0.5;
    List<Reason> reasons = new ArrayList<>();
    own.forEach(it -> reasons.add(it.times(half)));
    shares.forEach(
        (keyResult, share) -> {
          List<Reason> its = ofObjective(keyResult);
          (its.isEmpty()
                  ? List.of(
                      Reason.of(
                          Topic.MEASURES,
                          Ground.SILENCE,
                          Parts.UNKNOWN,
                          List.of(index.id(keyResult))))
                  : its)
              .forEach(it -> reasons.add(it.times(half * share / all)));
        });
    return reasons;
  }

  /** Says whether an objective was missed, or is said to be off track. */
  private boolean isOff(int element) {
    return switch (objective(element).status()) {
      case MISSED -> true;
      case DONE, PAUSED, DROPPED -> false;
      case PLANNED, ACTIVE ->
          progress(element).said().flatMap(Said::status).equals(Optional.of(OFF_TRACK));
    };
  }

  private ObjectiveProgress progress(int element) {
    return Objects.requireNonNull(progress.byObjective().get(index.id(element)));
  }

  private Objective objective(int element) {
    return (Objective) index.element(element);
  }

  /** Returns what its measures and its owner say of an objective or key result. */
  private List<Reason> ofObjective(int element) {
    List<String> id = List.of(index.id(element));
    if (isOff(element)) {
      return List.of(
          Reason.of(
              Topic.MEASURES,
              Ground.OWN,
              Parts.FAILING,
              id,
              objective(element).status() == Status.MISSED
                  ? new Evidence[0]
                  : new Evidence[] {
                    new Evidence.Said(progress(element).said().orElseThrow().date())
                  }));
    }
    List<Measure> declared = objective(element).measures();
    // Of the largest weight, as the sum of weights itself may be too large for a double.
    double most = declared.stream().mapToDouble(Measure::weight).max().orElse(1);
    double all = declared.stream().mapToDouble(it -> it.weight() / most).sum();
    List<MeasureProgress> shown = progress(element).measures();
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      Parts parts = shown.get(i).onCourse().map(Parts::of).orElse(Parts.UNKNOWN);
      reasons.add(
          Reason.of(
              Topic.MEASURES,
              Ground.OWN,
              parts.times(declared.get(i).weight() / most / all),
              id,
              facts(shown.get(i))));
    }
    return reasons;
  }

  private static Evidence[] facts(MeasureProgress shown) {
    List<Evidence> facts = new ArrayList<>(List.of(new Evidence.Measures(List.of(shown.name()))));
    if (shown.current().isPresent() && shown.read().isPresent()) {
      facts.add(new Reason.Reading(shown.current().getAsDouble(), shown.read().get()));
    }
    if (shown.progress().isPresent() && shown.expected().isPresent()) {
      facts.add(new Evidence.Pace(shown.progress().getAsDouble(), shown.expected().getAsDouble()));
    }
    return facts.toArray(Evidence[]::new);
  }
}
