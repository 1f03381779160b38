package io.alignment.cli;

import io.alignment.json.LocatedStrategy;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The argument that names the strategy, the same for every command. */
final class StrategyFile {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      description =
          "The strategy, in YAML or JSON: recognized by its extension, or else by its content. With"
              + " - it is read from standard input.")
  private String file = "-";

  Strategy read() {
    return read(file, program());
  }

  /** Refuses to read both this strategy and another one from standard input. */
  void checkBeside(String other) {
    if (isStandardInput() && other.equals("-")) {
      throw new ParameterException(command.commandLine(), Message.of("one-input"));
    }
  }

  /** Reads another strategy, beside the one of the argument. */
  Strategy readOther(String other) {
    return read(other, program());
  }

  /** Reads a strategy from a file, or from standard input for {@code -}. */
  static Strategy read(String file, AlignmentCommand program) {
    StrategyReader reader = reader(file, program);
    return InputFile.read(
        nameOf(file),
        () -> file.equals("-") ? reader.read(program.in) : reader.read(Path.of(file)));
  }

  /** Reads the strategy with the places of its elements. */
  LocatedStrategy readLocated() {
    StrategyReader reader = reader(file, program());
    return InputFile.read(
        nameOf(file),
        () ->
            isStandardInput()
                ? reader.readLocated(program().in)
                : reader.readLocated(Path.of(file)));
  }

  private static String nameOf(String file) {
    return file.equals("-") ? Message.of("standard-input") : file;
  }

  /** Returns the name of the file; empty for standard input. */
  Optional<String> name() {
    return isStandardInput() ? Optional.empty() : Optional.of(file);
  }

  private boolean isStandardInput() {
    return file.equals("-");
  }

  private static StrategyReader reader(String file, AlignmentCommand program) {
    return StrategyReader.create()
        .withMostBytes(Long.MAX_VALUE)
        .withMostMemory(Runtime.getRuntime().maxMemory() / 4 * 3)
        .withWarnings(it -> program.err().println(Message.of("warning", nameOf(file), it)));
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  Terminal terminal() {
    return program().terminal;
  }

  private AlignmentCommand program() {
    return (AlignmentCommand) command.root().userObject();
  }
}
