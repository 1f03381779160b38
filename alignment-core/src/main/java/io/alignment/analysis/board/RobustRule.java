package io.alignment.analysis.board;

import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does a goal stand without one person: have at least two a part in it or its work? */
final class RobustRule implements Rule {

  private static final int ENOUGH = 2;

  private final StrategyIndex index;
  private final People people;
  // Of each goal how many heads its people are, as far as they are not enough.
  private final long[] heads;

  RobustRule(Goals goals, People people) {
    index = goals.index();
    this.people = people;
    heads = new long[goals.rows().size()];
    Arrays.setAll(heads, this::heads);
  }

  private long heads(int row) {
    Set<Integer> counted = new HashSet<>();
    long sum = 0;
    for (People.Member it : people.ofRow(row)) {
      if (sum < ENOUGH && counted.add(it.resource())) {
        sum += Heads.of((Resource) index.element(it.resource()));
      }
    }
    return sum;
  }

  @Override
  public Optional<Parts> own(int row) {
    return heads[row] >= ENOUGH ? Optional.of(Parts.SHOWN) : Optional.empty();
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(heads[row] == 0 ? Parts.UNKNOWN : Parts.FAILING);
  }

  @Override
  public List<Reason> why(int row) {
    Parts parts = own(row).or(() -> last(row)).orElseThrow();
    int[] all =
        people.ofRow(row).stream().mapToInt(People.Member::resource).distinct().sorted().toArray();
    return List.of(
        Reason.of(
            Topic.PEOPLE,
            all.length == 0 ? Ground.SILENCE : Ground.OWN,
            parts,
            Elements.ids(index, all)));
  }
}
