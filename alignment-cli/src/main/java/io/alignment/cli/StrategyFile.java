package io.alignment.cli;

import io.alignment.json.DocumentFormat;
import io.alignment.json.Edited;
import io.alignment.json.LocatedStrategy;
import io.alignment.json.StrategyEditor;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The argument that names the strategy, the same for every command. */
final class StrategyFile {

  @Parameters(paramLabel = "FILE")
  private String file = "-";

  /** Returns what people call the file. */
  String nameOf(Subcommand by) {
    return nameOf(file, by);
  }

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

  /** A document as it stands in the file, and the strategy that it holds. */
  record Document(String text, DocumentFormat format, Strategy strategy) {

    /** Returns the document in which another strategy stands. */
    Edited holding(Strategy changed) {
      return StrategyEditor.edit(text, format, changed, unlimited());
    }
  }

  /** Reads the strategy together with the document that holds it. */
  Document readDocument(Subcommand by) {
    return InputFile.read(
        nameOf(file, by),
        () -> {
          byte[] bytes =
              name().isEmpty() ? by.program().in.readAllBytes() : Files.readAllBytes(Path.of(file));
          String text = new String(bytes, StandardCharsets.UTF_8);
          DocumentFormat format =
              name()
                  .flatMap(DocumentFormat::ofFileName)
                  .orElseGet(() -> DocumentFormat.ofContent(text));
          return new Document(text, format, reader(file, by).read(bytes, format));
        });
  }

  private static String nameOf(String file, Subcommand by) {
    return file.equals("-") ? by.say("standard-input") : file;
  }

  /** Returns the name of the file; empty for standard input. */
  Optional<String> name() {
    return file.equals("-") ? Optional.empty() : Optional.of(file);
  }

  private static StrategyReader reader(String file, Subcommand by) {
    return unlimited()
        .withWarnings(it -> by.err().println(by.say("warning", nameOf(file, by), it)));
  }

  private static StrategyReader unlimited() {
    return StrategyReader.create()
        .withMostBytes(Long.MAX_VALUE)
        .withMostMemory(Runtime.getRuntime().maxMemory() / 4 * 3);
  }
}
