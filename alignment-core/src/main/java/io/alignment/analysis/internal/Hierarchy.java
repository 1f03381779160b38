package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;

/** Who stands in whom: the functions of a strategy, outer before inner. */
public final class Hierarchy {

  private final int[] outerFirst;
  private final int[] outer;
  private final Adjacency inner;
  // Functions numbered so that those inside a function follow it without a gap, and how many.
  private final int[] number;
  private final int[] insideAndItself;

  private Hierarchy(int[] outerFirst, int[] outer, Adjacency inner) {
    this.outerFirst = outerFirst;
    this.outer = outer;
    this.inner = inner;
    number = new int[outer.length];
    insideAndItself = new int[outer.length];
    numberFunctions();
  }

  private void numberFunctions() {
    for (int position = outerFirst.length - 1; position >= 0; position--) {
      int function = outerFirst[position];
      insideAndItself[function]++;
      if (outer[function] >= 0) {
        insideAndItself[outer[function]] += insideAndItself[function];
      }
    }
    int[] next = new int[outer.length];
    int nextRoot = 0;
    for (int function : outerFirst) {
      if (outer[function] < 0) {
        number[function] = nextRoot;
        nextRoot += insideAndItself[function];
      } else {
        number[function] = next[outer[function]];
        next[outer[function]] += insideAndItself[function];
      }
      next[function] = number[function] + 1;
    }
  }

  public static Hierarchy of(StrategyIndex index) {
    return index.fact(Hierarchy.class, Hierarchy::find);
  }

  private static Hierarchy find(StrategyIndex index) {
    Adjacency memberships = index.outgoing(Relation.Kind.MEMBERSHIP);
    Adjacency inner = index.incoming(Relation.Kind.MEMBERSHIP);
    int[] functions = index.elements(Element.Type.FUNCTION);
    int[] outer = new int[index.size()];
    Arrays.fill(outer, -1);
    int[] outerFirst = new int[functions.length];
    int end = 0;
    for (int function : functions) {
      if (memberships.isAt(function)) {
        outer[function] = memberships.neighbor(memberships.first(function));
      } else {
        outerFirst[end++] = function;
      }
    }
    for (int first = 0; first < end; first++) {
      int function = outerFirst[first];
      for (int arc = inner.first(function); arc < inner.end(function); arc++) {
        outerFirst[end++] = inner.neighbor(arc);
      }
    }
    return new Hierarchy(outerFirst, outer, inner);
  }

  /** Returns how many functions there are. */
  public int size() {
    return outerFirst.length;
  }

  /** Returns the function at a position at which everything it stands in comes before it. */
  public int outerFirst(int position) {
    return outerFirst[position];
  }

  /** Returns the function in which a function stands, or -1 if there is none. */
  public int outer(int function) {
    return outer[function];
  }

  /** Says whether a function has functions inside. */
  public boolean hasInner(int function) {
    return inner.degree(function) > 0;
  }

  /** Returns the functions directly inside a function. */
  public Adjacency inner() {
    return inner;
  }

  /** Says whether a function stands in another one, directly or not. */
  public boolean standsIn(int function, int other) {
    int distance = number[function] - number[other];
    return distance > 0 && distance < insideAndItself[other];
  }
}
