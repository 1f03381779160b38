package io.alignment.analysis.board;

import static java.util.Objects.requireNonNull;

import io.alignment.analysis.board.Reason.Ground;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
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

  private final Goals goals;
  private final Rows rows;
  private final Column column;
  private final Topic about;
  private final Rule rule;
  private final @Nullable Parts[] said;
  private final boolean[] isFromBelow;

  Strip(Goals goals, Column column, Topic aspect, Rule rule) {
    this.goals = goals;
    rows = goals.rows();
    this.column = column;
    about = aspect;
    this.rule = rule;
    said = new Parts[rows.size()];
    isFromBelow = new boolean[rows.size()];
    Parts.Sum[] lent = new Parts.Sum[rows.size()];
    for (int row = 0; row < said.length; row++) {
      Optional<Parts> own = rule.own(row);
      Parts.Sum below = rule.asksBelow() ? below(row, lent) : new Parts.Sum();
      isFromBelow[row] = own.isEmpty() && !below.isEmpty();
      Parts says =
          isFromBelow[row] ? below.mean() : (own.isPresent() ? own : rule.last(row)).orElse(null);
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

  /** Returns what is said of a goal; null if nothing is. */
  @Nullable Parts at(int row) {
    return said[row];
  }

  /** Returns why that is said. */
  List<Reason> why(int row) {
    return isFromBelow[row]
        ? List.of(Reason.of(about, Ground.BELOW, requireNonNull(said[row]), idsBelow(row)))
        : rule.why(row);
  }

  /**
   * Goes over where what is failing and unknown comes from: what was taken from below is handed on
   * to those below, as it was taken.
   *
   * @param area what share of the board what is said of each row is; it is used up
   * @param found takes the row and why; the parts of that are shares of the board
   */
  void trace(double[] area, ObjIntConsumer<Reason> found) {
    double[] lent = new double[area.length];
    double[] all = new double[area.length];
    for (int row = 0; row < area.length; row++) {
      for (int arc = rows.first(row); arc < rows.end(row); arc++) {
        all[row] += rows.share(arc) * lent[rows.below(arc)];
      }
      lent[row] = goals.lends(row, column, about) ? 1 : all[row];
    }
    double[] through = new double[area.length];
    for (int row = area.length - 1; row >= 0; row--) {
      double handedOn = through[row] + (isFromBelow[row] ? area[row] : 0);
      for (int arc = rows.first(row); arc < rows.end(row) && handedOn > 0; arc++) {
        int to = rows.below(arc);
        double part = handedOn * rows.share(arc) * lent[to] / all[row];
        if (!goals.lends(to, column, about)) {
          through[to] += part;
        } else if (goals.isAsked(to, column) && said[to] != null) {
          area[to] += part;
        } else if (part > 0) {
          found.accept(
              Reason.of(about, Ground.SILENCE, Parts.UNKNOWN.times(part), List.of(rows.id(to))),
              to);
        }
      }
      Parts its = said[row];
      if (!isFromBelow[row] && area[row] > 0 && its != null && its.failing() + its.unknown() > 0) {
        for (Reason reason : rule.why(row)) {
          if (reason.failing() + reason.unknown() > 0) {
            found.accept(reason.times(area[row]), row);
          }
        }
      }
    }
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
