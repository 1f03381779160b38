package io.alignment.analysis.board;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Does anybody work on a goal? */
final class WorkedOnRule implements Rule {

  private final Goals goals;
  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;

  WorkedOnRule(Goals goals, Work work) {
    this.goals = goals;
    index = goals.index();
    rows = goals.rows();
    this.work = work;
  }

  @Override
  public Optional<Parts> own(int row) {
    return work.isWorkedOn(row) ? Optional.of(Parts.SHOWN) : Optional.empty();
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(Parts.lacking(goals.question().speaksOf(Topic.WORK)));
  }

  @Override
  public List<Reason> why(int row) {
    boolean isShown = work.isWorkedOn(row);
    Parts parts = isShown ? Parts.SHOWN : last(row).orElseThrow();
    List<String> live = work.liveOf(row).mapToObj(index::id).toList();
    return List.of(
        Reason.of(
            Topic.WORK,
            parts.unknown() > 0 ? Ground.SILENCE : Ground.OWN,
            parts,
            Stream.concat(Stream.of(rows.id(row)), live.stream()).toList(),
            isShown && live.isEmpty()
                ? new Evidence[] {new Evidence.Others(Elements.ids(index, work.whoIsAt(row)))}
                : work.idleOf(row).toArray(Evidence[]::new)));
  }
}
