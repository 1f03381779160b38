package io.alignment.analysis.objectives;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Chain;
import io.alignment.index.Adjacency;
import io.alignment.model.DateRange;
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

  DependencyChains(StrategyIndex index) {
    this.index = index;
    needs = index.outgoing(Relation.Kind.DEPENDENCY);
    days = new long[index.size()];
    next = new int[index.size()];
    Arrays.fill(next, -1);
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
    for (int needed : needs.neighbors(element).toArray()) {
      if (isOpen(needed) && days[needed] > (next[element] < 0 ? 0 : days[next[element]])) {
        next[element] = needed;
      }
    }
    days[element] = own(element) + (next[element] < 0 ? 0 : days[next[element]]);
  }

  /** What is done holds nobody up any more. */
  private boolean isOpen(int element) {
    return index.element(element) instanceof WorkItem item && !Days.isFinished(item);
  }

  /** Returns how many days an element takes, the first and the last included; 0 if not known. */
  private long own(int element) {
    return isOpen(element) ? work(element).period().days().orElse(0) : 0;
  }

  /** Returns the longest chain; of equally long ones that whose first id is the smallest. */
  Optional<Chain> longest() {
    int first = -1;
    for (int element = 0; element < index.size(); element++) {
      if (next[element] >= 0 && own(element) > 0 && (first < 0 || days[element] > days[first])) {
        first = element;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(chain(first));
  }

  private WorkItem work(int element) {
    return (WorkItem) index.element(element);
  }

  private Chain chain(int first) {
    List<String> items = new ArrayList<>();
    int last = first;
    for (int element = first; element >= 0; element = next[element]) {
      items.add(index.id(element));
      last = element;
    }
    long room = new DateRange(work(last).start(), work(first).due()).days().orElseThrow();
    boolean isKnown = items.stream().allMatch(it -> own(index.indexOf(it)) > 0);
    return new Chain(
        items, days[first], isKnown ? Optional.of(room - days[first]) : Optional.empty());
  }
}
