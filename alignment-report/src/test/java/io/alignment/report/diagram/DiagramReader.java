package io.alignment.report.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads diagrams back, so that tests see what other tools will. It knows no more of the languages
 * than diagrams use, and accepts nothing else: a text that breaks out of its place is an error.
 */
final class DiagramReader {

  private static final String PLAIN = "[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc} ,]";
  private static final Pattern SPELLED_FOR_MERMAID =
      Pattern.compile("#([0-9]{1,7});|(" + PLAIN + ")");
  private static final Pattern SPELLED_FOR_PLANTUML =
      Pattern.compile("<U\\+([0-9A-F]{4,5})>|(" + PLAIN + "|[\\x{100000}-\\x{10FFFF}])");

  private DiagramReader() {}

  /**
   * What a diagram shows.
   *
   * @param groups the titles of the bands, by their names
   * @param nodes the lines of the nodes, by their names
   * @param edges what leads where, such as {@code n1 n2}, in order; hidden ones are left out
   */
  record Shown(Map<String, String> groups, Map<String, List<String>> nodes, List<String> edges) {

    Shown() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    String text(String node) {
      return String.join(" ", nodes.getOrDefault(node, List.of()));
    }
  }

  static Shown read(Diagram language, String text) {
    return switch (language) {
      case MERMAID -> mermaid(text);
      case PLANTUML -> plantUml(text);
      case DOT -> new Dot(text).read();
      case SVG -> throw new IllegalArgumentException("A picture is not read.");
    };
  }

  private static AssertionError broken(String text) {
    return new AssertionError("This breaks the language: " + text);
  }

