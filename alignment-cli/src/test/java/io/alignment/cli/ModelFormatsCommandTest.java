package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.StrategyReader;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of ArchiMate and plans of StratML, out and in by the command. */
class ModelFormatsCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";

  @TempDir private Path folder;

  @Test
  void theBakeryGoesOutAsAModelOfArchiMateAndComesInEqual() throws IOException {
    assertThat(run(0, "export", BAKERY, "--to", "archimate", "-o", file("bakery.xml"))).isEmpty();
    assertThat(run(0, "import", file("bakery.xml"), "-o", file("bakery.yaml")))
        .startsWith("Corner Bakery came in: 1 vision, 12 objectives")
        .hasLineCount(1);
    assertThat(strategy("bakery.yaml")).isEqualTo(StrategyReader.create().read(Path.of(BAKERY)));
  }

  @Test
  void whatAPlanOfStratMlCannotHoldIsTold() throws IOException {
    Strategy bakery = StrategyReader.create().read(Path.of(BAKERY));
    String told =
        run(
            0,
            "export",
            BAKERY,
            "--to",
            "stratml",
            "-o",
            file("bakery.xml"),
            "--losses",
            file("losses.json"));
    assertThat(told).contains("StratML has no element of the type resource");
    run(0, "import", file("bakery.xml"), "-o", file("bakery.yaml"));
    String losses = Files.readString(folder.resolve("losses.json"));
    Strategy back = strategy("bakery.yaml");
    for (Element element : bakery.elements()) {
      if (!back.elements().contains(element)) {
        assertThat(losses).contains("\"place\": \"" + element.id() + "\"");
      }
    }
    for (Relation relation : bakery.relations()) {
      if (!back.relations().contains(relation)) {
        assertThat(losses).contains(relation.source() + " -> " + relation.target());
      }
    }
    assertThat(back.objectives()).containsExactlyInAnyOrderElementsOf(bakery.objectives());
    assertThat(back.initiatives()).containsExactlyInAnyOrderElementsOf(bakery.initiatives());
  }

  @Test
  void aFileOfArchiItselfIsRefusedWithWhatToDo() throws IOException {
    Files.writeString(
        folder.resolve("a.archimate"),
        "<archimate:model xmlns:archimate=\"http://www.archimatetool.com/archimate\"/>");
    assertThat(run(2, "import", file("a.archimate"), "-o", file("out.yaml")))
        .contains("Open Exchange XML Model");
    assertThat(folder.resolve("out.yaml")).doesNotExist();
  }

  private Strategy strategy(String name) throws IOException {
    return StrategyReader.create().read(folder.resolve(name));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /** Runs the command and returns what it says of it. */
  private static String run(int code, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int ended =
        AlignmentCommand.run(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            new Terminal(80, false),
            args);
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(ended).as(said).isEqualTo(code);
    return said;
  }
}
