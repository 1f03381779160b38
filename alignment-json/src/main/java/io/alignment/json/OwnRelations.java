package io.alignment.json;

import com.google.common.collect.Maps;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The relations that stand with each element in a document, in the order of the strategy. Elements
 * are named by their places, so that each relation is looked up once and no element is.
 */
final class OwnRelations {

  // Those of all elements, one element after another, and where those of each end.
  private final List<Relation> relations;
  private final int[] ends;

  OwnRelations(Strategy strategy) {
    List<Relation> all = strategy.relations();
    int[] homes = homes(strategy.elements(), all);
    int[] next = new int[strategy.elements().size() + 1];
    for (int home : homes) {
      next[home + 1]++;
    }
    for (int place = 1; place < next.length; place++) {
      next[place] += next[place - 1];
    }
    Relation[] grouped = new Relation[homes.length];
    for (int i = 0; i < homes.length; i++) {
      grouped[next[homes[i]]++] = all.get(i);
    }
    relations = Arrays.asList(grouped);
    ends = next;
  }

  /** Returns for each relation the place of the element with which it stands. */
  private static int[] homes(List<Element> elements, List<Relation> relations) {
    Map<String, Integer> places = Maps.newHashMapWithExpectedSize(elements.size());
    for (int place = 0; place < elements.size(); place++) {
      places.put(elements.get(place).id(), place);
    }
    int[] homes = new int[relations.size()];
    for (int i = 0; i < homes.length; i++) {
      Relation relation = relations.get(i);
      boolean isAtTarget = relation.kind().home() == Relation.Home.TARGET;
      String home = isAtTarget ? relation.target() : relation.source();
      homes[i] = Objects.requireNonNull(places.get(home));
    }
    return homes;
  }

  /** Returns the relations of the element at a place. */
  List<Relation> of(int place) {
    return relations.subList(place == 0 ? 0 : ends[place - 1], ends[place]);
  }
}
