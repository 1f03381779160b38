package io.alignment.analysis.board;

import io.alignment.analysis.board.Reason.Ground;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a column says of all goals about one of its topics: by the record of each, else as the mean
 * of those below it by their shares.
 *
 * <p>A goal below that is over, or leaves this out, lends nothing; those below it do in its place,
 * by the product of the shares. One of which nothing is said counts as unknown.
 */
final class Strip {

  private final Rows rows;
  private final Topic about;
  private final Rule rule;
  private final @Nullable Parts[] said;
  private final boolean[] isFromBelow;

  Strip(Goals goals, Column column, Topic aspect, Rule rule) {
    rows = goals.rows();
    about = aspect;
    this.rule = rule;
    said = new Parts[rows.size()];
    isFromBelow = new boolean[rows.size()];
    Parts.Sum[] lent = new Parts.Sum[rows.size()];
    for (int row = 0; row < said.length; row++) {
      int place = row;
      Optional<Parts> own = rule.own(row);
      Parts.Sum below = rule.asksBelow() ? below(row, lent) : new Parts.Sum();
      isFromBelow[row] = own.isEmpty() && !below.isEmpty();
      Parts says =
          own.or(() -> below.isEmpty() ? rule.last(place) : Optional.of(below.mean())).orElse(null);
      said[row] = says;
      lent[row] =
          goals.lends(row, column, aspect) ? lent(goals.isAsked(row, column) ? says : null) : below;
    }
  }

  private static Parts.Sum lent(@Nullable Parts parts) {
    Parts.Sum lent = new Parts.Sum();
    lent.add(parts == null ? Parts.UNKNOWN : parts, 1);
    return lent;
  }

  private Parts.Sum below(int row, Parts.Sum[] lent) {
    Parts.Sum sum = new Parts.Sum();
    for (int arc = rows.first(row); arc < rows.end(row); arc++) {
      sum.add(lent[rows.below(arc)], rows.share(arc));
    }
    return sum;
  }

  /** Returns what is said of a goal, if anything is. */
  Optional<Parts> of(int row) {
    return Optional.ofNullable(said[row]);
  }

  /** Returns why that is said. */
  List<Reason> why(int row) {
    return isFromBelow[row]
        ? List.of(Reason.of(about, Ground.BELOW, of(row).orElseThrow(), idsBelow(row)))
        : rule.why(row);
  }

  private List<String> idsBelow(int row) {
    return IntStream.range(rows.first(row), rows.end(row))
        .map(rows::below)
        .mapToObj(rows::id)
        .distinct()
        .sorted()
        .toList();
  }
}