  private static String decoded(String spelled, Pattern pattern, int radix) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = pattern.matcher(spelled);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() != end) {
        throw broken(spelled);
      }
      end = matcher.end();
      if (matcher.group(1) != null) {
        text.appendCodePoint(Integer.parseInt(matcher.group(1), radix));
      } else {
        text.append(matcher.group(2));
      }
    }
    if (end != spelled.length()) {
      throw broken(spelled);
    }
    return text.toString();
  }

  // Mermaid

  private static final Pattern MERMAID_SUBGRAPH = Pattern.compile("subgraph (b\\d+)\\[\"(.*)\"]");
  private static final Pattern MERMAID_NODE =
      Pattern.compile("(n\\d+)(\\[\\[|\\(|\\[\\(|\\[|\\{\\{)\"([^\"]*)\"(]]|\\)|\\)]|]|}})");
  private static final Pattern MERMAID_EDGE =
      Pattern.compile(
          "(n\\d+) (-->|-\\.-x|--o|-\\.-o|-\\.->|---|-\\.-)(\\|\"([^\"]*)\"\\|)? (n\\d+)");
  private static final Pattern MERMAID_OTHER =
      Pattern.compile(
          "end|n\\d+ ~~~ n\\d+|linkStyle [\\d,]+ [-\\w:#,]+|classDef c\\d+ [-\\w:#,]+"
              + "|class [nb\\d,]+ c\\d+");

  private static Shown mermaid(String text) {
    Shown shown = new Shown();
    List<String> lines = text.lines().map(String::strip).toList();
    if (!lines
            .subList(0, 6)
            .equals(
                List.of(
                    "---", "config:", "flowchart:", "wrappingWidth: 340", "---", "flowchart BT"))
        || !lines.get(6).startsWith("%% ")) {
      throw broken(text);
    }
    mermaidText(lines.get(6).substring(3));
    for (String line : lines.subList(7, lines.size())) {
      Matcher subgraph = MERMAID_SUBGRAPH.matcher(line);
      Matcher node = MERMAID_NODE.matcher(line);
      Matcher edge = MERMAID_EDGE.matcher(line);
      if (subgraph.matches()) {
        shown.groups().put(subgraph.group(1), String.join(" ", mermaidLines(subgraph.group(2))));
      } else if (node.matches()) {
        shown.nodes().put(node.group(1), mermaidLines(node.group(3)));
      } else if (edge.matches()) {
        if (edge.group(4) != null) {
          mermaidText(edge.group(4));
        }
        shown.edges().add(edge.group(1) + " " + edge.group(5));
      } else if (!MERMAID_OTHER.matcher(line).matches()) {
        throw broken(line);
      }
    }
    return shown;
  }

  private static List<String> mermaidLines(String label) {
    List<String> lines = new ArrayList<>();
    for (String line : label.split("<br/>", -1)) {
      boolean bold = line.startsWith("<b>") && line.endsWith("</b>");
      lines.add(mermaidText(bold ? line.substring(3, line.length() - 4) : line));
    }
    return lines;
  }

  private static String mermaidText(String spelled) {
    return decoded(spelled, SPELLED_FOR_MERMAID, 10);
  }

  // PlantUML

  private static final Pattern UML_GROUP =
      Pattern.compile("rectangle \"(.*)\" as (b\\d+) #f4f5f7;line:c9ced6 \\{");
  private static final Pattern UML_NODE =
      Pattern.compile(
          "(?:card|rectangle|artifact|hexagon|database) \"(.*)\" as (n\\d+)"
              + " #ffffff;line:[0-9a-f]{6}(;line\\.bold)?;text:1c2430");
  private static final Pattern UML_EDGE =
      Pattern.compile(
          "(n\\d+) -\\[#[0-9a-f]{6}(?:,dashed|,dotted)?,thickness=\\d(?:]up|,norank])"
              + "(?:-\\|>|-x|-\\*|-o|->|-) (n\\d+)(?: : (.*))?");
  private static final Pattern UML_OTHER =
      Pattern.compile("}|skinparam \\w+ [#\\w]+|[nb]\\d+ -\\[hidden]up- [nb]\\d+");
  private static final Pattern UML_TAG =
      Pattern.compile("</?b>|</?size(:\\d+)?>|</?color(:#[0-9a-f]{6})?>");

  private static Shown plantUml(String text) {
    Shown shown = new Shown();
    List<String> lines = text.lines().map(String::strip).toList();
    if (!lines.get(0).equals("@startuml") || !lines.get(lines.size() - 1).equals("@enduml")) {
      throw broken(text);
    }
    for (String line : lines.subList(1, lines.size() - 1)) {
      Matcher group = UML_GROUP.matcher(line);
      Matcher node = UML_NODE.matcher(line);
      Matcher edge = UML_EDGE.matcher(line);
      if (group.matches()) {
        shown.groups().put(group.group(2), String.join(" ", umlLines(group.group(1))));
      } else if (node.matches()) {
        shown.nodes().put(node.group(2), umlLines(node.group(1)));
      } else if (edge.matches()) {
        if (edge.group(3) != null) {
          umlText(edge.group(3));
        }
        shown.edges().add(edge.group(1) + " " + edge.group(2));
      } else if (line.startsWith("title ")) {
        umlLines(line.substring(6));
      } else if (!UML_OTHER.matcher(line).matches()) {
        throw broken(line);
      }
    }
    return shown;
  }

  private static List<String> umlLines(String label) {
    List<String> lines = new ArrayList<>();
    for (String line : label.split("\\\\n", -1)) {
      lines.add(umlText(UML_TAG.matcher(line).replaceAll("")));
    }
    return lines;
  }

  private static String umlText(String spelled) {
    return decoded(spelled, SPELLED_FOR_PLANTUML, 16);
  }

  // DOT

  /** Reads the words of DOT one by one: names, quoted texts, texts like HTML, and signs. */
  private static final class Dot {

    private static final Pattern WORD =
        Pattern.compile("\\s*(?:([A-Za-z_0-9.]+)|(->|[{}\\[\\]=,;])|\"((?:[^\"\\\\])*)\")");

    private static final Pattern BREAK = Pattern.compile("<BR/>");
    private static final Pattern TAG =
        Pattern.compile("</?B>|</FONT>|<FONT POINT-SIZE=\"10\" COLOR=\"#[0-9a-f]{6}\">");
    private static final Pattern SPELLED = Pattern.compile("&#([0-9]{1,5});|([^\\p{Cc}&<>\"\\\\])");

    private final String text;
    private final Shown shown = new Shown();
    private int at;
    private String kind = "";

    Dot(String text) {
      this.text = text;
    }

    Shown read() {
      expect("digraph");
      expect("strategy");
      expect("{");
      statements();
      if (!text.substring(at).equals("\n")) {
        throw broken(text.substring(at));
      }
      return shown;
    }

    private void statements() {
      for (String word = next(); !word.equals("}"); word = next()) {
        if (word.equals("subgraph")) {
          String name = next();
          expect("{");
          expect("graph");
          shown.groups().put(name.substring("cluster_".length()), label(attributes()));
          expect(";");
          statements();
        } else {
          statement(word);
          expect(";");
        }
      }
    }

    private void statement(String first) {
      List<String> from = names(first);
      if (!peek().equals("->")) {
        Map<String, String> attributes = attributes();
        if (first.startsWith("n") && !first.equals("node")) {
          shown.nodes().put(first, List.of(label(attributes)));
        }
        return;
      }
      expect("->");
      List<String> to = names(next());
      if (!"invis".equals(attributes().get("style"))) {
        from.forEach(it -> to.forEach(other -> shown.edges().add(it + " " + other)));
      }
    }

    private List<String> names(String first) {
      List<String> names = new ArrayList<>();
      if (!first.equals("{")) {
        names.add(first);
        return names;
      }
      for (String name = next(); !name.equals("}"); name = next()) {
        names.add(name);
      }
      return names;
    }

    private Map<String, String> attributes() {
      Map<String, String> attributes = new TreeMap<>();
      expect("[");
      do {
        String name = next();
        expect("=");
        String value = next();
        attributes.put(name, kind.equals("html") ? xml(value) : value);
      } while (next().equals(","));
      return attributes;
    }

    private static String label(Map<String, String> attributes) {
      return attributes.getOrDefault("label", "");
    }

    private String peek() {
      int before = at;
      String word = next();
      at = before;
      return word;
    }

    private void expect(String word) {
      String found = next();
      if (!found.equals(word)) {
        throw broken(found + " instead of " + word + " before " + text.substring(at));
      }
    }

    private String next() {
      Matcher matcher = WORD.matcher(text).region(at, text.length());
      if (matcher.lookingAt()) {
        at = matcher.end();
        kind = matcher.group(3) == null ? "word" : "quoted";
        MatchResult found = matcher.toMatchResult();
        return found.group(1) != null
            ? found.group(1)
            : found.group(2) != null ? found.group(2) : found.group(3);
      }
      if (text.charAt(at) != '<') {
        throw broken(text.substring(at));
      }
      int depth = 0;
      int start = at;
      do {
        depth += text.charAt(at) == '<' ? 1 : text.charAt(at) == '>' ? -1 : 0;
        at++;
      } while (depth > 0);
      kind = "html";
      return text.substring(start + 1, at - 1);
    }

    /** Takes the tags out, those alone that are known, and decodes the rest. */
    private static String xml(String label) {
      return decoded(TAG.matcher(BREAK.matcher(label).replaceAll(" ")).replaceAll(""), SPELLED, 10);
    }
  }
}
