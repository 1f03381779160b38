package io.alignment.report.layout;

import io.alignment.report.layout.Blocks.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays blocks out in layers, those of a band below those of the band before it, and in a band what
 * supports below what it supports. The layers are found here: the partitions of the layout engine
 * depend on the identity of objects, so that the same map could look different the next time.
 */
final class Layers {

  private final List<Block> blocks;
  private final List<int[]> lines = new ArrayList<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final List<ElkNode> nodes = new ArrayList<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  Layers(List<Block> blocks, int between) {
    this.blocks = blocks;
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 22.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, (double) between);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
    for (Block block : blocks) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(block.width(), block.height());
      nodes.add(node);
    }
  }

  /** Joins two blocks, the upper one first. Lines are numbered in the order in which they come. */
  void join(int upper, int lower) {
    lines.add(new int[] {upper, lower});
    edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(upper), nodes.get(lower)));
  }

  void layOut() {
    int apart = 1 + blocks.stream().mapToInt(Block::height).max().orElse(0);
    int[] layers = layersInBands();
    int deepest = Arrays.stream(layers).max().orElse(0);
    for (int i = 0; i < layers.length; i++) {
      int layer = blocks.get(i).band() * (deepest + 1) + layers[i];
      nodes.get(i).setLocation(0, (double) apart * layer);
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
  }

  /**
   * Returns for each block how many layers of its own band are above it at least. It ends, as
   * supports have no loops.
   */
  private int[] layersInBands() {
    int[] layers = new int[blocks.size()];
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int[] line : lines) {
        int upper = line[0];
        int lower = line[1];
        if (blocks.get(upper).band() == blocks.get(lower).band()
            && layers[lower] <= layers[upper]) {
          layers[lower] = layers[upper] + 1;
          moved = true;
        }
      }
    }
    return layers;
  }

  int x(int block) {
    return (int) Math.round(nodes.get(block).getX());
  }

  int y(int block) {
    return (int) Math.round(nodes.get(block).getY());
  }

  int width() {
    return (int) Math.ceil(graph.getWidth());
  }

  /** Returns the points of a line from the lower block up to the upper one, as x and y in turn. */
  double[] points(int line) {
    ElkEdgeSection section = edges.get(line).getSections().get(0);
    List<ElkBendPoint> bends = section.getBendPoints();
    double[] points = new double[2 * bends.size() + 4];
    points[0] = section.getEndX();
    points[1] = section.getEndY();
    for (int i = 0; i < bends.size(); i++) {
      ElkBendPoint bend = bends.get(bends.size() - 1 - i);
      points[2 * i + 2] = bend.getX();
      points[2 * i + 3] = bend.getY();
    }
    points[points.length - 2] = section.getStartX();
    points[points.length - 1] = section.getStartY();
    return points;
  }
}
