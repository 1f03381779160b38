package io.alignment.model;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A strategy as arrays of integers, for analyses that want to be fast. Elements are numbered from 0
 * in the order of their ids ({@link String#compareTo}), so a smaller index means a smaller id, and
 * nothing that is computed over indices can depend on the order of insertion.
 *
 * <p>Everything in it is immutable. A strategy builds its index once, in time linear in elements
 * and relations but for sorting ids; with the lists of them it takes about 100 bytes an element.
 * Safe for use by several threads.
 */
@SuppressWarnings("EnumOrdinal") // Numbers of kinds are indices of arrays here, and stay inside.
public final class StrategyIndex {

  private final Element[] elements;
  private final byte[] traits;
  private final IdTable table;
  // By the ordinal numbers of their kinds.
  private final Adjacency[] outgoing;
  private final Adjacency[] incoming;
  private final int[] upward;
  private final Facts facts;

  StrategyIndex(List<Element> inserted, List<Relation> relations, Ends ends) {
    String[] ids = ends.sortedIds();
    elements = new Element[ids.length];
    traits = new byte[ids.length];
    int[] places = ends.table().findAll(ids, ids.length);
    int[] indexOfPlace = new int[ids.length];
    for (int element = 0; element < ids.length; element++) {
      int place = places[element];
      indexOfPlace[place] = element;
      elements[element] = inserted.get(place);
      traits[element] = ends.traits()[place];
    }
    table = ends.table().renumbered(indexOfPlace, ids);
    int[] sources = renumbered(ends.sources(), indexOfPlace);
    int[] targets = renumbered(ends.targets(), indexOfPlace);
    // What comes in the order of one end stays in it among those of the same other end.
    int[] byTarget = Adjacency.ordered(Adjacency.ordered(sources, size()), targets, size());
    int[] bySource = Adjacency.ordered(byTarget, sources, size());
    outgoing = arcs(bySource, sources, targets, ends.kinds(), relations);
    incoming = arcs(byTarget, targets, sources, ends.kinds(), relations);
    upward = supportOrder();
    facts = new Facts();
  }

  private StrategyIndex(
      StrategyIndex same, Element[] elements, UnaryOperator<Adjacency> look, Facts facts) {
    this.elements = elements;
    this.facts = facts;
    traits = same.traits.clone();
    table = same.table;
    upward = same.upward;
    outgoing = Stream.of(same.outgoing).map(look).toArray(Adjacency[]::new);
    incoming = Stream.of(same.incoming).map(look).toArray(Adjacency[]::new);
  }

  /** Returns the same index, which tells whenever somebody looks at a relation. */
  StrategyIndex watched(Runnable visit) {
    return new StrategyIndex(
        this, elements, arcs -> new WatchedAdjacency(arcs, visit), new Facts());
  }

  /** Returns the index of the same strategy in which elements of it have other content. */
  StrategyIndex replaced(Collection<Element> replacements) {
    StrategyIndex replaced = new StrategyIndex(this, elements.clone(), arcs -> arcs, facts);
    for (Element replacement : replacements) {
      int element = indexOf(replacement.id());
      if (element >= 0) {
        replaced.elements[element] = replacement;
        replaced.traits[element] = ElementFlags.of(replacement);
      }
    }
    return replaced;
  }

  private static int[] renumbered(int[] places, int[] indexOfPlace) {
    int[] indices = new int[places.length];
    Arrays.setAll(indices, i -> indexOfPlace[places[i]]);
    return indices;
  }

  /** Returns the arcs of each kind, made of all relations in the order of the near end. */
  private Adjacency[] arcs(
      int[] ordered, int[] near, int[] far, Relation.Kind[] kinds, List<Relation> relations) {
    int[] counts = new int[Relation.Kind.values().length];
    for (Relation.Kind kind : kinds) {
      counts[kind.ordinal()]++;
    }
    Adjacency.Builder[] builders = new Adjacency.Builder[counts.length];
    Arrays.setAll(builders, kind -> new Adjacency.Builder(size(), counts[kind], relations));
    for (int relation : ordered) {
      builders[kinds[relation].ordinal()].add(near[relation], far[relation], relation);
    }
    return Stream.of(builders).map(Adjacency.Builder::build).toArray(Adjacency[]::new);
  }

  /** {@return how many elements there are; indices are below it} */
  public int size() {
    return elements.length;
  }

  /**
   * Returns the element at an index.
   *
   * @param element an index
   * @return the element
   */
  public Element element(int element) {
    return elements[element];
  }

  /**
   * Returns the id of the element at an index.
   *
   * @param element an index
   * @return the id
   */
  public String id(int element) {
    return table.ids()[element];
  }

  /**
   * Returns the type of the element at an index.
   *
   * @param element an index
   * @return the type
   */
  public Element.Type type(int element) {
    return ElementFlags.type(traits[element]);
  }

  /**
   * Says whether the element at an index is an objective: what is asked most often.
   *
   * @param element an index
   * @return whether its type is that of objectives
   */
  public boolean isObjective(int element) {
    return ElementFlags.isObjective(traits[element]);
  }

  /**
   * Returns the perspective of the element at an index.
   *
   * @param element an index
   * @return its perspective; empty if it has none or is no objective
   */
  public Optional<Perspective> perspective(int element) {
    return ElementFlags.perspective(traits[element]);
  }

  /**
   * Returns the kind of the resource at an index.
   *
   * @param element an index
   * @return its kind; empty if it is no resource
   */
  public Optional<Resource.Kind> resourceKind(int element) {
    return ElementFlags.resourceKind(traits[element]);
  }

  /**
   * Says whether the element at an index has measures.
   *
   * @param element an index
   * @return whether it is an objective that has any
   */
  public boolean hasMeasures(int element) {
    return ElementFlags.hasMeasures(traits[element]);
  }

  /**
   * Says whether the element at an index has demands.
   *
   * @param element an index
   * @return whether it is an objective or initiative that has any
   */
  public boolean hasDemands(int element) {
    return ElementFlags.hasDemands(traits[element]);
  }

  /**
   * Says whether the element at an index names skills.
   *
   * @param element an index
   * @return whether it is an objective or initiative that requires any, or a resource that has any
   */
  public boolean hasSkills(int element) {
    return ElementFlags.hasSkills(traits[element]);
  }

  /**
   * Returns the index of an element.
   *
   * @param id the id of the element
   * @return its index, or -1 if the strategy has no such element
   */
  public int indexOf(String id) {
    return table.find(id);
  }

  /**
   * Returns the relations of a kind, seen from their sources.
   *
   * @param kind the kind
   * @return the arcs from each source to its targets
   */
  public Adjacency outgoing(Relation.Kind kind) {
    return outgoing[kind.ordinal()];
  }

  /**
   * Returns the relations of a kind, seen from their targets.
   *
   * @param kind the kind
   * @return the arcs from each target to its sources
   */
  public Adjacency incoming(Relation.Kind kind) {
    return incoming[kind.ordinal()];
  }

  /**
   * Returns the element at a position of the upward order: all elements, each one after everything
   * that supports it, directly or not. One sweep over the positions carries facts up the cascade;
   * one sweep backwards carries them down.
   *
   * @param position from 0 to {@code size() - 1}
   * @return the index of the element at that position
   */
  public int upward(int position) {
    return upward[position];
  }

  /**
   * Returns what several analyses want to know of this strategy, and what follows from its ids,
   * types and relations alone. It is computed at the first call, and again if memory was short
   * since then; a strategy in which only the content of elements was replaced knows it too.
   *
   * @param type the class of the fact, of which a strategy has one
   * @param compute computes it from this index, but not from its elements, nor from what it says of
   *     their content: perspectives, measures, demands and skills; the same whenever it is asked
   * @param <F> the type of the fact, immutable
   * @return the fact
   */
  public <F> F fact(Class<F> type, Function<? super StrategyIndex, ? extends F> compute) {
    Map<Class<?>, Object> known = facts.known();
    // Not in one step, as a fact may rest on others. Who is second has computed the same in vain.
    Object fact = known.get(type);
    if (fact == null) {
      fact = compute.apply(this);
      known.put(type, fact);
    }
    return type.cast(fact);
  }

  /** What is known, as long as there is memory for it. */
  private static final class Facts {
    private volatile SoftReference<Map<Class<?>, Object>> facts = new SoftReference<>(null);

    Map<Class<?>, Object> known() {
      Map<Class<?>, Object> known = facts.get();
      if (known == null) {
        known = new ConcurrentHashMap<>();
        facts = new SoftReference<>(known);
      }
      return known;
    }
  }

  /** Returns the ids of all elements in ascending order; not to be changed. */
  String[] ids() {
    return table.ids();
  }

  /** Returns all elements, supporters first (Kahn, 1962), from the support relations. */
  private int[] supportOrder() {
    Adjacency supports = outgoing(Relation.Kind.SUPPORT);
    Adjacency supporters = incoming(Relation.Kind.SUPPORT);
    int[] order = new int[size()];
    int[] waiting = new int[size()];
    int end = 0;
    for (int element = 0; element < size(); element++) {
      waiting[element] = supporters.degree(element);
      if (waiting[element] == 0) {
        order[end++] = element;
      }
    }
    for (int next = 0; next < end; next++) {
      int element = order[next];
      int last = supports.end(element);
      for (int arc = supports.first(element); arc < last; arc++) {
        int served = supports.neighbor(arc);
        if (--waiting[served] == 0) {
          order[end++] = served;
        }
      }
    }
    return order;
  }
}
