package io.alignment.analysis.resources;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * In which units of one sort, money or people, anything is given or demanded at an element and
 * below it. Amounts in several units cannot be compared, as nobody has said how to convert them.
 */
final class UnitsBelow {

  private static final int SEVERAL = -1;

  private final Topic topic;
  private final StrategyIndex index;
  private final Adjacency supporters;
  private final SetMultimap<Integer, String> at =
      MultimapBuilder.hashKeys().hashSetValues().build();
  // The number of the one unit at an element and below it, or that there are none (0) or several.
  private final int[] only;

  /**
   * Looks at the units of one sort.
   *
   * @param topic of what a strategy speaks that has amounts of this sort
   * @param elements for each unit the elements at which anything is given or demanded in it
   */
  UnitsBelow(Topic topic, StrategyIndex index, Map<String, IntStream> elements) {
    this.topic = topic;
    this.index = index;
    supporters = index.incoming(Relation.Kind.SUPPORT);
    only = new int[elements.size() < 2 ? 0 : index.size()];
    if (only.length > 0) {
      int number = 1;
      for (Map.Entry<String, IntStream> of : elements.entrySet()) {
        put(of.getKey(), number++, of.getValue());
      }
      carryUp();
    }
  }

  private void put(String unit, int number, IntStream elements) {
    elements.forEach(
        element -> {
          at.put(element, unit);
          only[element] = joined(only[element], number);
        });
  }

  private void carryUp() {
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      int end = only[element] == 0 ? 0 : supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        int above = supports.neighbor(arc);
        only[above] = joined(only[above], only[element]);
      }
    }
  }

  private static int joined(int one, int other) {
    return one == 0 || one == other ? other : other == 0 ? one : SEVERAL;
  }

  Topic topic() {
    return topic;
  }

  /** Says whether what comes to a fork from the objectives that support it is in several units. */
  boolean areSeveral(int fork) {
    return only.length > 0
        && objectives(fork).map(it -> only[it]).reduce(0, UnitsBelow::joined) == SEVERAL;
  }

  private IntStream objectives(int fork) {
    return supporters.neighbors(fork).filter(it -> index.isBranch(it, fork));
  }

  /** Returns the units of what comes to a fork from the objectives that support it. */
  List<String> of(int fork) {
    Set<String> found = new TreeSet<>();
    Elements.below(index, objectives(fork)).forEach(it -> found.addAll(at.get(it)));
    return List.copyOf(found);
  }
}
