package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.json.StrategyReader;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.map.StrategyMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each tool takes the diagrams in its language for what they are. Only with {@code -Pdiagrams}, as
 * the tools must be there: see CONTRIBUTING.md.
 */
@Tag("diagrams")
class DiagramToolsTest {

  private static final Path STRATEGIES =
      Path.of("../alignment-examples/src/main/resources/strategies");
  private static final Path SOURCES = Path.of("src/test/diagrams");
  private static final Path TOOLS = Path.of("target/diagrams");
  private static final Path PLANTUML = TOOLS.resolve("plantuml.jar");

  /** What one of the languages might take for something else than text. */
  private static final List<String> TRAPS =
      List.of(
          "end",
          "end \"]; click n1 \"javascript:alert(1)\"",
          "\"]\nsubgraph x",
          "style a:\"#f00;\"",
          "classDef x fill:#f00;",
          "%%{init: {\"theme\": \"dark\"}}%%",
          "%% comment",
          "--> n2",
          "n1 --> n2; n3",
          "1. first",
          "- item",
          "`**bold** _it_`",
          "$$x^2$$",
          "#quot; #35; #lt;",
          "ﬂ°°60¶ß ﬂ°lt¶ß",
          "fa:fa-car",
          "www.example.com https://example.com a@example.com",
          "<script>alert(1)</script>",
          "<b>bold</b> & &amp; &#60;b&#62;",
          "' comment",
          "/' comment '/",
          "!include /etc/passwd",
          "!$x = 1",
          "@enduml",
          "@startuml",
          "<&sun> <$sprite> <:smile:> <img:x.png>",
          "[[link]] [[http://example.com{tip} text]]",
          "%date() %filename() $name",
          "**bold** //italic// __under__ --strike-- ~~wave~~ \"\"mono\"\"",
          "= head",
          "| a | b |",
          "|_ tree",
          "<U+0041> <U+003C>b>",
          "\\n \\t \\\\",
          "\\N \\G \\L \\E \\l \\r",
          "ends with \\",
          "a } b { c",
          "]]> --> <!-- x -->",
          "زيادة الطلبات عبر الإنترنت",
          "\u202eright to left\u202c",
          "顧客満足度を高める",
          "\ud83c\udf5e \ud83d\udc69\u200d\ud83c\udf73",
          "e\u0301 \u00a0 \u200b \u2028 \ufeff \ufffe \u0000 \u001b[31m",
          "\u200b",
          "x".repeat(200),
          "word ".repeat(40));

  private static final String HOSTILE = "hostile";

  @BeforeAll
  static void fetchTheTools() throws IOException, InterruptedException {
    Files.createDirectories(TOOLS);
    for (String file : List.of("package.json", "draw.mjs")) {
      Files.copy(SOURCES.resolve(file), TOOLS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Strategy strategy(String name) throws IOException {
    return name.equals(HOSTILE)
        ? hostile()
        : StrategyReader.create().read(STRATEGIES.resolve(name + ".yaml"));
  }

  private static Strategy hostile() {
    StrategyBuilder builder = Strategy.builder(TRAPS.get(1)).add(Vision.of("v", TRAPS.get(0)));
    for (int i = 0; i < TRAPS.size(); i++) {
      String trap = TRAPS.get(i);
      builder.add(Objective.of("o" + i, trap)).add(Support.of("o" + i, "v", i + 1));
      builder.add(BusinessFunction.of("f" + i, trap)).add(Ownership.of("f" + i, "o" + i));
      if (i % 5 == 0) {
        builder.add(Initiative.of("i" + i, trap)).add(Support.of("i" + i, "o" + i));
        builder.add(
            Resource.financial("r" + i, trap, i == 0 ? "€;#\"" : "EUR").capacity(i + 1).build());
        builder.add(Hindrance.of("o" + i, "o" + (i + 1) % TRAPS.size(), 0.4));
      }
    }
    return builder.build();
  }

  /** Writes a diagram, and returns where it is. */
  private static Path written(String name, Diagram language) throws IOException {
    Path file = TOOLS.resolve(name + "." + language.name().toLowerCase(Locale.ROOT));
    return Files.writeString(file, text(strategy(name), language));
  }

  private static String text(Strategy strategy, Diagram language) {
    StrategyMap map = StrategyMap.of(strategy, Analyses.builtIn().analyze(strategy));
    return language.of(
        map,
        io.alignment.words.Words.english(),
        finding -> finding.rule() + ": " + strategy.name());
  }

  private static long count(Path diagram, String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(diagram))
        .results()
        .count();
  }

  /** What a program has printed. */
  private record Outcome(int code, String out) {}

  private static Outcome run(String hint, String... command)
      throws IOException, InterruptedException {
    Path nothing = Files.writeString(TOOLS.resolve("nothing"), "");
    return run(nothing, hint, List.of(command));
  }

  private static Outcome run(Path in, String hint, List<String> command)
      throws IOException, InterruptedException {
    Path out = TOOLS.resolve("out.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(TOOLS.toFile())
              .redirectErrorStream(true)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException e) {
      throw new AssertionError("There is no " + command.get(0) + " here. " + hint, e);
    }
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " takes longer than ten minutes.");
    }
    return new Outcome(process.exitValue(), Files.readString(out));
  }

