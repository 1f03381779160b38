package io.alignment.analysis.board;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Is a goal coming along, by its measures? */
final class OnCourseRule implements Rule {

  private final Goals goals;
  private final Rows rows;
  private final Progress progress;

  OnCourseRule(Goals goals) {
    this.goals = goals;
    rows = goals.rows();
    progress = goals.question().answer(Progress.class, new ProgressAnalysis());
  }

  private List<MeasureProgress> measures(int row) {
    return Objects.requireNonNull(progress.byObjective().get(rows.id(row))).measures();
  }

  private static Parts parts(MeasureProgress measure) {
    return measure.onCourse().map(Parts::of).orElse(Parts.UNKNOWN);
  }

  @Override
  public Optional<Parts> own(int row) {
    Parts.Sum sum = new Parts.Sum();
    List<Measure> declared = goals.goal(row).measures();
    List<MeasureProgress> shown = measures(row);
    for (int i = 0; i < declared.size(); i++) {
      sum.add(parts(shown.get(i)), declared.get(i).weight());
    }
    return sum.isEmpty() ? Optional.empty() : Optional.of(sum.mean());
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(Parts.UNKNOWN);
  }

  @Override
  public List<Reason> why(int row) {
    List<Measure> declared = goals.goal(row).measures();
    if (declared.isEmpty()) {
      return List.of(Reason.of(Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))));
    }
    double all = declared.stream().mapToDouble(Measure::weight).sum();
    List<Reason> reasons = new ArrayList<>();
    List<MeasureProgress> shown = measures(row);
    for (int i = 0; i < declared.size(); i++) {
      reasons.add(
          Reason.of(
              Ground.OWN,
              parts(shown.get(i)).times(declared.get(i).weight() / all),
              List.of(rows.id(row)),
              new Evidence.Measures(List.of(shown.get(i).name()))));
    }
    return reasons;
  }
}
