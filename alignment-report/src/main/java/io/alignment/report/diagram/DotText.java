package io.alignment.report.diagram;

import io.alignment.analysis.Finding;
import io.alignment.report.diagram.Sketch.Edge;
import io.alignment.report.diagram.Sketch.Group;
import io.alignment.report.diagram.Sketch.Line;
import io.alignment.report.diagram.Sketch.Node;
import io.alignment.report.diagram.Sketch.Pair;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a map in the language of Graphviz. */
final class DotText {

  private static final String FONT = "Helvetica,Arial,sans-serif";

  private final Sketch sketch;
  private final Function<Finding, String> sentences;
  private final StringBuilder text = new StringBuilder();

  DotText(Sketch sketch, Function<Finding, String> sentences) {
    this.sketch = sketch;
    this.sentences = sentences;
  }

  String text() {
    text.append("digraph strategy {\n");
    text.append("  graph [rankdir=BT, newrank=true, ranksep=0.5, nodesep=0.25, labelloc=t");
    text.append(", fontsize=18");
    text.append(", fontname=\"").append(FONT).append("\", fontcolor=\"").append(Palette.INK);
    text.append("\", label=<").append(bold(sketch.title())).append(">];\n");
    text.append("  node [margin=\"0.14,0.09\", fontsize=12, style=filled, fillcolor=\"");
    text.append(Palette.CARD).append("\", fontcolor=\"").append(Palette.INK);
    text.append("\", fontname=\"").append(FONT).append("\"];\n");
    text.append("  edge [fontsize=10, arrowsize=0.8, fontcolor=\"").append(Palette.FAINT);
    text.append("\", fontname=\"").append(FONT).append("\"];\n");
    sketch.groups().forEach(this::add);
    addOrder();
    sketch.edges().forEach(this::add);
    return text.append("}\n").toString();
  }

  private static String bold(List<String> lines) {
    return lines.stream()
        .map(it -> "<B>" + Spelling.DOT.of(it) + "</B>")
        .collect(Collectors.joining("<BR/>"));
  }

  /** From the bottom to the top, so that labels of bands at the bottom are seen at the top. */
  private void add(Group group) {
    text.append("  subgraph cluster_").append(group.name()).append(" {\n");
    text.append(
        "    graph [style=\"filled,rounded\", labeljust=l, labelloc=b, fontsize=13, margin=14");
    text.append(", fillcolor=\"").append(Palette.STRIP);
    text.append("\", color=\"").append(Palette.EDGE_OF_STRIP);
    text.append("\", fontcolor=\"").append(Palette.FAINT);
    text.append("\", label=<").append(bold(group.title())).append(">];\n");
    for (Node node : group.nodes()) {
      text.append("    ").append(node.name()).append(" [").append(shape(node));
      text.append(", color=\"").append(Palette.of(group.band())).append('"');
      text.append(", penwidth=").append(node.grave().isPresent() ? "3" : "1.5");
      text.append(", label=<").append(label(node)).append('>');
      text.append(", tooltip=\"").append(tooltip(node)).append("\"];\n");
    }
    text.append("  }\n");
  }

  private static String shape(Node node) {
    return switch (node.card().type()) {
      case VISION -> "shape=box, style=\"filled,rounded,bold\"";
      case OBJECTIVE -> "shape=box, style=\"filled,rounded\"";
      case INITIATIVE -> "shape=box";
      case FUNCTION -> "shape=octagon";
      case RESOURCE -> "shape=cylinder";
      case FACTOR -> "shape=note";
    };
  }

  private static String label(Node node) {
    return node.lines().stream().map(it -> line(it, node)).collect(Collectors.joining("<BR/>"));
  }

  private static String line(Line line, Node node) {
    String spelled = Spelling.DOT.of(line.text());
    return switch (line.role()) {
      case NAME -> "<B>" + spelled + "</B>";
      case FACT ->
          "<FONT POINT-SIZE=\"10\" COLOR=\"%s\">%s</FONT>".formatted(Palette.FAINT, spelled);
      case MARK ->
          "<FONT POINT-SIZE=\"10\" COLOR=\"%s\"><B>%s</B></FONT>"
              .formatted(Palette.of(node.grave().orElseThrow().severity()), spelled);
    };
  }

  /** In a tooltip a backslash cannot be had: how often it is read differs between versions. */
  private String tooltip(Node node) {
    String text = node.card().gravest().map(sentences).orElseGet(() -> node.card().name());
    return Spelling.DOT.of(text.replace('\\', '∖'));
  }

  /** Keeps bands below one another, by points between them that nobody sees. */
  private void addOrder() {
    for (int i = 1; i < sketch.groups().size(); i++) {
      String point = "p" + i;
      text.append("  ").append(point).append(" [shape=point, style=invis, width=0, height=0];\n");
      text.append("  {").append(names(sketch.groups().get(i))).append("} -> ").append(point);
      text.append(" [style=invis, weight=0];\n");
      text.append("  ").append(point).append(" -> {").append(names(sketch.groups().get(i - 1)));
      text.append("} [style=invis, weight=0];\n");
    }
    for (Pair pair : sketch.stacks()) {
      text.append("  ").append(pair.lower()).append(" -> ").append(pair.upper());
      text.append(" [style=invis, weight=4];\n");
    }
  }

  private static String names(Group group) {
    return group.nodes().stream().map(Node::name).collect(Collectors.joining(" "));
  }

  private void add(Edge edge) {
    text.append("  ").append(edge.from()).append(" -> ").append(edge.to());
    text.append(" [").append(look(edge)).append(", color=\"").append(Palette.of(edge.kind()));
    text.append("\", penwidth=").append(edge.thickness());
    edge.label().ifPresent(it -> text.append(", label=\"").append(Spelling.DOT.of(it)).append('"'));
    if (!edge.ranks()) {
      text.append(", constraint=false");
    }
    text.append("];\n");
  }

  private static String look(Edge edge) {
    return switch (edge.kind()) {
      case SUPPORT -> "weight=3";
      case HINDRANCE ->
          "style=dashed, arrowhead=tee, fontcolor=\"%s\"".formatted(Palette.of(edge.kind()));
      case OWNERSHIP -> "arrowhead=dot";
      case PARTICIPATION -> "style=dotted, arrowhead=odot";
      case ALLOCATION -> "arrowhead=vee";
      case ASSIGNMENT -> "style=dotted, arrowhead=vee";
      case MEMBERSHIP -> "arrowhead=none";
      case DEPENDENCY -> "style=dashed, arrowhead=vee";
      default -> "style=dotted, arrowhead=none";
    };
  }
}
