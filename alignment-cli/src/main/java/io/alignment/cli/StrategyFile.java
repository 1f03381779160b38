package io.alignment.cli;

import io.alignment.json.LocatedStrategy;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The argument that names the strategy, the same for every command. */
final class StrategyFile {

  @Parameters(paramLabel = "FILE")
  private String file = "-";

  Strategy read(Subcommand by) {
    return read(file, by);
  }

  /** Reads a strategy from a file, or from standard input for {@code -}. */
  static Strategy read(String file, Subcommand by) {
    StrategyReader reader = reader(file, by);
    return InputFile.read(
        nameOf(file, by),
        () -> file.equals("-") ? reader.read(by.program().in) : reader.read(Path.of(file)));
  }

  /** Refuses to read two strategies from standard input. */
  static void checkApart(String one, String other, Subcommand by) {
    if (one.equals("-") && other.equals("-")) {
      throw by.wrong(by.say("one-input"));
    }
  }

  /** Reads the strategy with the places of its elements. */
  LocatedStrategy readLocated(Subcommand by) {
    StrategyReader reader = reader(file, by);
    return InputFile.read(
        nameOf(file, by),
        () ->
            name().isEmpty()
                ? reader.readLocated(by.program().in)
                : reader.readLocated(Path.of(file)));
  }

  private static String nameOf(String file, Subcommand by) {
    return file.equals("-") ? by.say("standard-input") : file;
  }

  /** Returns the name of the file; empty for standard input. */
  Optional<String> name() {
    return file.equals("-") ? Optional.empty() : Optional.of(file);
  }

  private static StrategyReader reader(String file, Subcommand by) {
    return StrategyReader.create()
        .withMostBytes(Long.MAX_VALUE)
        .withMostMemory(Runtime.getRuntime().maxMemory() / 4 * 3)
        .withWarnings(it -> by.err().println(by.say("warning", nameOf(file, by), it)));
  }
}
