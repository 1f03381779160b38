package io.alignment.report.diagram;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.report.diagram.Sketch.Edge;
import io.alignment.report.diagram.Sketch.Group;
import io.alignment.report.diagram.Sketch.Line;
import io.alignment.report.diagram.Sketch.Node;
import io.alignment.report.diagram.Sketch.Pair;
import io.alignment.report.diagram.Sketch.Role;
import io.alignment.report.diagram.Sketch.Way;
import io.alignment.report.layout.Lines;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the sketch of a map. */
final class Sketcher {

  private static final double WIDTH = 230;
  private static final double LETTERS = 13;
  private static final double SMALL_LETTERS = 10.5;

  /** A title has more room than a card. */
  private static final double TITLE_LETTERS = 5;

  private static final int MOST_OWNERS = 2;
  private static final int WIDEST_BAND = 12;
  private static final int TALLEST_STACK = 8;
  private static final int WIDEST_ROW = 8;

  private final StrategyMap map;
  private final Phrases phrases;

  Sketcher(StrategyMap map, Phrases phrases) {
    this.map = map;
    this.phrases = phrases;
  }

  Sketch sketch() {
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
    return new Sketch(wrapped(map.title(), TITLE_LETTERS), groups, edges, stacks(groups));
  }

  private List<String> title(Band band) {
    List<String> title = new ArrayList<>(wrapped(band.title()));
    if (band.more() > 0) {
      title.add(phrases.plain("map.more", phrases.number(band.more())));
    }
    return title;
  }

  private List<String> wrapped(String text) {
    return wrapped(text, LETTERS);
  }

  private List<String> wrapped(String text, double letters) {
    List<String> lines = Lines.of(text, WIDTH, letters, Integer.MAX_VALUE).lines();
    return lines.equals(List.of("")) ? List.of(phrases.plain("map.no-name")) : lines;
  }

  // Cards

  private List<Line> lines(Card card) {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    add(lines, Role.NAME, card.name());
    for (String fact : facts(card)) {
      add(lines, Role.FACT, fact);
    }
    card.gravest().flatMap(this::mark).ifPresent(it -> add(lines, Role.MARK, it));
    return lines.build();
  }

  private void add(ImmutableList.Builder<Line> lines, Role role, String text) {
    double letters = role == Role.NAME ? LETTERS : SMALL_LETTERS;
    wrapped(text, letters).forEach(it -> lines.add(new Line(it, role)));
  }

  private List<String> facts(Card card) {
    List<String> facts = new ArrayList<>();
    switch (card.type()) {
      case OBJECTIVE, INITIATIVE ->
          facts.add(
              card.owners().isEmpty()
                  ? phrases.plain("map.nobody")
                  : phrases.words().list(card.owners(), MOST_OWNERS));
      case FUNCTION, RESOURCE -> {
        card.kind().map(phrases.words()::word).ifPresent(facts::add);
        if (!card.owners().isEmpty()) {
          facts.add(phrases.words().list(card.owners(), MOST_OWNERS));
        }
      }
      case VISION, FACTOR -> {}
    }
    for (Card.KeyResult it : card.shownKeyResults()) {
      String progress =
          it.progress().isPresent() ? " · " + phrases.percent(it.progress().getAsDouble()) : "";
      facts.add("• " + it.name() + progress);
    }
    if (card.moreKeyResults() > 0) {
      facts.add(phrases.plain("map.more-key-results", phrases.number(card.moreKeyResults())));
    }
    List<String> shares = new ArrayList<>();
    if (card.type() != Element.Type.VISION) {
      card.priority()
          .ifPresent(it -> shares.add(phrases.plain("map.of-vision", phrases.percent(it))));
    }
    card.progress().ifPresent(it -> shares.add(phrases.plain("map.of-way", phrases.percent(it))));
    if (!shares.isEmpty()) {
      facts.add(String.join(" · ", shares));
    }
    if (!card.amounts().isEmpty()) {
      facts.add(
          card.amounts().entrySet().stream()
              .map(it -> phrases.amount(it.getValue(), it.getKey()))
              .collect(Collectors.joining(" · ")));
    }
    card.due().ifPresent(it -> facts.add(phrases.plain("map.due-on", it)));
    if (card.below() > 0) {
      facts.add(phrases.plain("map.below-it", phrases.number(card.below())));
    }
    return facts;
  }

  private Optional<String> mark(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> Optional.of(phrases.plain("map.error", finding.rule()));
      case WARNING -> Optional.of(phrases.plain("map.warning", finding.rule()));
      case INFO -> Optional.empty();
    };
  }

  // Edges

  /** Who talks to whom would hide the rest. */
  private boolean isDrawn(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT,
          HINDRANCE,
          OWNERSHIP,
          PARTICIPATION,
          ALLOCATION,
          ASSIGNMENT,
          MEMBERSHIP,
          ATTACHMENT,
          DEPENDENCY ->
          true;
      case COLLABORATION, COMMUNICATION, INFLUENCE, ANSWER, CONSULTATION, NOTIFICATION -> false;
    };
  }

  /** Work is drawn thinner than the objectives it serves: shares of the two do not compare. */
  private int thickness(Link link, Card from) {
    return switch (link.kind()) {
      case SUPPORT ->
          1 + (int) Math.round((from.type() == Element.Type.INITIATIVE ? 2 : 6) * link.weight());
      case HINDRANCE -> 2 + (int) Math.round(2 * link.weight());
      default -> 1;
    };
  }

  private Optional<String> label(Link link) {
    return switch (link.kind()) {
      case SUPPORT ->
          link.weight() < 1 ? Optional.of(phrases.percent(link.weight())) : Optional.empty();
      case HINDRANCE -> Optional.of(phrases.plain("map.against", phrases.percent(link.weight())));
      case DEPENDENCY -> Optional.of(phrases.plain("relation.dependency"));
      default -> Optional.empty();
    };
  }

  // Stacks

  /** Cards that serve the same one thing, and that nothing leads up to, may stand in columns. */
  private List<Pair> stacks(List<Group> groups) {
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

  private void below(List<Node> nodes, int across, List<Pair> pairs) {
    for (int i = across; i < nodes.size(); i++) {
      pairs.add(new Pair(nodes.get(i).name(), nodes.get(i - across).name()));
    }
  }
}
