package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Chain;
import io.alignment.index.Adjacency;
import io.alignment.model.Dependency;
import io.alignment.model.Relation;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Chains of open work of which each part needs the next, and how many days they take. */
final class DependencyChains {

  private final StrategyIndex index;
  private final Adjacency needs;
  // The days of the longest chain that starts at each element, and what comes next on it, or -1.
  private final long[] days;
  private final int[] next;
  // How many days must pass between the two.
  private final long[] lag;
  // Whether each part of that chain has days, and when its last part begins.
  private final boolean[] isKnown;
  private final long[] begin;

  DependencyChains(StrategyIndex index) {
    this.index = index;
    needs = index.outgoing(Relation.Kind.DEPENDENCY);
    days = new long[index.size()];
    next = new int[index.size()];
    Arrays.fill(next, -1);
    lag = new long[index.size()];
    isKnown = new boolean[index.size()];
    begin = new long[index.size()];
    sweep();
  }

  /** Goes from what needs nothing to what needs it; there are no loops. */
  private void sweep() {
    Adjacency neededBy = index.incoming(Relation.Kind.DEPENDENCY);
    int[] open = new int[index.size()];
    int[] queue = new int[index.size()];
    int end = 0;
    for (int element = 0; element < index.size(); element++) {
      open[element] = needs.degree(element);
      if (open[element] == 0) {
        queue[end++] = element;
      }
    }
    for (int first = 0; first < end; first++) {
      int element = queue[first];
      follow(element);
      for (int dependent : neededBy.neighbors(element).toArray()) {
        if (--open[dependent] == 0) {
          queue[end++] = dependent;
        }
      }
    }
  }

  private void follow(int element) {
    for (int arc = needs.first(element); arc < needs.end(element); arc++) {
      int needed = needs.neighbor(arc);
      long between = needs.relation(arc, Dependency.class).lagDays();
      if (isOpen(needed)
          && days[needed] > 0
          && isBefore(needed, between, next[element], lag[element])) {
        next[element] = needed;
        lag[element] = between;
      }
    }
    long own = own(element);
    boolean isLast = next[element] < 0;
    days[element] = own + (isLast ? 0 : lag[element] + days[next[element]]);
    isKnown[element] = own > 0 && (isLast || isKnown[next[element]]);
    begin[element] = isLast ? begin(element) : begin[next[element]];
  }

  /** Says whether one chain is longer than another after its lag, or as long with less room. */
  private boolean isBefore(int one, long lagOfOne, int other, long lagOfOther) {
    if (other < 0 || lagOfOne + days[one] != lagOfOther + days[other]) {
      return other < 0 || lagOfOne + days[one] > lagOfOther + days[other];
    }
    return isKnown[one] == isKnown[other] ? begin[one] > begin[other] : isKnown[one];
  }

  private long begin(int element) {
    return own(element) > 0 ? work(element).begins().orElseThrow().toEpochDay() : Long.MIN_VALUE;
  }

  /** What is done holds nobody up any more. */
  private boolean isOpen(int element) {
    return index.element(element) instanceof WorkItem item && !Days.isFinished(item);
  }

  /** Returns how many days an element takes, the first and the last included; 0 if not known. */
  private long own(int element) {
    return isOpen(element) ? work(element).period().days().orElse(0) : 0;
  }

  /** Returns the longest chain; of equally long ones that with the least slack, then by ids. */
  Optional<Chain> longest() {
    int first = -1;
    for (int element = 0; element < index.size(); element++) {
      if (next[element] >= 0 && own(element) > 0 && isWorse(element, first)) {
        first = element;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(chain(first));
  }

  private boolean isWorse(int one, int other) {
    boolean isTie = other >= 0 && days[one] == days[other] && isKnown[one] && isKnown[other];
    return isTie ? slack(one) < slack(other) : isBefore(one, 0, other, 0);
  }

  private long slack(int first) {
    return work(first).due().orElseThrow().toEpochDay() - begin[first] + 1 - days[first];
  }

  private WorkItem work(int element) {
    return (WorkItem) index.element(element);
  }

  private Chain chain(int first) {
    List<String> items = new ArrayList<>();
    for (int element = first; element >= 0; element = next[element]) {
      items.add(index.id(element));
    }
    return new Chain(
        items, days[first], isKnown[first] ? Optional.of(slack(first)) : Optional.empty());
  }
}