  // Mermaid

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", "missoula-fy2024", "sdg-2022", HOSTILE})
  void mermaidDrawsWhatIsWrittenForIt(String name) throws Exception {
    if (!Files.isDirectory(TOOLS.resolve("node_modules/mermaid"))) {
      Outcome install =
          run(
              "Install Node.js 20 or newer, for example with: apt-get install nodejs npm",
              "npm",
              "install",
              "--no-package-lock",
              "--no-audit",
              "--no-fund",
              "--ignore-scripts");
      assertThat(install.code()).as(install.out()).isZero();
    }
    Path diagram = written(name, Diagram.MERMAID);

    Outcome outcome =
        run("Install Node.js 20 or newer.", "node", "draw.mjs", diagram.getFileName().toString());

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "%d %d %d\n"
                    .formatted(
                        count(diagram, "^    n\\d+"),
                        count(diagram, "^  n\\d+ "),
                        count(diagram, "^  subgraph "))));
    if (!name.equals("sdg-2022")) { // which is folded
      String drawn = Files.readString(diagram.resolveSibling(diagram.getFileName() + ".txt"));
      assertShowsAllNames(drawn, strategy(name));
    }
  }

  // PlantUML

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", "missoula-fy2024", "sdg-2022", HOSTILE})
  void plantumlReadsWhatIsWrittenForIt(String name) throws Exception {
    Path diagram = written(name, Diagram.PLANTUML);

    Outcome outcome = plantUml(diagram, "-syntax");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                "DESCRIPTION\n(%d entities)\n"
                    .formatted(count(diagram, "^  \\w+ \".*\" as n\\d+ "))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", HOSTILE})
  void plantumlDrawsEveryTextAsItIs(String name) throws Exception {
    Path diagram = written(name, Diagram.PLANTUML);

    Outcome outcome = plantUml(diagram, "-tsvg", "-pipe");

    assertThat(outcome.code()).as(outcome.out()).isZero();
    Path svg = TOOLS.resolve(name + ".plantuml.svg");
    Files.writeString(svg, outcome.out());
    assertShowsAllNames(texts(svg), strategy(name));
  }

  private static Outcome plantUml(Path diagram, String... options)
      throws IOException, InterruptedException {
    assertThat(PLANTUML).as("Maven copies it there with -Pdiagrams.").exists();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-jar",
                PLANTUML.getFileName().toString(),
                "-charset",
                "UTF-8"));
    command.addAll(List.of(options));
    return run(diagram, "It comes with the JDK.", command);
  }

  // Graphviz

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", "missoula-fy2024", "sdg-2022", HOSTILE})
  void graphvizDrawsWhatIsWrittenForIt(String name) throws Exception {
    Path diagram = written(name, Diagram.DOT);
    String file = diagram.getFileName().toString();

    Outcome outcome =
        run(
            "Install Graphviz, for example with: apt-get install graphviz",
            "dot",
            "-Tsvg",
            "-o",
            file + ".svg",
            "-Tplain",
            "-o",
            file + ".plain",
            file);

    assertThat(outcome).isEqualTo(new Outcome(0, ""));
    Path plain = TOOLS.resolve(file + ".plain");
    assertThat(count(plain, "^node n\\d+ ")).isEqualTo(count(diagram, "^    n\\d+ "));
    assertThat(count(plain, "^edge n\\d+ n\\d+ (?!.* invis )"))
        .isEqualTo(count(diagram, "^  n\\d+ -> n\\d+ (?!.*style=invis)"));
    assertShowsAllNames(texts(TOOLS.resolve(file + ".svg")), strategy(name));
  }

  // Pictures

  private static void assertShowsAllNames(String text, Strategy strategy) {
    String shown = letters(text);

    List<String> missing = new ArrayList<>();
    for (String name :
        strategy.withoutDropped().elements().stream()
            .filter(it -> it.type() != Element.Type.FACTOR)
            .map(Element::name)
            .collect(Collectors.toSet())) {
      if (!shown.contains(letters(name))) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String texts(Path svg) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader =
        factory.createXMLStreamReader(Files.newBufferedReader(svg, StandardCharsets.UTF_8));
    StringBuilder texts = new StringBuilder();
    boolean inText = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("text")) {
        inText = true;
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("text")) {
        inText = false;
        texts.append(' ');
      } else if (event == XMLStreamConstants.CHARACTERS && inText) {
        texts.append(reader.getText());
      }
    }
    return texts.toString();
  }

  /** Returns a text without spaces, as lines break at them, and without what no document holds. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
        .filter(it -> !Character.isISOControl(it) && it != 0xFFFD && it != 0xFFFE && it != 0x2060)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
