package io.alignment.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The elements at the ends of all relations, looked up once: what validation needs, and what an
 * index is made of. Elements and relations are named by their places in the order in which they
 * were added. Arrays are not to be changed.
 *
 * @param table the places of elements by id
 * @param types for each element the number of its type
 * @param kinds for each relation the number of its kind
 * @param sources for each relation the place of its source, -1 if there is no such element
 * @param targets for each relation the place of its target, -1 if there is no such element
 * @param sortedBefore ids in ascending order that are mostly those of the elements; sorting them is
 *     quick
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
public record Ends(
    IdTable table,
    byte[] types,
    byte[] kinds,
    int[] sources,
    int[] targets,
    String[] sortedBefore) {

  /** Returns how many relations there are. */
  public int size() {
    return kinds.length;
  }

  /** Returns the ids of all elements in ascending order. */
  String[] sortedIds() {
    String[] ids = table.ids();
    String[] sorted = new String[ids.length];
    boolean[] met = new boolean[ids.length];
    int end = 0;
    for (String id : sortedBefore) {
      int place = table.find(id);
      if (place >= 0) {
        met[place] = true;
        sorted[end++] = id;
      }
    }
    for (int place = 0; place < ids.length; place++) {
      if (!met[place]) {
        sorted[end++] = ids[place];
      }
    }
    // Takes a run that is sorted already as it is.
    Arrays.sort(sorted);
    return sorted;
  }

  /** Returns the ends of these relations and of others between the same elements after them. */
  public Ends and(byte[] moreKinds, int[] moreSources, int[] moreTargets) {
    byte[] allKinds = Arrays.copyOf(kinds, size() + moreKinds.length);
    System.arraycopy(moreKinds, 0, allKinds, size(), moreKinds.length);
    return new Ends(
        table,
        types,
        allKinds,
        joined(sources, moreSources),
        joined(targets, moreTargets),
        sortedBefore);
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Returns the ends of some of the relations. */
  public Ends where(IntPredicate isKept) {
    int[] kept = IntStream.range(0, size()).filter(isKept).toArray();
    byte[] keptKinds = new byte[kept.length];
    for (int relation = 0; relation < kept.length; relation++) {
      keptKinds[relation] = kinds[kept[relation]];
    }
    return new Ends(
        table, types, keptKinds, picked(sources, kept), picked(targets, kept), sortedBefore);
  }

  private static int[] picked(int[] from, int[] places) {
    int[] picked = new int[places.length];
    Arrays.setAll(picked, i -> from[places[i]]);
    return picked;
  }

  /** Returns the ends of the relations between some of the elements. */
  public Ends between(BitSet selected) {
    int[] kept = selected.stream().toArray();
    int[] newPlaces = new int[types.length];
    Arrays.fill(newPlaces, -1);
    String[] keptIds = new String[kept.length];
    byte[] keptTypes = new byte[kept.length];
    for (int place = 0; place < kept.length; place++) {
      newPlaces[kept[place]] = place;
      keptIds[place] = table.ids()[kept[place]];
      keptTypes[place] = types[kept[place]];
    }
    Ends joining = where(relation -> joins(relation, selected));
    return new Ends(
        table.renumbered(newPlaces, keptIds),
        keptTypes,
        joining.kinds,
        picked(newPlaces, joining.sources),
        picked(newPlaces, joining.targets),
        sortedBefore);
  }

  /** Says whether both ends of a relation are selected. */
  public boolean joins(int relation, BitSet selected) {
    return selected.get(sources[relation]) && selected.get(targets[relation]);
  }
}
