package io.alignment.index;

import java.util.Arrays;
import java.util.BitSet;

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

  /** Returns the places of all elements in the ascending order of their ids. */
  int[] byId() {
    int[] places = known(table.findAll(sortedBefore, sortedBefore.length));
    if (places.length == types.length) {
      return places;
    }
    String[] sorted = new String[types.length];
    BitSet left = new BitSet();
    left.set(0, types.length);
    int end = 0;
    for (int place : places) {
      sorted[end++] = table.ids()[place];
      left.clear(place);
    }
    for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
      sorted[end++] = table.ids()[place];
    }
    // Takes a run that is sorted already as it is.
    Arrays.sort(sorted);
    return table.findAll(sorted, sorted.length);
  }

  private static int[] known(int[] places) {
    int size = 0;
    for (int place : places) {
      if (place >= 0) {
        places[size++] = place;
      }
    }
    return Arrays.copyOf(places, size);
  }

  /** Returns the ends of these relations and of others between the same elements after them. */
  public Ends and(byte[] moreKinds, int[] moreSources, int[] moreTargets, String[] sorted) {
    byte[] allKinds = Arrays.copyOf(kinds, size() + moreKinds.length);
    System.arraycopy(moreKinds, 0, allKinds, size(), moreKinds.length);
    return new Ends(
        table, types, allKinds, joined(sources, moreSources), joined(targets, moreTargets), sorted);
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Returns the ends of some of the relations, in ascending order of their places. */
  public Ends where(int[] kept) {
    byte[] keptKinds = new byte[kept.length];
    for (int relation = 0; relation < kept.length; relation++) {
      keptKinds[relation] = kinds[kept[relation]];
    }
    return new Ends(
        table, types, keptKinds, picked(sources, kept), picked(targets, kept), sortedBefore);
  }

  private static int[] picked(int[] from, int[] places) {
    int[] picked = new int[places.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = from[places[i]];
    }
    return picked;
  }

  /** Returns the places of the relations both ends of which are among some elements. */
  public int[] between(BitSet elements) {
    int[] found = new int[size()];
    int count = 0;
    for (int relation = 0; relation < found.length; relation++) {
      if (elements.get(sources[relation]) && elements.get(targets[relation])) {
        found[count++] = relation;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Returns the ends of relations if there are no other elements.
   *
   * @param elements the places of the elements
   * @param between the places of the relations between them
   */
  public Ends part(int[] elements, int[] between) {
    int[] newPlaces = new int[types.length];
    Arrays.fill(newPlaces, -1);
    String[] keptIds = new String[elements.length];
    byte[] keptTypes = new byte[elements.length];
    for (int place = 0; place < elements.length; place++) {
      newPlaces[elements[place]] = place;
      keptIds[place] = table.ids()[elements[place]];
      keptTypes[place] = types[elements[place]];
    }
    Ends kept = where(between);
    return new Ends(
        table.renumbered(newPlaces, keptIds),
        keptTypes,
        kept.kinds,
        picked(newPlaces, kept.sources),
        picked(newPlaces, kept.targets),
        sortedBefore);
  }
}
