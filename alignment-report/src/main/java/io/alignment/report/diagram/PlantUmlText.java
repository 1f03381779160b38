package io.alignment.report.diagram;

import io.alignment.report.diagram.Sketch.Edge;
import io.alignment.report.diagram.Sketch.Group;
import io.alignment.report.diagram.Sketch.Line;
import io.alignment.report.diagram.Sketch.Node;
import io.alignment.report.diagram.Sketch.Pair;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a map as a diagram of PlantUML. */
final class PlantUmlText {

  private static final String BREAK = "\\n";

  private final Sketch sketch;
  private final StringBuilder text = new StringBuilder();

  PlantUmlText(Sketch sketch) {
    this.sketch = sketch;
  }

  String text() {
    text.append("@startuml\n");
    text.append("skinparam shadowing false\n");
    text.append("skinparam roundCorner 8\n");
    text.append("skinparam defaultTextAlignment center\n");
    text.append("skinparam ArrowFontSize 11\n");
    text.append("skinparam ArrowFontColor ").append(Palette.FAINT).append('\n');
    text.append("title ").append(bold(sketch.title())).append('\n');
    sketch.groups().forEach(this::add);
    for (int i = 1; i < sketch.groups().size(); i++) {
      hide(sketch.groups().get(i).name(), sketch.groups().get(i - 1).name());
    }
    for (Pair pair : sketch.stacks()) {
      hide(pair.lower(), pair.upper());
    }
    sketch.edges().forEach(this::add);
    return text.append("@enduml\n").toString();
  }

  private static String bold(List<String> lines) {
    return lines.stream()
        .map(it -> "<b>" + Spelling.PLANTUML.of(it) + "</b>")
        .collect(Collectors.joining(BREAK));
  }

  private void hide(String lower, String upper) {
    text.append(lower).append(" -[hidden]up- ").append(upper).append('\n');
  }

  private void add(Group group) {
    text.append("rectangle \"<color:").append(Palette.FAINT).append('>');
    text.append(bold(group.title())).append("</color>\" as ").append(group.name());
    text.append(' ').append(Palette.STRIP).append(";line:");
    text.append(Palette.EDGE_OF_STRIP.substring(1)).append(" {\n");
    for (Node node : group.nodes()) {
      text.append("  ").append(shape(node)).append(" \"").append(label(node)).append("\" as ");
      text.append(node.name()).append(' ').append(Palette.CARD).append(";line:");
      text.append(Palette.of(group.band()).substring(1));
      text.append(node.grave().isPresent() ? ";line.bold" : "");
      text.append(";text:").append(Palette.INK.substring(1)).append('\n');
    }
    text.append("}\n");
  }

  private static String shape(Node node) {
    return switch (node.card().type()) {
      case VISION -> "card";
      case OBJECTIVE -> "rectangle";
      case INITIATIVE -> "artifact";
      case FUNCTION -> "hexagon";
      case RESOURCE -> "database";
      case FACTOR -> "file";
    };
  }

  private static String label(Node node) {
    return node.lines().stream().map(it -> line(it, node)).collect(Collectors.joining(BREAK));
  }

  private static String line(Line line, Node node) {
    String spelled = Spelling.PLANTUML.of(line.text());
    return switch (line.role()) {
      case NAME -> "<b>" + spelled + "</b>";
      case FACT -> "<size:11><color:%s>%s</color></size>".formatted(Palette.FAINT, spelled);
      case MARK ->
          "<size:11><color:%s><b>%s</b></color></size>"
              .formatted(Palette.of(node.grave().orElseThrow().severity()), spelled);
    };
  }

  private void add(Edge edge) {
    text.append(edge.from()).append(" -[").append(Palette.of(edge.kind()));
    text.append(dashes(edge)).append(",thickness=").append(edge.thickness());
    text.append(edge.ranks() ? "" : ",norank").append(']');
    text.append(edge.ranks() ? "up" : "").append(head(edge)).append(' ').append(edge.to());
    edge.label().ifPresent(it -> text.append(" : ").append(Spelling.PLANTUML.of(it)));
    text.append('\n');
  }

  private static String dashes(Edge edge) {
    return switch (edge.kind()) {
      case HINDRANCE, DEPENDENCY -> ",dashed";
      case SUPPORT, OWNERSHIP, ALLOCATION, MEMBERSHIP -> "";
      default -> ",dotted";
    };
  }

  private static String head(Edge edge) {
    return switch (edge.kind()) {
      case SUPPORT -> "-|>";
      case HINDRANCE -> "-x";
      case OWNERSHIP -> "-*";
      case PARTICIPATION -> "-o";
      case ALLOCATION, ASSIGNMENT, DEPENDENCY -> "->";
      default -> "-";
    };
  }
}
