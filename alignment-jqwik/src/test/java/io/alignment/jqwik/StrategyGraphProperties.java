package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.model.Collaboration;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;

/** The graph of a strategy shows all of it, and cannot be changed. */
class StrategyGraphProperties {

  @Property(tries = 200)
  void theGraphHasTheSameElementsAndRelations(@ForAll Strategy strategy) {
    Graph<Element, Relation> graph = strategy.graph();
    assertThat(graph).isSameAs(strategy.graph());
    assertThat(graph.vertexSet()).containsExactlyElementsOf(strategy.elements());
    assertThat(graph.edgeSet()).containsExactlyInAnyOrderElementsOf(strategy.relations());
    for (Relation relation : strategy.relations()) {
      assertThat(graph.getEdgeSource(relation).id()).isEqualTo(relation.source());
      assertThat(graph.getEdgeTarget(relation).id()).isEqualTo(relation.target());
      assertThat(graph.getEdgeWeight(relation)).isEqualTo(weight(relation));
    }
    assertThat(graph.getType().isModifiable()).isFalse();
    assertThat(graph.getType().isDirected()).isTrue();
    assertThat(graph.getType().isWeighted()).isTrue();
  }

  private static double weight(Relation relation) {
    if (relation instanceof Support support) {
      return support.weight();
    }
    if (relation instanceof Influence influence) {
      return influence.weight();
    }
    if (relation instanceof Hindrance hindrance) {
      return hindrance.strength();
    }
    return relation instanceof Collaboration collaboration ? collaboration.strength() : 1;
  }

  @Property(tries = 30)
  void everyMutatorOfTheGraphThrows(@ForAll Strategy strategy) {
    Graph<Element, Relation> graph = strategy.graph();
    Vision other = Vision.of("another", "V");
    assertRefused(() -> graph.addVertex());
    assertRefused(() -> graph.addVertex(other));
    assertRefused(() -> graph.removeVertex(other));
    assertRefused(() -> graph.removeAllVertices(List.of(other)));
    assertRefused(() -> graph.removeAllEdges(List.of()));
    assertRefused(graph.vertexSet()::clear);
    assertRefused(() -> graph.vertexSet().add(other));
    assertRefused(graph.edgeSet()::clear);
    for (Relation relation : strategy.relations()) {
      Element source = graph.getEdgeSource(relation);
      Element target = graph.getEdgeTarget(relation);
      assertRefused(() -> graph.addEdge(source, target));
      assertRefused(() -> graph.addEdge(source, target, Ownership.of("a", "b")));
      assertRefused(() -> graph.removeEdge(relation));
      assertRefused(() -> graph.removeEdge(source, target));
      assertRefused(() -> graph.removeAllEdges(List.of(relation)));
      assertRefused(() -> graph.removeAllEdges(source, target));
      assertRefused(() -> graph.setEdgeWeight(relation, 2));
      assertRefused(() -> graph.setEdgeWeight(source, target, 2));
      assertRefused(() -> graph.removeVertex(source));
      assertRefused(() -> graph.removeAllVertices(List.of(source)));
      assertWithoutEffect(strategy, graph.vertexSet());
      assertWithoutEffect(strategy, graph.edgeSet());
      assertWithoutEffect(strategy, graph.edgesOf(source));
      assertWithoutEffect(strategy, graph.outgoingEdgesOf(source));
      assertWithoutEffect(strategy, graph.incomingEdgesOf(target));
      assertWithoutEffect(strategy, graph.getAllEdges(source, target));
      assertWithoutEffect(strategy, graph.iterables().vertices());
      assertWithoutEffect(strategy, graph.iterables().edges());
      assertWithoutEffect(strategy, graph.iterables().edgesOf(source));
      assertWithoutEffect(strategy, graph.iterables().outgoingEdgesOf(source));
      assertWithoutEffect(strategy, graph.iterables().incomingEdgesOf(target));
      assertWithoutEffect(strategy, graph.iterables().allEdges(source, target));
    }
  }

  /** A guard for the test above: JGraphT has no mutator that it does not know. */
  @Example
  void noMethodOfTheGraphIsUnknown() {
    Set<String> readers =
        Set.of(
            "getAllEdges",
            "getEdge",
            "getVertexSupplier",
            "getEdgeSupplier",
            "containsEdge",
            "containsVertex",
            "edgeSet",
            "degreeOf",
            "edgesOf",
            "inDegreeOf",
            "incomingEdgesOf",
            "outDegreeOf",
            "outgoingEdgesOf",
            "vertexSet",
            "getEdgeSource",
            "getEdgeTarget",
            "getType",
            "getEdgeWeight",
            "iterables");
    assertThat(
            Arrays.stream(Graph.class.getMethods())
                .map(method -> method.getName() + "/" + method.getParameterCount())
                .filter(name -> !readers.contains(name.substring(0, name.indexOf('/')))))
        .containsExactlyInAnyOrder(
            "addVertex/0",
            "addVertex/1",
            "removeVertex/1",
            "removeAllVertices/1",
            "addEdge/2",
            "addEdge/3",
            "removeEdge/1",
            "removeEdge/2",
            "removeAllEdges/1",
            "removeAllEdges/2",
            "setEdgeWeight/2",
            "setEdgeWeight/3");
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
  }

  /** Views may be copies; what is done to a copy must not be seen in the graph. */
  private static void assertWithoutEffect(Strategy strategy, Iterable<?> view) {
    try {
      Iterator<?> iterator = view.iterator();
      iterator.next();
      iterator.remove();
      if (view instanceof Collection<?> collection) {
        collection.clear();
      }
    } catch (UnsupportedOperationException refused) {
      // This is one of the two right answers.
    }
    Graph<Element, Relation> graph = strategy.graph();
    assertThat(graph.vertexSet()).hasSameSizeAs(strategy.elements());
    assertThat(graph.edgeSet()).hasSameSizeAs(strategy.relations());
    for (Element element : strategy.elements()) {
      assertThat(graph.outgoingEdgesOf(element))
          .hasSameSizeAs(strategy.outgoing(element.id(), Relation.class));
      assertThat(graph.incomingEdgesOf(element))
          .hasSameSizeAs(strategy.incoming(element.id(), Relation.class));
    }
  }
}
