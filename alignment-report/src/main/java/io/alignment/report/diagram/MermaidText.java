package io.alignment.report.diagram;

import io.alignment.model.Relation;
import io.alignment.report.diagram.Sketch.Edge;
import io.alignment.report.diagram.Sketch.Group;
import io.alignment.report.diagram.Sketch.Line;
import io.alignment.report.diagram.Sketch.Node;
import io.alignment.report.diagram.Sketch.Pair;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a map as a flowchart of Mermaid. */
final class MermaidText {

  /** What Mermaid draws unless whoever runs it allows more; a diagram cannot. */
  private static final int MOST_EDGES = 500;

  private static final int MOST_LETTERS = 50_000;

  private static final String BREAK = "<br/>";

  private final Sketch sketch;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> classes = new LinkedHashMap<>();
  private final Map<String, List<Integer>> styles = new LinkedHashMap<>();
  private int edges;

  MermaidText(Sketch sketch) {
    this.sketch = sketch;
  }

  /**
   * Folds a map until Mermaid draws it.
   *
   * @param map the map
   * @param phrases what is said on it
   * @return the folded map; this one itself if it is small enough
   */
  static StrategyMap fitting(StrategyMap map, Phrases phrases) {
    StrategyMap fitting = map;
    int most = map.bands().stream().mapToInt(it -> it.cards().size()).sum();
    while (most > 1 && !fits(Sketch.of(fitting, phrases))) {
      most = most * 4 / 5;
      fitting = map.folded(most);
    }
    return fitting;
  }

  private static boolean fits(Sketch sketch) {
    return sketch.edges().size() + sketch.stacks().size() <= MOST_EDGES
        && new MermaidText(sketch).text().length() <= MOST_LETTERS;
  }

  String text() {
    text.append("---\nconfig:\n  flowchart:\n    wrappingWidth: 340\n---\n");
    text.append("flowchart BT\n");
    text.append("  %% ").append(Spelling.MERMAID.of(String.join(" ", sketch.title()))).append('\n');
    sketch.groups().forEach(this::add);
    sketch.edges().forEach(this::add);
    for (Pair pair : sketch.stacks()) {
      text.append("  ").append(pair.lower()).append(" ~~~ ").append(pair.upper()).append('\n');
    }
    styles.forEach((style, lines) -> addStyle("linkStyle", joined(lines), style));
    int number = 0;
    for (Map.Entry<String, List<String>> style : classes.entrySet()) {
      number++;
      addStyle("classDef", "c" + number, style.getKey());
      addStyle("class", joined(style.getValue()), "c" + number);
    }
    return text.toString();
  }

  private void addStyle(String word, String what, String how) {
    text.append("  ").append(word).append(' ').append(what).append(' ').append(how).append('\n');
  }

  private static String joined(List<?> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private void add(Group group) {
    text.append("  subgraph ").append(group.name()).append("[\"");
    text.append(
        group.title().stream().map(Spelling.MERMAID::of).collect(Collectors.joining(BREAK)));
    text.append("\"]\n");
    for (Node node : group.nodes()) {
      text.append("    ").append(node.name()).append(shaped(node)).append('\n');
      style(
          "fill:%s,color:%s,stroke:%s,stroke-width:%s"
              .formatted(
                  Palette.CARD,
                  Palette.INK,
                  Palette.of(group.band()),
                  node.grave().isPresent() ? "3px" : "1px"),
          node.name());
    }
    text.append("  end\n");
    style(
        "fill:%s,color:%s,stroke:%s".formatted(Palette.STRIP, Palette.FAINT, Palette.EDGE_OF_STRIP),
        group.name());
  }

  private void style(String style, String node) {
    classes.computeIfAbsent(style, it -> new ArrayList<>()).add(node);
  }

  private static String shaped(Node node) {
    String label =
        '"' + node.lines().stream().map(MermaidText::line).collect(Collectors.joining(BREAK)) + '"';
    return switch (node.card().type()) {
      case VISION -> "[[" + label + "]]";
      case OBJECTIVE -> "(" + label + ")";
      case INITIATIVE -> "[" + label + "]";
      case FUNCTION -> "{{" + label + "}}";
      case RESOURCE -> "[(" + label + ")]";
      case FACTOR -> ">" + label + "]";
    };
  }

  private static String line(Line line) {
    String spelled = Spelling.MERMAID.of(line.text());
    return line.role() == Sketch.Role.FACT ? spelled : "<b>" + spelled + "</b>";
  }

  private void add(Edge edge) {
    text.append("  ").append(edge.from()).append(' ').append(arrow(edge.kind()));
    edge.label().ifPresent(it -> text.append("|\"").append(Spelling.MERMAID.of(it)).append("\"|"));
    text.append(' ').append(edge.to()).append('\n');
    styles
        .computeIfAbsent(
            "stroke:" + Palette.of(edge.kind()) + ",stroke-width:" + edge.thickness() + "px",
            it -> new ArrayList<>())
        .add(edges++);
  }

  private static String arrow(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT, ALLOCATION -> "-->";
      case HINDRANCE -> "-.-x";
      case OWNERSHIP -> "--o";
      case PARTICIPATION -> "-.-o";
      case ASSIGNMENT, DEPENDENCY -> "-.->";
      case MEMBERSHIP -> "---";
      default -> "-.-";
    };
  }
}
