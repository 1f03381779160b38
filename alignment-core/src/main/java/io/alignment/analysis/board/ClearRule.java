package io.alignment.analysis.board;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Can one say when a goal is reached: by what, and by when? */
final class ClearRule {

  private final Goals goals;
  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;

  ClearRule(Goals goals, Work work) {
    this.goals = goals;
    index = goals.index();
    rows = goals.rows();
    this.work = work;
  }

  /** A measure of its own; else those below; else one above. */
  Rule measures() {
    int[] above = above(this::hasMeasure);
    return new Rule() {
      @Override
      public Optional<Parts> own(int row) {
        return hasMeasure(rows.element(row)) ? Optional.of(Parts.SHOWN) : Optional.empty();
      }

      @Override
      public Optional<Parts> last(int row) {
        return Optional.of(
            above[rows.element(row)] >= 0
                ? Parts.SHOWN
                : Parts.lacking(goals.question().speaksOf(Topic.MEASURES)));
      }

      @Override
      public List<Reason> why(int row) {
        List<String> names = measuresOf(row).map(Measure::name).toList();
        return List.of(
            names.isEmpty()
                ? fromAbove(Topic.MEASURES, row, last(row).orElseThrow(), above)
                : Reason.of(
                    Topic.MEASURES,
                    Ground.OWN,
                    Parts.SHOWN,
                    List.of(rows.id(row)),
                    new Evidence.Measures(names)));
      }
    };
  }

  /** A due date of its own, or of a goal above; none is needed where all measures only bound. */
  Rule days() {
    int[] above = above(this::isDue);
    return new Rule.OfItself() {
      @Override
      public Optional<Parts> own(int row) {
        return Optional.of(
            isDue(rows.element(row)) || above[rows.element(row)] >= 0 || isStanding(row)
                ? Parts.SHOWN
                : Parts.lacking(goals.question().speaksOf(Topic.DAYS)));
      }

      @Override
      public List<Reason> why(int row) {
        List<String> id = List.of(rows.id(row));
        return List.of(
            work.due(rows.element(row))
                .map(it -> Reason.of(Topic.DAYS, Ground.OWN, Parts.SHOWN, id, new Evidence.Due(it)))
                .orElseGet(
                    () ->
                        isStanding(row)
                            ? Reason.of(Topic.DAYS, Ground.OWN, Parts.SHOWN, id)
                            : fromAbove(Topic.DAYS, row, own(row).orElseThrow(), above)));
      }
    };
  }

  private Reason fromAbove(Topic about, int row, Parts parts, int[] above) {
    List<String> id = List.of(rows.id(row));
    int one = above[rows.element(row)];
    return one >= 0
        ? Reason.of(about, Ground.ABOVE, parts, id, new Evidence.Others(List.of(index.id(one))))
        : Reason.of(about, parts.failing() > 0 ? Ground.OWN : Ground.SILENCE, parts, id);
  }

  private Stream<Measure> measuresOf(int row) {
    return IntStream.concat(IntStream.of(rows.element(row)), rows.keyResults(row))
        .mapToObj(it -> (Objective) index.element(it))
        .flatMap(it -> it.measures().stream());
  }

  private boolean isStanding(int row) {
    return measuresOf(row).findAny().isPresent() && measuresOf(row).allMatch(Measure::isStanding);
  }

  private boolean hasMeasure(int objective) {
    return index.hasMeasures(objective) || index.keyResults(objective).anyMatch(index::hasMeasures);
  }

  private boolean isDue(int objective) {
    return work.due(objective).isPresent();
  }

  /**
   * Returns for each element an objective that it supports, directly or not, of which something is
   * true: that with the first id; -1 where there is none.
   */
  private int[] above(IntPredicate isTrue) {
    int[] found = new int[index.size()];
    Arrays.fill(found, -1);
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        int target = supports.neighbor(arc);
        if (index.isObjective(target)) {
          int one = isTrue.test(target) ? target : found[target];
          found[element] =
              found[element] < 0 || one < 0
                  ? Math.max(found[element], one)
                  : Math.min(found[element], one);
        }
      }
    }
    return found;
  }
}
