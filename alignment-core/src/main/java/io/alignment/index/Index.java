package io.alignment.index;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Elements and their relations by numbers: elements are numbered from 0 in the order of their ids
 * ({@link String#compareTo}), so a smaller number means a smaller id, and nothing that is computed
 * over numbers can depend on the order of insertion. Immutable; safe for use by several threads.
 */
public final class Index {

  private final IdTable table;
  private final int[] places;
  private final byte[] types;
  // By the numbers of their kinds.
  private final Adjacency[] outgoing;
  private final Adjacency[] incoming;
  private volatile SoftReference<Map<Class<?>, Object>> facts = new SoftReference<>(null);

  /**
   * Makes it in time linear in elements and relations but for sorting ids; with the lists of them
   * it takes about 100 bytes an element.
   *
   * @param kinds how many kinds of relation there are
   * @param relations the relations by their places
   * @param distinction what tells the relation at a place apart from others between the same ends
   */
  Index(Ends ends, int kinds, List<?> relations, IntFunction<String> distinction) {
    places = ends.byId();
    types = new byte[places.length];
    String[] ids = new String[places.length];
    int[] elementAt = new int[places.length];
    for (int element = 0; element < places.length; element++) {
      elementAt[places[element]] = element;
      ids[element] = ends.table().ids()[places[element]];
      types[element] = ends.types()[places[element]];
    }
    table = ends.table().renumbered(elementAt, ids);
    int[] sources = renumbered(ends.sources(), elementAt);
    int[] targets = renumbered(ends.targets(), elementAt);
    // What comes in the order of one end stays in it among those of the same other end.
    int[] byTarget = Adjacency.ordered(Adjacency.ordered(sources, size()), targets, size());
    int[] bySource = Adjacency.ordered(byTarget, sources, size());
    Adjacency.Builder[] out = builders(ends.kinds(), kinds, relations);
    Adjacency.Builder[] in = builders(ends.kinds(), kinds, relations);
    for (int relation : bySource) {
      out[ends.kinds()[relation]].add(sources[relation], targets[relation], relation);
    }
    for (int relation : byTarget) {
      in[ends.kinds()[relation]].add(targets[relation], sources[relation], relation);
    }
    outgoing = built(out, distinction);
    incoming = built(in, distinction);
  }

  private static int[] renumbered(int[] places, int[] elementAt) {
    int[] elements = new int[places.length];
    Arrays.setAll(elements, i -> elementAt[places[i]]);
    return elements;
  }

  private Adjacency.Builder[] builders(byte[] kindOfEach, int kinds, List<?> relations) {
    int[] counts = new int[kinds];
    for (byte kind : kindOfEach) {
      counts[kind]++;
    }
    Adjacency.Builder[] builders = new Adjacency.Builder[kinds];
    Arrays.setAll(builders, kind -> new Adjacency.Builder(size(), counts[kind], relations));
    return builders;
  }

  private static Adjacency[] built(Adjacency.Builder[] all, IntFunction<String> distinction) {
    return Stream.of(all)
        .map(it -> it.orderParallels(distinction).build())
        .toArray(Adjacency[]::new);
  }

  /** Returns what it was made of. */
  Ends ends() {
    String[] ids = new String[size()];
    byte[] typesByPlace = new byte[size()];
    for (int element = 0; element < size(); element++) {
      ids[places[element]] = id(element);
      typesByPlace[places[element]] = types[element];
    }
    int relations = Stream.of(outgoing).mapToInt(Adjacency::size).sum();
    byte[] kinds = new byte[relations];
    int[] sources = new int[relations];
    int[] targets = new int[relations];
    for (byte kind = 0; kind < outgoing.length; kind++) {
      int[] near = outgoing[kind].nearEnds(size());
      for (int arc = 0; arc < near.length; arc++) {
        int relation = outgoing[kind].number(arc);
        kinds[relation] = kind;
        sources[relation] = places[near[arc]];
        targets[relation] = places[outgoing[kind].neighbor(arc)];
      }
    }
    return new Ends(
        table.renumbered(places, ids), typesByPlace, kinds, sources, targets, table.ids());
  }

  /** Returns the ids of all elements in ascending order; not to be changed. */
  String[] ids() {
    return table.ids();
  }

  /** Returns how many elements there are; their numbers are below it. */
  public int size() {
    return places.length;
  }

  /** Returns the id of an element. */
  public String id(int element) {
    return table.ids()[element];
  }

  /** Returns the number of the element with an id, or -1 if there is none. */
  public int indexOf(String id) {
    return table.find(id);
  }

  /** Returns the place of an element in the order in which they were added. */
  public int place(int element) {
    return places[element];
  }

  /** Returns the number of the type of an element. */
  public int type(int element) {
    return types[element];
  }

  /** Returns the relations of the kind with a number, seen from their sources. */
  public Adjacency outgoing(int kind) {
    return outgoing[kind];
  }

  /** Returns the relations of the kind with a number, seen from their targets. */
  public Adjacency incoming(int kind) {
    return incoming[kind];
  }

  /**
   * Returns what follows from ids, types and relations alone. It is computed at the first call, and
   * again if memory was short since then.
   *
   * @param type the class of the fact, of which there is one
   * @param compute computes it, the same whenever it is asked
   */
  public <F> F fact(Class<F> type, Supplier<? extends F> compute) {
    Map<Class<?>, Object> known = facts.get();
    if (known == null) {
      known = new ConcurrentHashMap<>();
      facts = new SoftReference<>(known);
    }
    // Not in one step, as a fact may rest on others. Who is second has computed the same in vain.
    Object fact = known.get(type);
    if (fact == null) {
      fact = compute.get();
      known.put(type, fact);
    }
    return type.cast(fact);
  }
}
