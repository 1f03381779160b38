package io.alignment.report.diagram;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Relation;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import java.util.List;
import java.util.Optional;

/**
 * What a map says in every language for diagrams: groups of nodes with lines of text, and edges.
 * Nodes are named by their place in the map, never by what somebody wrote.
 *
 * @param title what stands above it, in lines
 * @param groups the bands, from the vision down
 * @param edges what leads where
 * @param stacks of cards that stand one below the other, so that a wide band becomes narrow
 */
record Sketch(List<String> title, List<Group> groups, List<Edge> edges, List<Pair> stacks) {

  Sketch {
    title = ImmutableList.copyOf(title);
    groups = ImmutableList.copyOf(groups);
    edges = ImmutableList.copyOf(edges);
    stacks = ImmutableList.copyOf(stacks);
  }

  /**
   * A band.
   *
   * @param name its name in the diagram
   * @param title what people read
   * @param band the band
   * @param nodes its cards
   */
  record Group(String name, List<String> title, Band band, List<Node> nodes) {

    Group {
      title = ImmutableList.copyOf(title);
      nodes = ImmutableList.copyOf(nodes);
    }
  }

  /**
   * A card.
   *
   * @param name its name in the diagram
   * @param card the card
   * @param lines what people read
   */
  record Node(String name, Card card, List<Line> lines) {

    Node {
      lines = ImmutableList.copyOf(lines);
    }

    Optional<Finding> grave() {
      return card.gravest().filter(it -> it.severity() != Severity.INFO);
    }
  }

  /**
   * A line of text.
   *
   * @param text what it says
   * @param role what kind of thing that is
   */
  record Line(String text, Role role) {}

  /** What a line of text is. */
  enum Role {
    NAME,
    FACT,
    MARK
  }

  /**
   * An arrow.
   *
   * @param from the node where it begins
   * @param to the node where it ends
   * @param kind what it means
   * @param thickness how thick it is, in pixels
   * @param label what is written beside it
   * @param way where it leads
   */
  record Edge(
      String from, String to, Relation.Kind kind, int thickness, Optional<String> label, Way way) {

    /** Whether it may say which of its ends stands above the other. */
    boolean ranks() {
      return way == Way.UP
          || (way == Way.LEVEL
              && (kind == Relation.Kind.SUPPORT || kind == Relation.Kind.MEMBERSHIP));
    }
  }

  /** Where an edge leads: to a band above, below, or the same. */
  enum Way {
    UP,
    LEVEL,
    DOWN
  }

  /**
   * Two nodes, one above the other.
   *
   * @param lower the lower one
   * @param upper the upper one
   */
  record Pair(String lower, String upper) {}

  static Sketch of(StrategyMap map, Phrases phrases) {
    return new Sketcher(map, phrases).sketch();
  }
}
