package io.alignment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A strategy as arrays of integers, for analyses that want to be fast. Elements are numbered from 0
 * in the order of their ids ({@link String#compareTo}), so a smaller index means a smaller id, and
 * nothing that is computed over indices can depend on the order of insertion.
 *
 * <p>Everything in it is immutable; what is not needed is not built. A strategy builds its index
 * once. Safe for use by several threads.
 */
public final class StrategyIndex {

  private final Element[] elements;
  private final List<Relation> relations;
  private final Map<String, Integer> positions;
  private final Map<Relation.Kind, Arcs> outgoing = new ConcurrentHashMap<>();
  private final Map<Relation.Kind, Arcs> incoming = new ConcurrentHashMap<>();
  private volatile int[] upward = {};

  StrategyIndex(List<Element> elements, List<Relation> relations) {
    this.elements = elements.toArray(Element[]::new);
    Arrays.sort(this.elements, Comparator.comparing(Element::id));
    this.relations = relations;
    positions = new HashMap<>(elements.size() * 2);
    for (int i = 0; i < this.elements.length; i++) {
      positions.put(this.elements[i].id(), i);
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
    return elements[element].id();
  }

  /**
   * Returns the type of the element at an index.
   *
   * @param element an index
   * @return the type
   */
  public Element.Type type(int element) {
    return elements[element].type();
  }

  /**
   * Returns the index of an element.
   *
   * @param id the id of the element
   * @return its index, or -1 if the strategy has no such element
   */
  public int indexOf(String id) {
    return positions.getOrDefault(id, -1);
  }

  /**
   * Returns the relations of a kind, seen from their sources.
   *
   * @param kind the kind
   * @return the arcs from each source to its targets
   */
  public Arcs outgoing(Relation.Kind kind) {
    return outgoing.computeIfAbsent(kind, k -> arcs(k, true));
  }

  /**
   * Returns the relations of a kind, seen from their targets.
   *
   * @param kind the kind
   * @return the arcs from each target to its sources
   */
  public Arcs incoming(Relation.Kind kind) {
    return incoming.computeIfAbsent(kind, k -> arcs(k, false));
  }

  private Arcs arcs(Relation.Kind kind, boolean fromSource) {
    List<Integer> ofKind = new ArrayList<>();
    for (int i = 0; i < relations.size(); i++) {
      if (relations.get(i).kind() == kind) {
        ofKind.add(i);
      }
    }
    int[] numbers = ofKind.stream().mapToInt(Integer::intValue).toArray();
    int[] sources = new int[numbers.length];
    int[] targets = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      Relation relation = relations.get(numbers[i]);
      sources[i] = indexOf(relation.source());
      targets[i] = indexOf(relation.target());
    }
    return fromSource
        ? Arcs.group(size(), sources, targets, numbers, relations)
        : Arcs.group(size(), targets, sources, numbers, relations);
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
    int[] order = upward;
    if (order.length != size()) {
      order = supportOrder();
      upward = order;
    }
    return order[position];
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
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        int served = supports.neighbor(arc);
        if (--waiting[served] == 0) {
          order[end++] = served;
        }
      }
    }
    return order;
  }
}
