package io.alignment.model;

import io.alignment.index.Ends;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** A strategy as a graph of JGraphT. */
record StrategyGraph(Graph<Element, Relation> graph) {

  static StrategyGraph of(Strategy strategy) {
    Graph<Element, Relation> graph = new DirectedWeightedMultigraph<>(Relation.class);
    List<Element> elements = strategy.elements();
    elements.forEach(graph::addVertex);
    Ends ends = strategy.ends();
    for (int relation = 0; relation < ends.size(); relation++) {
      Relation edge = strategy.relations().get(relation);
      graph.addEdge(
          elements.get(ends.sources()[relation]), elements.get(ends.targets()[relation]), edge);
      graph.setEdgeWeight(edge, weight(edge));
    }
    return new StrategyGraph(new AsUnmodifiableGraph<>(graph));
  }

  private static double weight(Relation relation) {
    return switch (relation.kind()) {
      case SUPPORT -> ((Support) relation).weight();
      case INFLUENCE -> ((Influence) relation).weight();
      case HINDRANCE -> ((Hindrance) relation).strength();
      case COLLABORATION -> ((Collaboration) relation).strength();
      default -> 1;
    };
  }
}
