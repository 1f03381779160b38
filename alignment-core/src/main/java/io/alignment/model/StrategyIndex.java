package io.alignment.model;

import com.google.common.primitives.ImmutableIntArray;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A strategy as arrays of integers, for analyses that want to be fast. Elements are numbered from 0
 * in the order of their ids ({@link String#compareTo}), so a smaller index means a smaller id, and
 * nothing that is computed over indices can depend on the order of insertion.
 *
 * <p>Everything in it is immutable. A strategy builds its index once, in time linear in elements
 * and relations but for sorting ids; with the lists of them it takes about 100 bytes an element.
 * Safe for use by several threads.
 */
public final class StrategyIndex {

  private final Element[] elements;
  private final byte[] traits;
  private final IdTable table;
  private final Map<Relation.Kind, Arcs> outgoing = new EnumMap<>(Relation.Kind.class);
  private final Map<Relation.Kind, Arcs> incoming = new EnumMap<>(Relation.Kind.class);
  private final int[] upward;
  private volatile SoftReference<Map<Class<?>, Object>> facts = new SoftReference<>(null);

  StrategyIndex(List<Element> inserted, List<Relation> relations, Ends ends) {
    String[] ids = ends.sortedIds();
    elements = new Element[ids.length];
    traits = new byte[ids.length];
    int[] indexOfPlace = new int[ids.length];
    for (int element = 0; element < ids.length; element++) {
      int place = ends.table().find(ids[element]);
      indexOfPlace[place] = element;
      elements[element] = inserted.get(place);
      traits[element] = Traits.of(elements[element]);
    }
    table = ends.table().renumbered(indexOfPlace, ids);
    addArcs(relations, ends, indexOfPlace);
    upward = supportOrder();
  }

  private StrategyIndex(StrategyIndex same, Runnable visit) {
    elements = same.elements;
    traits = same.traits;
    table = same.table;
    upward = same.upward;
    same.outgoing.forEach((kind, arcs) -> outgoing.put(kind, new WatchedArcs(arcs, visit)));
    same.incoming.forEach((kind, arcs) -> incoming.put(kind, new WatchedArcs(arcs, visit)));
  }

  /** Returns the same index, which tells whenever somebody looks at a relation. */
  StrategyIndex watched(Runnable visit) {
    return new StrategyIndex(this, visit);
  }

  private void addArcs(List<Relation> relations, Ends ends, int[] indexOfPlace) {
    Map<Relation.Kind, ImmutableIntArray.Builder> ofKind = new EnumMap<>(Relation.Kind.class);
    for (int i = 0; i < relations.size(); i++) {
      ofKind.computeIfAbsent(ends.kinds()[i], kind -> ImmutableIntArray.builder()).add(i);
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      ImmutableIntArray.Builder numbers = ofKind.get(kind);
      int[] relationsOfKind = numbers == null ? new int[0] : numbers.build().toArray();
      int[] sources = new int[relationsOfKind.length];
      int[] targets = new int[relationsOfKind.length];
      for (int i = 0; i < sources.length; i++) {
        sources[i] = indexOfPlace[ends.sources()[relationsOfKind[i]]];
        targets[i] = indexOfPlace[ends.targets()[relationsOfKind[i]]];
      }
      // Transposing orders neighbors; twice orders them on both sides.
      Arcs toTargets = Arcs.group(size(), sources, targets, relationsOfKind, relations);
      Arcs toSources = toTargets.transposed(size());
      toSources.orderParallels();
      incoming.put(kind, toSources);
      outgoing.put(kind, toSources.transposed(size()));
    }
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
    return Traits.type(traits[element]);
  }

  /**
   * Returns the perspective of the element at an index.
   *
   * @param element an index
   * @return its perspective; empty if it has none or is no objective
   */
  public Optional<Perspective> perspective(int element) {
    return Traits.perspective(traits[element]);
  }

  /**
   * Returns the kind of the resource at an index.
   *
   * @param element an index
   * @return its kind; empty if it is no resource
   */
  public Optional<Resource.Kind> resourceKind(int element) {
    return Traits.resourceKind(traits[element]);
  }

  /**
   * Says whether the element at an index has measures.
   *
   * @param element an index
   * @return whether it is an objective that has any
   */
  public boolean hasMeasures(int element) {
    return Traits.hasMeasures(traits[element]);
  }

  /**
   * Says whether the element at an index has demands.
   *
   * @param element an index
   * @return whether it is an objective or initiative that has any
   */
  public boolean hasDemands(int element) {
    return Traits.hasDemands(traits[element]);
  }

  /**
   * Says whether the element at an index names skills.
   *
   * @param element an index
   * @return whether it is an objective or initiative that requires any, or a resource that has any
   */
  public boolean hasSkills(int element) {
    return Traits.hasSkills(traits[element]);
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
  public Arcs outgoing(Relation.Kind kind) {
    return Objects.requireNonNull(outgoing.get(kind));
  }

  /**
   * Returns the relations of a kind, seen from their targets.
   *
   * @param kind the kind
   * @return the arcs from each target to its sources
   */
  public Arcs incoming(Relation.Kind kind) {
    return Objects.requireNonNull(incoming.get(kind));
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
   * Returns what several analyses want to know of this strategy. It is computed at the first call,
   * and again if memory was short since then.
   *
   * @param type the class of the fact, of which a strategy has one
   * @param compute computes it from this index; the same whenever it is asked
   * @param <F> the type of the fact, immutable
   * @return the fact
   */
  public <F> F fact(Class<F> type, Function<? super StrategyIndex, ? extends F> compute) {
    Map<Class<?>, Object> known = facts.get();
    if (known == null) {
      known = new ConcurrentHashMap<>();
      facts = new SoftReference<>(known);
    }
    // Not in one step, as a fact may rest on others. Who is second has computed the same in vain.
    Object fact = known.get(type);
    if (fact == null) {
      fact = compute.apply(this);
      known.put(type, fact);
    }
    return type.cast(fact);
  }

  /** Returns the ids of all elements in ascending order; not to be changed. */
  String[] ids() {
    return table.ids();
  }

  /** Returns all elements, supporters first (Kahn, 1962), from the support relations. */
  private int[] supportOrder() {
    Arcs supports = outgoing(Relation.Kind.SUPPORT);
    Arcs supporters = incoming(Relation.Kind.SUPPORT);
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
