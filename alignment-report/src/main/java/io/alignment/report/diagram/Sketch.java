package io.alignment.report.diagram;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.report.layout.Lines;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  private static final double WIDTH = 230;
  private static final double LETTERS = 13;
  private static final double SMALL_LETTERS = 10.5;

  /** A title has more room than a card. */
  private static final double TITLE_LETTERS = 5;

  private static final int MOST_OWNERS = 2;
  private static final int WIDEST_BAND = 12;
  private static final int TALLEST_STACK = 8;
  private static final int WIDEST_ROW = 8;

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

  static Sketch of(StrategyMap map) {
    List<Group> groups = new ArrayList<>();
    Map<String, Node> nodes = new HashMap<>();
    Map<String, Integer> bandOf = new HashMap<>();
    for (Band band : map.bands()) {
      List<Node> inBand = new ArrayList<>();
      for (Card card : band.cards()) {
        Node node = new Node("n" + (nodes.size() + 1), card, lines(card));
        nodes.put(card.id(), node);
        bandOf.put(card.id(), groups.size());
        inBand.add(node);
      }
      groups.add(new Group("b" + (groups.size() + 1), title(band), band, inBand));
    }
    List<Edge> edges = new ArrayList<>();
    for (Link link : map.links()) {
      Node from = nodes.get(link.from());
      Node to = nodes.get(link.to());
      if (from != null && to != null && isDrawn(link.kind())) {
        int steps =
            bandOf.getOrDefault(link.from(), 0).compareTo(bandOf.getOrDefault(link.to(), 0));
        edges.add(
            new Edge(
                from.name(),
                to.name(),
                link.kind(),
                thickness(link, from.card()),
                label(link),
                steps > 0 ? Way.UP : steps < 0 ? Way.DOWN : Way.LEVEL));
      }
    }
    return new Sketch(wrapped(map.title(), TITLE_LETTERS), groups, edges, stacks(map, groups));
  }

  private static List<String> title(Band band) {
    List<String> title = new ArrayList<>(wrapped(band.title()));
    if (band.more() > 0) {
      title.add("and " + Wording.number(band.more()) + " more");
    }
    return title;
  }

  private static List<String> wrapped(String text) {
    return wrapped(text, LETTERS);
  }

  private static List<String> wrapped(String text, double letters) {
    List<String> lines = Lines.of(text, WIDTH, letters, Integer.MAX_VALUE).lines();
    return lines.equals(List.of("")) ? List.of(Phrases.english().plain("map.no-name")) : lines;
  }

  // Cards

  private static List<Line> lines(Card card) {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    add(lines, Role.NAME, card.name());
    for (String fact : facts(card)) {
      add(lines, Role.FACT, fact);
    }
    card.gravest().flatMap(Sketch::mark).ifPresent(it -> add(lines, Role.MARK, it));
    return lines.build();
  }

  private static void add(ImmutableList.Builder<Line> lines, Role role, String text) {
    double letters = role == Role.NAME ? LETTERS : SMALL_LETTERS;
    wrapped(text, letters).forEach(it -> lines.add(new Line(it, role)));
  }

  private static List<String> facts(Card card) {
    List<String> facts = new ArrayList<>();
    switch (card.type()) {
      case OBJECTIVE, INITIATIVE ->
          facts.add(
              card.owners().isEmpty()
                  ? Phrases.english().plain("map.nobody")
                  : Wording.list(card.owners(), MOST_OWNERS));
      case FUNCTION, RESOURCE -> {
        card.kind().ifPresent(facts::add);
        if (!card.owners().isEmpty()) {
          facts.add(Wording.list(card.owners(), MOST_OWNERS));
        }
      }
      case VISION, FACTOR -> {}
    }
    List<String> shares = new ArrayList<>();
    if (card.type() != Element.Type.VISION) {
      card.priority()
          .ifPresent(
              it -> shares.add(Phrases.english().plain("map.of-vision", Wording.percent(it))));
    }
    card.progress()
        .ifPresent(it -> shares.add(Phrases.english().plain("map.of-way", Wording.percent(it))));
    if (!shares.isEmpty()) {
      facts.add(String.join(" · ", shares));
    }
    if (!card.amounts().isEmpty()) {
      facts.add(
          card.amounts().entrySet().stream()
              .map(it -> Wording.number(it.getValue()) + " " + it.getKey())
              .collect(Collectors.joining(" · ")));
    }
    card.due().ifPresent(it -> facts.add("due " + it));
    if (card.below() > 0) {
      facts.add("+ " + Wording.number(card.below()) + " below");
    }
    return facts;
  }

  private static Optional<String> mark(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> Optional.of("✖ Error: " + finding.rule());
      case WARNING -> Optional.of("▲ Warning: " + finding.rule());
      case INFO -> Optional.empty();
    };
  }

  // Edges

  /** Who talks to whom would hide the rest. */
  private static boolean isDrawn(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT,
          HINDRANCE,
          OWNERSHIP,
          PARTICIPATION,
          ALLOCATION,
          ASSIGNMENT,
          MEMBERSHIP,
          DEPENDENCY ->
          true;
      case COLLABORATION, COMMUNICATION, INFLUENCE -> false;
    };
  }

  /** Work is drawn thinner than the objectives it serves: shares of the two do not compare. */
  private static int thickness(Link link, Card from) {
    return switch (link.kind()) {
      case SUPPORT ->
          1 + (int) Math.round((from.type() == Element.Type.INITIATIVE ? 2 : 6) * link.weight());
      case HINDRANCE -> 2 + (int) Math.round(2 * link.weight());
      case OWNERSHIP,
          PARTICIPATION,
          ALLOCATION,
          ASSIGNMENT,
          MEMBERSHIP,
          DEPENDENCY,
          COLLABORATION,
          COMMUNICATION,
          INFLUENCE ->
          1;
    };
  }

  private static Optional<String> label(Link link) {
    return switch (link.kind()) {
      case SUPPORT ->
          link.weight() < 1 ? Optional.of(Wording.percent(link.weight())) : Optional.empty();
      case HINDRANCE ->
          Optional.of(Phrases.english().plain("map.against", Wording.percent(link.weight())));
      case DEPENDENCY -> Optional.of(Phrases.english().plain("relation.dependency"));
      case OWNERSHIP,
          PARTICIPATION,
          ALLOCATION,
          ASSIGNMENT,
          MEMBERSHIP,
          COLLABORATION,
          COMMUNICATION,
          INFLUENCE ->
          Optional.empty();
    };
  }

  // Stacks

  /** Cards that serve the same one thing, and that nothing leads up to, may stand in columns. */
  private static List<Pair> stacks(StrategyMap map, List<Group> groups) {
    Map<String, List<String>> serves = new HashMap<>();
    Set<String> served = new HashSet<>();
    for (Link link : map.links()) {
      if (link.kind() == Relation.Kind.SUPPORT || link.kind() == Relation.Kind.MEMBERSHIP) {
        serves.computeIfAbsent(link.from(), it -> new ArrayList<>()).add(link.to());
        served.add(link.to());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Group group : groups) {
      if (group.nodes().size() > WIDEST_BAND) {
        Map<List<String>, List<Node>> alike = new LinkedHashMap<>();
        for (Node node : group.nodes()) {
          List<String> above = serves.getOrDefault(node.card().id(), List.of());
          if (!served.contains(node.card().id()) && above.size() <= 1) {
            alike.computeIfAbsent(above, it -> new ArrayList<>()).add(node);
          }
        }
        alike.forEach(
            (above, nodes) ->
                below(
                    nodes,
                    above.isEmpty()
                        ? WIDEST_ROW
                        : (nodes.size() + TALLEST_STACK - 1) / TALLEST_STACK,
                    pairs));
      }
    }
    return pairs;
  }

  private static void below(List<Node> nodes, int across, List<Pair> pairs) {
    for (int i = across; i < nodes.size(); i++) {
      pairs.add(new Pair(nodes.get(i).name(), nodes.get(i - across).name()));
    }
  }
}
