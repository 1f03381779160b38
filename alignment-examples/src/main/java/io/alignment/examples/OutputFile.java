package io.alignment.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option that names where to write, the same for every command that writes a file: whole, or
 * not at all, and such that what is wrong with it is told with its name.
 */
final class OutputFile {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write, whole or not at all. Without it, or with -, it is printed.")
  private String file = "-";

  /** Refuses a place where nothing can be written, before any work is done for it. */
  void check() {
    if (isStandardOutput()) {
      return;
    }
    Path whole = Path.of(file).toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new InputFile.Unusable(file + " is a folder. Name a file in it.");
    }
    if (!Files.isDirectory(folder)) {
      throw new InputFile.Unusable("There is no folder %s. Make it first.".formatted(folder));
    }
  }

  private boolean isStandardOutput() {
    return file.equals("-");
  }

  /** Writes a text. What the file held before is replaced, or stays as it was. */
  void write(String text) {
    if (isStandardOutput()) {
      command.commandLine().getOut().print(text);
      return;
    }
    check();
    try {
      write(text, Path.of(file).toAbsolutePath());
    } catch (IOException e) {
      throw new InputFile.Unusable(
          "%s could not be written: %s".formatted(file, InputFile.reason(e)), e);
    }
  }

  private static void write(String text, Path file) throws IOException {
    // Through a link, so that the link stays.
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device, such as /dev/null, which nothing can be moved over.
      Files.writeString(target, text, StandardCharsets.UTF_8);
      return;
    }
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
