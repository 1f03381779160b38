package io.alignment.model;

import java.util.Arrays;

/**
 * The elements at the ends of all relations, looked up once: what validation needs, and what an
 * index is made of. Elements and relations are named by their places in the order in which they
 * were added.
 *
 * @param table the places of elements by id
 * @param traits for each element its {@link ElementFlags}
 * @param kinds for each relation its kind
 * @param sources for each relation the place of its source, -1 if there is no such element
 * @param targets for each relation the place of its target, -1 if there is no such element
 * @param sortedBefore ids in ascending order that are mostly those of the elements; sorting them is
 *     quick
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
record Ends(
    IdTable table,
    byte[] traits,
    Relation.Kind[] kinds,
    int[] sources,
    int[] targets,
    String[] sortedBefore) {

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

  /** Returns the same ends of elements of which some have other content. */
  Ends withTraits(byte[] newTraits) {
    return new Ends(table, newTraits, kinds, sources, targets, sortedBefore);
  }

  /** Returns the ends of the relations between some of the elements. */
  Ends subset(boolean[] selected) {
    String[] ids = table.ids();
    int[] newPlaces = new int[ids.length];
    String[] kept = new String[ids.length];
    byte[] keptTraits = new byte[ids.length];
    int end = 0;
    for (int place = 0; place < ids.length; place++) {
      newPlaces[place] = selected[place] ? end : -1;
      if (selected[place]) {
        keptTraits[end] = traits[place];
        kept[end++] = ids[place];
      }
    }
    Relation.Kind[] keptKinds = new Relation.Kind[sources.length];
    int[] keptSources = new int[sources.length];
    int[] keptTargets = new int[sources.length];
    int relations = 0;
    for (int relation = 0; relation < sources.length; relation++) {
      if (joins(relation, selected)) {
        keptKinds[relations] = kinds[relation];
        keptSources[relations] = newPlaces[sources[relation]];
        keptTargets[relations++] = newPlaces[targets[relation]];
      }
    }
    return new Ends(
        table.renumbered(newPlaces, Arrays.copyOf(kept, end)),
        Arrays.copyOf(keptTraits, end),
        Arrays.copyOf(keptKinds, relations),
        Arrays.copyOf(keptSources, relations),
        Arrays.copyOf(keptTargets, relations),
        sortedBefore);
  }

  /** Says whether both ends of a relation are selected. */
  boolean joins(int relation, boolean[] selected) {
    return selected[sources[relation]] && selected[targets[relation]];
  }
}
