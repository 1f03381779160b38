package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RowsToStrategyTest {

  private static final Path ROWS = Path.of("src/main/resources/rows");
  private static final Path PROGRAM =
      Path.of("src/main/java/io/alignment/examples/RowsToStrategy.java");

  @Test
  void sevenListsWithEightBrokenRowsBecomeAStrategyOfTheRest() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Strategy strategy =
        RowsToStrategy.read(ROWS, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "objectives row 4: The objective of this row was left out, as it does not say its"
                + " name.",
            "objectives row 5: Left out: Objective \"O2\" has an id that another element has"
                + " already. Give one of the two another id.",
            "resources row 3: Left out: Resource \"CASH\" has the capacity -90000. It must be 0 or"
                + " more, with at most 18 digits before the decimal point and 18 after it.",
            "supports row 5: Left out: Support \"I2\" → \"O1\" has the weight -1.0. It must be a"
                + " finite number, 0 or more.",
            "supports row 6: Left out: Support \"V\" → \"O1\" leads from a vision to an"
                + " objective, but must lead from an objective to an objective or vision, or from"
                + " an initiative to an objective.",
            "supports row 7: Left out: Support \"I3\" → \"O1\" names \"I3\", which does not"
                + " exist. Did you mean \"I1\"?",
            "supports row 8: \"high\" in the column weight cannot be read. The support of this row"
                + " was left out.",
            "owners row 4: Left out: Ownership \"WORK\" → \"O2\" is there twice. Remove one of"
                + " the two.");
    assertThat(strategy.elements())
        .extracting(Element::id)
        .containsExactly("V", "O1", "O2", "I1", "I2", "SHOP", "WORK", "MEN");
    assertThat(strategy.objective("O2").orElseThrow().name()).isEqualTo("Repair within a day");
    assertThat(strategy.relations()).hasSize(5);
  }

  @Test
  void theProgramHasAtMostFiftyLines() throws IOException {
    assertThat(Files.readAllLines(PROGRAM).stream().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(50);
  }
}
