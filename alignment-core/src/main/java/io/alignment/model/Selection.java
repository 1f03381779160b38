package io.alignment.model;

import com.google.common.collect.ImmutableList;
import io.alignment.index.Ends;
import io.alignment.index.IdTable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes out of a strategy the elements that are selected, and what is between them. */
final class Selection {

  private Selection() {}

  static Strategy of(Strategy whole, Predicate<? super Element> selected) {
    List<Element> elements = whole.elements();
    BitSet places = new BitSet();
    for (int place = 0; place < elements.size(); place++) {
      places.set(place, selected.test(elements.get(place)));
    }
    if (places.cardinality() == elements.size()) {
      return whole;
    }
    Ends ends = whole.ends();
    int[] kept = places.stream().toArray();
    int[] between = ends.between(places);
    List<Element> left =
        at(kept, elements).stream()
            .map(it -> References.changed(it, id -> kept(id, ends.table(), places)))
            .toList();
    return new Strategy(
        References.changed(whole.preface(), id -> kept(id, ends.table(), places)),
        left,
        at(between, whole.relations()),
        ends.part(kept, between),
        Columns.at(between, whole.keyResultSupports()));
  }

  private static Optional<String> kept(String id, IdTable table, BitSet places) {
    return places.get(table.find(id)) ? Optional.of(id) : Optional.empty();
  }

  private static <E> ImmutableList<E> at(int[] places, List<E> all) {
    ImmutableList.Builder<E> found = ImmutableList.builderWithExpectedSize(places.length);
    for (int place : places) {
      found.add(all.get(place));
    }
    return found.build();
  }
}
