package io.alignment.analysis.people;

import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Communication;
import io.alignment.model.Relation;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Who talks to whom: communications, in their direction, and collaborations, in both. */
final class Channels {

  /** Of a channel of which nobody said how often it is used. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final StrategyIndex index;
  private final Adjacency tells;
  private final Adjacency worksWith;
  private final Adjacency workedWith;

  Channels(StrategyIndex index) {
    this.index = index;
    tells = index.outgoing(Relation.Kind.COMMUNICATION);
    worksWith = index.outgoing(Relation.Kind.COLLABORATION);
    workedWith = index.incoming(Relation.Kind.COLLABORATION);
  }

  /** Takes who hears a function, and after how many days at the latest. */
  interface Hearing {
    void by(int hearer, int days);
  }

  void forEachHearer(int function, Hearing hearing) {
    tells
        .arcs(function)
        .forEach(
            arc ->
                hearing.by(
                    tells.neighbor(arc),
                    tells.relation(arc, Communication.class).everyDays().orElse(UNKNOWN)));
    for (Adjacency arcs : List.of(worksWith, workedWith)) {
      arcs.neighbors(function).forEach(hearer -> hearing.by(hearer, UNKNOWN));
    }
  }

  /** Says whether any channel from a function or to it is recorded. */
  boolean isKnown(int function) {
    return tells.isAt(function)
        || worksWith.isAt(function)
        || workedWith.isAt(function)
        || index.incoming(Relation.Kind.COMMUNICATION).isAt(function);
  }

  /** Says whether two functions have a channel, in whatever direction. */
  boolean areBetween(int one, int other) {
    return tells.joins(one, other)
        || tells.joins(other, one)
        || worksWith.joins(one, other)
        || worksWith.joins(other, one);
  }

  /** Returns for each function the circle in which all hear from all. */
  int[] circles() {
    Hierarchy functions = Hierarchy.of(index);
    Graph<Integer, DefaultEdge> channels = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (int position = 0; position < functions.size(); position++) {
      channels.addVertex(functions.outerFirst(position));
    }
    for (int function : channels.vertexSet()) {
      forEachHearer(function, (hearer, days) -> channels.addEdge(function, hearer));
    }
    int[] circle = new int[index.size()];
    if (!channels.vertexSet().isEmpty()) {
      int number = 0;
      for (Set<Integer> members :
          new KosarajuStrongConnectivityInspector<>(channels).stronglyConnectedSets()) {
        number++;
        for (int member : members) {
          circle[member] = number;
        }
      }
    }
    return circle;
  }
}
