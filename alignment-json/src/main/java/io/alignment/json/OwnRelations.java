package io.alignment.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The relations that stand with each element in a document, in the order of the strategy. Elements
 * are named by their places, so that each relation is looked up once and no element is.
 */
final class OwnRelations {

  // Those of all elements, one element after another, and where those of each end.
  private final List<Relation> relations;
  private final int[] ends;
  // The places of the key results of each objective, if there are any.
  private final ListMultimap<Integer, Integer> keyResults = ArrayListMultimap.create();

  OwnRelations(Strategy strategy) {
    List<Relation> all = strategy.relations();
    Map<String, Integer> places = places(strategy.elements());
    int[] homes = homes(places, all);
    for (int i = 0; i < homes.length && strategy.hasKeyResults(); i++) {
      if (all.get(i) instanceof Support support && support.keyResult()) {
        keyResults.put(requireNonNull(places.get(support.target())), homes[i]);
      }
    }
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

  private static Map<String, Integer> places(List<Element> elements) {
    Map<String, Integer> places = Maps.newHashMapWithExpectedSize(elements.size());
    for (int place = 0; place < elements.size(); place++) {
      places.put(elements.get(place).id(), place);
    }
    return places;
  }

  /** Returns for each relation the place of the element with which it stands. */
  private static int[] homes(Map<String, Integer> places, List<Relation> relations) {
    int[] homes = new int[relations.size()];
    for (int i = 0; i < homes.length; i++) {
      Relation relation = relations.get(i);
      boolean isAtTarget = relation.kind().home() == Relation.Home.TARGET;
      String home = isAtTarget ? relation.target() : relation.source();
      homes[i] = requireNonNull(places.get(home));
    }
    return homes;
  }

  /** Returns the places of the key results of the objective at a place. */
  List<Integer> keyResults(int place) {
    return keyResults.get(place);
  }

  /** Returns the relations of the element at a place. */
  List<Relation> of(int place) {
    return relations.subList(place == 0 ? 0 : ends[place - 1], ends[place]);
  }
}
