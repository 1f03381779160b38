package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir private Path folder;

  private static Outcome run(boolean watched, String answers, String... args) {
    return Outcome.of(answers, new Terminal(80, false, watched), args);
  }

  @Test
  void anExampleIsWrittenIfNobodyIsThereToAsk() throws IOException {
    String file = folder.resolve("my.yaml").toString();

    assertThat(run(false, "ignored\n", "init", "--as-of", "2026-11-23", "-o", file))
        .isEqualTo(new Outcome(0, "", ""));

    assertThat(run(false, "", "validate", file).out())
        .isEqualTo(
            "My business is valid: 1 vision, 1 objective, 1 initiative, 1 function, 0 resources,"
                + " 0 factors, and 4 relations between them.\n");
    assertThat(run(false, "", "analyze", file).out())
        .contains("My business, as of 2026-11-23")
        .contains("The first that people here think of, by 2031-12-31")
        .contains("More orders on the web");
  }

  @Test
  void whoWatchesIsAsked() {
    String answers = "Fjord \"Bikes\"\n\n{goal} # 1\nbikes: sold\nCarla\nA van\nmany\n20\n20\n35\n";

    Outcome outcome = run(true, answers, "init", "--as-of", "2026-11-23");

    Strategy strategy = StrategyReader.create().read(outcome.out(), DocumentFormat.YAML);
    assertThat(strategy.name()).isEqualTo("Fjord \"Bikes\"");
    assertThat(strategy.visions().get(0).name()).isEqualTo("The first that people here think of");
    assertThat(strategy.objectives().get(0).name()).isEqualTo("{goal} # 1");
    assertThat(strategy.objectives().get(0).due()).contains(LocalDate.of(2027, 5, 31));
    assertThat(strategy.objectives().get(0).measures().get(0).target()).hasValue(35);
    assertThat(outcome.err())
        .contains("What is the business called? [My business] ")
        .contains("“many” is no number.")
        .contains("That is where it stands today already.");
  }

  @Test
  void whoStopsAnsweringGetsNothing() {
    Path file = folder.resolve("my.yaml");

    Outcome outcome = run(true, "Bikes\n", "init", "-o", file.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).endsWith("The answers ended, so nothing was written.\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), "mine");

    Outcome outcome = run(false, "", "init", "-o", file.toString());

    assertThat(outcome)
        .isEqualTo(new Outcome(2, "", "There is a file " + file + " already. Name another one.\n"));
    assertThat(file).hasContent("mine");
  }

  @Test
  void theSchemaIsNamedAsSeenFromTheDocument() throws IOException {
    Path file = folder.resolve("my.yaml");
    Path schema = folder.resolve("schemas/my.schema.json");

    run(false, "", "init", "-o", file.toString(), "--schema", schema.toString());

    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("# yaml-language-server: $schema=schemas/my.schema.json");
  }
}
