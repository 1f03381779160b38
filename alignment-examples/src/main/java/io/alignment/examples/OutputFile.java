package io.alignment.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names where to write, the same for every command that writes a file. */
final class OutputFile {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write; standard output if it is not given.")
  private Optional<Path> file = Optional.empty();

  /** Refuses a place where nothing can be written, before any work is done for it. */
  void check() {
    if (file.isEmpty()) {
      return;
    }
    Path folder = Optional.ofNullable(file.get().toAbsolutePath().getParent()).orElse(file.get());
    if (Files.isDirectory(file.get())) {
      throw new ParameterException(
          command.commandLine(),
          "%s is a folder. Name a file in it: -o %s."
              .formatted(file.get(), file.get().resolve("report.html")));
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "There is no folder %s. Make it first.".formatted(folder));
    }
  }

  /** Writes a text: whole, or not at all. */
  void write(String text) {
    if (file.isEmpty()) {
      command.commandLine().getOut().print(text);
      return;
    }
    try {
      Path target = Files.exists(file.get()) ? file.get().toRealPath() : file.get();
      Path beside = target.resolveSibling(target.getFileName() + ".new");
      try {
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new InputFile.Unusable(
          "%s could not be written: %s".formatted(file.get(), InputFile.reason(e)), e);
    }
  }
}
