package io.alignment.analysis.board;

import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;

/** Does a goal stand without one person: have at least two a part in it or its work? */
final class RobustRule implements Rule {

  private static final int ENOUGH = 2;

  private final StrategyIndex index;
  private final People people;

  RobustRule(Goals goals, People people) {
    index = goals.index();
    this.people = people;
  }

  /** Returns the first of its people who are enough, or all. */
  private int[] some(int row) {
    int[] first =
        people.ofRow(row).mapToInt(People.Member::resource).distinct().limit(ENOUGH).toArray();
    return first;
  }

  private long heads(int[] some) {
    long heads = 0;
    for (int person : some) {
      heads += Heads.of((Resource) index.element(person));
    }
    return heads;
  }

  @Override
  public Optional<Parts> own(int row) {
    return heads(some(row)) >= ENOUGH ? Optional.of(Parts.SHOWN) : Optional.empty();
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(heads(some(row)) == 0 ? Parts.UNKNOWN : Parts.FAILING);
  }

  @Override
  public List<Reason> why(int row) {
    Parts parts = own(row).or(() -> last(row)).orElseThrow();
    int[] all = people.ofRow(row).mapToInt(People.Member::resource).distinct().sorted().toArray();
    return List.of(
        Reason.of(
            Topic.PEOPLE,
            all.length == 0 ? Ground.SILENCE : Ground.OWN,
            parts,
            Elements.ids(index, all)));
  }
}
